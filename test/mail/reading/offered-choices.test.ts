import { describe, expect, test } from 'vitest'
import { wasItYouLetter } from '../../../functions/mail/own-letters/own-letters.ts'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { understandReply } from '../../../functions/mail/reading/understand-reply.ts'
import { languages } from '../../../sheets-schema/common/people.ts'

describe('the words that “was it you?” offers are understood', () => {
  const letters = languages.map(language => {
    const student = { name: 'Ada', address: 'ada@university.example', language }
    return wasItYouLetter({ entry: 'RC-0001', form: 'x', from: 'y', student, edition: 1 }, 'was-it-you')
  })
  const choices = letters.flatMap(({ to, question }) =>
    (question?.choices ?? []).map(({ label, decision }) => [to.language, label, decision] as const),
  )

  test.each(choices)('in %s: %s', (_language, label, decision) => {
    expect(understandReply(label, replyKinds['was-it-you']).decision).toBe(decision)
    expect(understandReply(`${label}\n\nAda`, replyKinds['was-it-you']).decision).toBe(decision)
  })

  test.each([
    ['It was me', 'agree'],
    ['yes', 'agree'],
    ['No.', 'decline'],
    ["No, I didn't send it", 'decline'],
    ['不是', 'decline'],
    ['Was it from my other address?', 'unclear'],
    ['It was me, but I want to change the title first', 'unclear'],
  ])('%j', (words, decision) => {
    expect(understandReply(words, replyKinds['was-it-you']).decision).toBe(decision)
  })

  test('mean nothing to another question', () => {
    expect(understandReply('That was me', replyKinds['supervision-invitation']).decision).toBe('unclear')
  })
})
