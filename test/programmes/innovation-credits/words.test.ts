import { describe, expect, it } from 'vitest'
import { understandReply } from '../../../functions/mail/reading/understand-reply.ts'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { words } from '../../../functions/programmes/innovation-credits/words/words.ts'
import { languages } from '../../../sheets-schema/common/people.ts'

describe.each(languages)('the words in %s', language => {
  const { approver, terms, student } = words[language]

  it('offer answers that are understood when somebody copies them into a reply', () => {
    const understood = [approver.approve, approver.recognise, approver.sendBack, approver.decline].map(
      label => understandReply(label, replyKinds['instructor-approval']).decision,
    )
    expect(understood).toEqual(['agree', 'agree', 'return', 'decline'])
  })

  it('name every level, venue and person that English names', () => {
    expect(Object.keys(terms)).toEqual(Object.keys(words.en.terms))
  })

  it('tell a count of credits', () => {
    expect(student.creditsOf(1.5)).toContain('1.5')
  })
})
