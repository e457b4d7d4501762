import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReplyKindName } from '../../../functions/mail/reading/reply-kinds.ts'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { understandReply } from '../../../functions/mail/reading/understand-reply.ts'

const decided = (kind: ReplyKindName, text: string) => understandReply(text, replyKinds[kind]).decision
const invitation = (text: string) => decided('supervision-invitation', text)
const evaluation = (text: string) => decided('closure-evaluation', text)
const approval = (text: string) => decided('instructor-approval', text)

describe('an invitation to supervise', () => {
  test.each([
    '好',
    '可',
    '可以的，沒問題',
    '沒問題,歡迎',
    'ok!',
    'Sure, happy to',
    'Yes',
    'LGTM',
    'AGREE',
    '當然可以',
    '冇問題',

    'I agree to supervise her.',
    'Yes, I agree',
    "I'd be happy to supervise Ms. Chan.",
    'I accept the invitation.',

    '同意指導王小明同學',
    '本人同意擔任該生之指導老師',
    '我願意指導這位同學',
    '收到，同意指導。',
    '老師您好 我同意',
    '好的\n王大明 敬上',
    'Hi,\n\nI agree.\n\nBest,\nTom',
  ])('is accepted by %j', text => {
    expect(invitation(text)).toBe('agree')
  })

  test.each([
    '不同意',
    '恕難同意',
    '婉拒',
    '無法擔任',
    '唔同意',
    '謝謝邀請，但我必須婉拒。',
    '抱歉，本人名額已滿，不同意。',
    'No, thank you.',
    'I decline',
    "I'd rather not",
    'Absolutely not',
    'Disagree',
    'Unfortunately no.',
    'I am afraid I cannot supervise another student this year.',
    "I don't agree",
  ])('is declined by %j', text => {
    expect(invitation(text)).toBe('decline')
  })

  test.each([
    '',
    '👍',
    'Thanks',
    '已收到，謝謝。',
    '好的，收到',
    'Received, thank you.',
    '請改找李老師',
    'no worries',
    'I can agree if the plan is clearer',
    'Agreed once the plan is revised.',
    'Agreed in principle.',
    '同意，但請補件',
    '若補齊文件則同意',
    '可以，先见面谈谈',
    '等我回台灣再說',
    '應該可以',
    '可以考慮',

    '同意？',
    '同不同意要看計畫',
    'Do you agree with me that it is late?',
    'agree / decline',
    '同意/不同意',

    'I agree with your topic but cannot supervise',
    'I agree with your topic.',
    '同意你的看法',
    '同意書已收到',

    "I couldn't agree more!",
    '我不反對',
    '不得不同意',
    '我不是不同意',
    'Agree to disagree.',
    'Yes and no',
    '學生已同意',
    '院長不同意',
    'Tell me when the dean agrees.',
    'I agree to be interviewed.',
    'Pass',

    'I agree to supervise her next year instead',
    'I can take her on Tuesday',
    '同意指導其他同學',
    '不同意的話請回覆',
    '> I agree\nsee above',
    'From: office\nI agree',
    'OK, let me check first.',
    'Sure, happy to discuss',
  ])('is asked again after %j', text => {
    expect(invitation(text)).toBe('unclear')
  })
})

