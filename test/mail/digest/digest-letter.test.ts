import { expect, test } from 'vitest'
import { digestLetter } from '../../../functions/mail/digest/digest-letter.ts'
import type { OpenItem } from '../../../functions/mail/digest/digest-of-person.ts'

/** A question with a letter for each of these days; '' stands for a letter without one. */
function item(subject: string, ...days: readonly string[]): OpenItem {
  const to = {
    role: 'supervisor',
    address: 'lin@university.example',
    name: 'Lin',
    language: 'zh-Hant',
  } as const
  const letters = days.map(day => ({
    wanted: {
      subject,
      topic: `asks ${day}`,
      to,
      told: 'asked',
      content: { heading: '邀請', blocks: [] },
      question: { kind: 'invitation', version: 1, choices: [], ...(day === '' ? {} : { answerBy: day }) },
    },
    key: `${subject} ${day}`,
    state: 'ready' as const,
    since: undefined,
  }))
  return { subject, question: 'invitation', version: 1, letters }
}

test('a digest names by item the earliest day to answer by, as the letters by themselves would', () => {
  const letter = digestLetter('SP-20240301-1', [
    item('SP-0001', '2024-03-15', '2024-03-08'),
    item('SP-0002', ''),
    item('SP-0003', '2024-03-20'),
  ])
  const texts = letter?.content.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
  const named = texts?.flatMap(text => /^\d\. \[SP-\d+\]|\d{4}-\d\d-\d\d/u.exec(text) ?? [])
  expect(named).toEqual(['1. [SP-0001]', '2024-03-08', '2. [SP-0002]', '3. [SP-0003]', '2024-03-20'])
})

test('a digest of other items has another reply address, also under the same number', () => {
  const versionOf = (...items: readonly OpenItem[]) => digestLetter('SP-20240301-1', items)?.question?.version
  const [one, two, three] = [item('SP-0001', ''), item('SP-0002', ''), item('SP-0003', '')]
  const before = versionOf(one, two)
  expect(versionOf(two, three)).not.toBe(before)
  expect(versionOf(two, one)).not.toBe(before)
  expect(versionOf(item('SP-0001', '2024-03-15'), two)).toBe(before)
  expect(before).toBeGreaterThanOrEqual(1)
  expect(before).toBeLessThan(1_000_000)
})
