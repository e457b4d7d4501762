import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { outcomesOf, policyCase } from '../../../scripts/golden/policy-case.ts'

const folder = `${process.env['CREDENCE_SHARED'] ?? '../shared'}/policy/cases`
const files = existsSync(folder) ? readdirSync(folder) : []

describe.skipIf(files.length === 0)('the policies’ cases and their other readings', () => {
  describe.each(files)('%s', file => {
    const cases = z.array(policyCase).parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    const outcomes = cases.flatMap(outcomesOf)

    it.each(outcomes)('$name: $title', ({ differences }) => {
      expect(differences).toEqual([])
    })
  })
})

it('a case that cannot be answered is told as one, and the others are run', () => {
  const [unknown] = outcomesOf({
    id: 'x1',
    title: 'a question that nobody knows',
    policy: 'social-practice',
    given: { question: 'weather' },
    expect: {},
    alternatives: [],
  })
  expect(unknown?.differences).toEqual([
    expect.objectContaining({ path: '(not answered)', expected: 'an answer' }),
  ])
})