describe('an evaluation of a closure report', () => {
  test.each([
    'pass!',
    'Approved',
    '通過',
    '審查結果：通過',
    '同意通過',
    '及格',
    'OK, pass',
    'The report passes.',
    '合格',
  ])('passes by %j', text => {
    expect(evaluation(text)).toBe('pass')
  })

  test.each([
    '不通過',
    '不及格',
    '未能通過',
    '沒有通過',
    'Did not pass',
    'I cannot pass this report.',
    'Fail.',
    'Not approved',
  ])('fails by %j', text => {
    expect(evaluation(text)).toBe('fail')
  })

  test.each([
    '退回',
    '請退回修改',
    '打回重寫',
    '退回，補件後再審',
    'Return to student',
    'Returned: please sign.',
  ])('is sent back by %j', text => {
    expect(evaluation(text)).toBe('return')
  })

  test.each([
    'OK',
    '可以',
    '同意',
    'Yes.',
    'Looks fine to me.',
    'P',
    '暫不通過',
    '還沒通過',
    'Not yet passed',
    '不用退回',

    'please pass it on to Prof. Li',
    'I passed your message on.',
    'She passed her exam last year.',
    "I'll pass",

    '學生通過面試後加入',
    '通過 不通過',
    'pass / fail',
    '勉強通過',
    'almost failed',
    '差點不及格',
    '不能說不通過',
    'I return next Monday.',
    'I will return to this next week',
    '請退回給我',
    '希望能通過',
    '建議通過',
  ])('is asked again after %j', text => {
    expect(evaluation(text)).toBe('unclear')
  })
})

describe('an approval of a credit application', () => {
  test.each(['核准', '准予認定', '如擬', '同意抵免', 'Approve', '審核通過', 'OK'])('is given by %j', text => {
    expect(approval(text)).toBe('agree')
  })

  test.each(['不予核准', '不予認定', '不批准', 'Rejected.', 'I do not approve this application.'])(
    'is refused by %j',
    text => {
      expect(approval(text)).toBe('decline')
    },
  )

  test.each([
    '補件後即可同意',
    'I would approve it.',
    'The project was approved by the committee.',
    '知悉',
    '駁回？',
  ])('is asked again after %j', text => {
    expect(approval(text)).toBe('unclear')
  })
})

describe('what is kept besides the decision', () => {
  test('is the reason, not the courtesy', () => {
    const read = understandReply(
      '您好：\n抱歉，本人名額已滿，不同意。\n謝謝。',
      replyKinds['supervision-invitation'],
    )
    expect(read).toEqual({ decision: 'decline', hours: null, comment: '本人名額已滿' })
  })

  test('is every line of a longer comment', () => {
    const read = understandReply(
      'PASS\nHours: 42\nComments:\n- good progress\n- report was late',
      replyKinds['closure-evaluation'],
    )
    expect(read).toEqual({ decision: 'pass', hours: 42, comment: '- good progress\n- report was late' })
  })

  test('is nothing while the decision is unclear', () => {
    const read = understandReply('Interesting topic, 40 hours', replyKinds['closure-evaluation'])
    expect(read).toEqual({ decision: 'unclear', hours: null, comment: null })
  })
})

describe('any reply', () => {
  const words = [
    '同意',
    '不',
    '通過',
    'agree',
    'not ',
    'pass ',
    '，',
    '。',
    '很高興',
    'so sorry ',
    'i am ',
    '4',
    '的',
    '\n',
  ]

  test('of whatever mixture of words is read to an end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 300 }), parts => {
        const { decision } = understandReply(parts.join(''), replyKinds['instructor-approval'])
        expect(['agree', 'decline', 'return', 'unclear']).toContain(decision)
      }),
    )
  })

  test.each(words)('that repeats %j without end decides nothing', word => {
    const atMost = Math.floor(7900 / word.length)
    expect(invitation(`${word.repeat(atMost)}。x？`)).toBe('unclear')
    expect(evaluation(`${word.repeat(atMost)}。and so`)).toBe('unclear')
  })
})

describe('a vice dean who recognises', () => {
  test.each(['I recognise it.', 'Recognised', 'We recognize the award', '予以認定', '同意認定', '學院認可'])(
    'is taken at the word %j',
    text => {
      expect(approval(text)).toBe('agree')
    },
  )

  test('refuses with 不予認定, and means nothing by recognising the student', () => {
    expect(approval('不予認定')).toBe('decline')
    expect(approval('I recognise this student')).toBe('unclear')
  })

  test('does not pass a report by recognising its hours', () => {
    expect(evaluation('時數予以認定')).toBe('unclear')
  })
})
