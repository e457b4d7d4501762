import { describe, expect, test } from 'vitest'
import type { ReplyKindName } from '../../../functions/mail/reading/reply-kinds.ts'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { understandReply } from '../../../functions/mail/reading/understand-reply.ts'

const decided = (kind: ReplyKindName) => (text: string) => understandReply(text, replyKinds[kind]).decision
const invitation = decided('supervision-invitation')
const evaluation = decided('closure-evaluation')
const approval = decided('instructor-approval')

describe('a yes that its writer does not stand by is asked about', () => {
  test.each([
    'Agreed, I think',
    'Agree (I suppose)',
    'Agree, presumably',
    'Agree, more or less',
    'I agree... hmm',
    '同意，大致上',
    '我猜，同意',
  ])('because it is hedged: “%s”', text => expect(invitation(text)).toBe('unclear'))

  test.each([
    'Agree\n\nEdit: please disregard, wrong student',
    'Agree. Scratch that, wrong student.',
    'I agree - sorry, sent too early',
    'Agree.\n\n(sent by mistake)',
    'Decline. Just kidding!',
    '同意\n寄錯了，請忽略',
    '同意（此信作廢）',
    '同意——開玩笑的',
  ])('because it is taken back: “%s”', text => expect(invitation(text)).toBe('unclear'))

  test.each(['Agree. Just testing the mail system.', 'test: agree', '測試 同意', '範例：同意'])(
    'because it is a trial: “%s”',
    text => expect(invitation(text)).toBe('unclear'),
  )

  test.each(['On behalf of Prof. Lee: agree', '代李老師回覆：同意', '秘書代覆 同意'])(
    'because it is another’s: “%s”',
    text => expect(invitation(text)).toBe('unclear'),
  )

  test.each(['Return. The photos were sent by mistake twice', '退回，第二頁打錯字'])(
    'but a mistake in the report takes nothing back: “%s”',
    text => expect(evaluation(text)).toBe('return'),
  )
})

describe('a yes from which something is taken away is asked about', () => {
  test.each([
    'Agree (with the title changed)',
    'Agree, with the hours reduced',
    'Agree, without the second trip',
    'I agree, barring objections of the dean',
    "I'd be happy to supervise her, were it not for my sabbatical.",
    'I agree, had she asked earlier.',
    'I agree to supervise one of them.',
    '同意，限一位',
    '同意，時數除外',
    '同意，資料補齊後',
    '同意，視情況調整',
    '同意指導老師的意見',
    'Agreed. That being said I am not available.',
    'I agree under protest',
    'Agree, my terms: a weekly report',
    '同意，話雖如此，她沒有保險',
  ])('to supervise: “%s”', text => expect(invitation(text)).toBe('unclear'))

  test.each(['通過（待補）', '补充照片，通过。'])('to pass: “%s”', text =>
    expect(evaluation(text)).toBe('unclear'),
  )

  test.each([
    'Agree, without hesitation',
    'I accept the invitation with pleasure.',
    'I agree, with many thanks',
    '審閱後，同意。',
    '同意，細節再談',
  ])('nothing is taken away by “%s”', text => expect(invitation(text)).toBe('agree'))

  test.each([
    ['I approve this application. Wang was first author.', 'agree'],
    ['已看過補充資料，同意。', 'agree'],
  ])('nor from an application by “%s”', (text, decision) => expect(approval(text)).toBe(decision))
})

describe('what a calendar says of a meeting answers no letter', () => {
  test.each([
    'Accepted: Supervision invitation @ Mon 2 Mar 2026 10:00 - 11:00',
    'Declined: Project meeting @ Tue 3 Mar 2026',
    '已接受：指導邀請 @ 2026年3月2日',
  ])('“%s”', text => expect(invitation(text)).toBe('unclear'))

  test('what a person writes behind the same word does', () =>
    expect(invitation('Declined: I retire in July.')).toBe('decline'))
})

describe('signs beside the words', () => {
  test.each(['agree 👎', '❌ 同意', '同意 🙅', 'I agree 🙄', '[ ] agree', '（ ）同意', 'Agreed: nothing.'])(
    'make a yes doubtful: “%s”',
    text => expect(invitation(text)).toBe('unclear'),
  )

  test.each(['I agree 👍', '同意^_^', '＊同意＊', 'agreed :)'])('leave a yes as it is: “%s”', text =>
    expect(invitation(text)).toBe('agree'),
  )
})
