import { describe, expect, it } from 'vitest'
import { cloudLogging } from '../../functions/adapters/cloud-logging.ts'

describe('the log', () => {
  it('is one JSON object a line, with severity and message where Cloud Logging looks for them', () => {
    const lines: string[] = []
    cloudLogging(line => void lines.push(line))('WARNING', 'a mail\nis dropped', {
      message: 'not this one',
      from: 'ada@u.example',
      error: new Error('550 ada@u.example does not exist'),
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.endsWith('\n')).toBe(true)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      severity: 'WARNING',
      message: 'a mail\nis dropped',
      from: 'a•••@u.example',
      error: { name: 'Error', message: '550 a•••@u.example does not exist' },
    })
  })
})
