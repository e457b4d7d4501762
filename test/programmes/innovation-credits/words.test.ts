import { describe, expect, it } from 'vitest'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { understandReply } from '../../../functions/mail/reading/understand-reply.ts'
import { procedure } from '../../../functions/programmes/innovation-credits/settings/procedure.ts'
import { recognition } from '../../../functions/programmes/innovation-credits/settings/recognition.ts'
import { words } from '../../../functions/programmes/innovation-credits/words.ts'
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

  it('say what each reading of a doubtful sentence means', () => {
    const doubtful = [...Object.values(recognition), procedure.capPeriod]
    for (const { name, choices = [] } of doubtful.filter(each => each.name !== 'credit_step'))
      for (const [index, inForce] of choices.entries()) {
        const other = choices[(index + 1) % choices.length] ?? ''
        const params = { setting: name, inForce, other, credits: 1, otherwise: 2 }
        const text = words[language].reasons['reading-matters'](params)
        expect(text).not.toContain(name)
        expect(text).not.toMatch(new RegExp(`[（(](?:${inForce}|${other})[）)]`, 'u'))
      }
  })

  it('name a prize that the table does not know as people print it', () => {
    const text = words[language].reasons['prize-unmapped']({ prize: 'special', of: 'Contest' })
    expect(text).toMatch(language === 'en' ? /“special prize”/u : /[“「]特等[奖獎][”」]/u)
    expect(words[language].reasons['prize-unmapped']({ prize: '金奖', of: 'Contest' })).toContain('金奖')
  })

  it('tell a count of credits', () => {
    expect(student.creditsOf(1.5)).toContain('1.5')
  })
})
