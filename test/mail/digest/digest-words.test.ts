import { describe, expect, test } from 'vitest'
import { languages } from '../../../sheets-schema/common/people.ts'
import { digestWords } from '../../../functions/mail/digest/digest-words.ts'
import { readDigestReply } from '../../../functions/mail/digest/read-digest-reply.ts'
import { replyKinds, type ReplyKindName } from '../../../functions/mail/reading/reply-kinds.ts'

const asked: readonly (readonly [ReplyKindName, string, string])[] = [
  ['supervision-invitation', 'agree', 'decline'],
  ['closure-evaluation', 'pass', 'fail'],
  ['closure-evaluation', 'pass', 'return'],
  ['instructor-approval', 'agree', 'return'],
]

describe.each(languages)('a reader of %s who answers a digest as it proposes', language => {
  const { decisions, howToAnswer, echo } = digestWords[language]

  const ofCounts = [8, 2].flatMap(count => asked.map(each => [...each, count] as const))
  test.each(ofCounts)('to %s with “%s” and “%s” is understood, of %i', (kind, yes, no, count) => {
    const examples = howToAnswer(decisions[yes] ?? '', decisions[no] ?? '', count)
      .join(' ')
      .matchAll(/[“「]([^”」]+)[”」]/gu)
    const items = Array.from({ length: count }, (_, at) => ({
      subject: `SP-000${at + 1}`,
      kind: replyKinds[kind],
    }))
    const read = [...examples].map(([, example = '']) => {
      const reading = readDigestReply(example, items)
      return reading.kind === 'by-item' ? [...reading.items.values()].map(({ decision }) => decision) : []
    })
    expect(read).toEqual([
      [yes, no],
      Array<string>(count - 1).fill(yes),
      [...Array<string>(count - 1).fill(yes), no],
    ])
  })

  test('takes everything back with the words of the button', () => {
    expect(readDigestReply(echo.undoChoice, []).kind).toBe('undo')
  })

  test('lets everything stand with the words of the button', () => {
    expect(readDigestReply(echo.standsChoice, []).kind).toBe('stands')
  })
})
