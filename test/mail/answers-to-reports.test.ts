import { describe, expect, test } from 'vitest'
import { replyKinds } from '../../functions/mail/reply-kinds.ts'
import { understandReply } from '../../functions/mail/understand-reply.ts'

const whole = (text: string) => understandReply(text, replyKinds['closure-evaluation'])
const read = (text: string) => whole(text).decision

/** “Does the closure report pass?”, and what a careful registrar would write down. */
describe('a closure report passes', () => {
  test.each([
    'Pass',
    'pass.',
    'PASS!',
    'Passed, 36 hours.',
    'It passes.',
    'The report passes.',
    'A clear pass.',
    'I pass the report.',
    'Pass. Great work by the student!',
    'The report is a pass, 40 hours confirmed.',
    'Approved.',
    'Result: pass',
    'Evaluation: pass\nHours: 36',
    'Pass – hours confirmed.',
    'passed\n\nSent from my phone',
    '通過',
    '通过',
    '通過。',
    '通過，謝謝。',
    '予以通过',
    '准予通過',
    '同意通過',
    '報告通過',
    '結案報告通過，時數36小時。',
    '審核通過',
    '合格',
    '及格',
    '評定為通過',
    '結果：通過',
    '經審閱後通過',
    '通過，表現優異。',
    '36小時通過',
    '通过，三十六小时',
    '該生通過',
    '同意結案，通過',
    '核可',
    '核准',
    '通過！辛苦了\n林教授',
  ])('“%s”', text => expect(read(text)).toBe('pass'))
})

describe('fails', () => {
  test.each([
    'Fail',
    'Failed.',
    'The report fails.',
    'It does not pass.',
    'Not passed.',
    'I cannot pass this report.',
    'Not pass',
    'Result: fail',
    'The student did not pass.',
    '不通過',
    '不予通過',
    '未通過',
    '沒過',
    '没通过',
    '不及格',
    '不合格',
    '無法通過',
    '很遺憾，未能通過。',
    '報告不通過',
    '結果：不通過',
    '審核未通過',
    '不予及格',
  ])('“%s”', text => expect(read(text)).toBe('fail'))
})

describe('is sent back', () => {
  test.each([
    'Return',
    'Return: photos missing.',
    'Please return the report to the student.',
    'Returned, the second record is missing.',
    'Sent back for revision.',
    'Return it for completion, please.',
    '退回',
    '請退回補件',
    '退回，照片不足。',
    '退回修改',
    '打回',
    '請補件',
    '請補件：缺第二份紀錄。',
    '請同學補件',
    '请补充照片',
    '退回，補件後再審',
  ])('“%s”', text => expect(read(text)).toBe('return'))
})

describe('nothing is decided about it', () => {
  test.each([
    'OK',
    'Yes',
    'Looks fine.',
    'Good report!',
    'Confirmed.',
    'No objection.',
    'Please go ahead.',
    'Fine by me',
    'I agree.',
    'Pass if he adds photos.',
    'Pass once the photos are there.',
    'Pass?',
    'Does it pass?',
    'Pass or fail, hard to say.',
    'Almost a pass.',
    'Not a fail.',
    "I wouldn't fail him",
    'It cannot fail.',
    'He passed away.',
    'Please pass this on to the student.',
    'I will pass by tomorrow.',
    'Pass the report to Dr. Wu.',
    'I return to the office on Monday.',
    'Many happy returns!',
    'She failed my exam, but this is about something else.',
    '36 hours',
    'Hours confirmed.',
    'I have not read it.',
    'A pass in your dreams.',
    'Sure, pass, whatever you say?',
    '可以',
    '好的',
    '沒問題',
    '同意',
    '很好',
    '時數無誤',
    '暫不通過',
    '補照片後通過',
    '若補照片即通過',
    '通過嗎？',
    '通過與否由您決定',
    '勉強通過',
    '應該通過吧',
    '不是不通過',
    '並非未通過',
    '已通過電話聯絡',
    '通過電子郵件聯繫即可',
    '我下週退回校園',
    '請問時數？',
    '再看看',
    '通過或退回都可以',
    '駁回',
    '不知道通過的標準',
  ])('“%s”', text => expect(read(text)).toBe('unclear'))
})

describe('hours in an answer', () => {
  test.each([
    ['Pass, 36 hours.', 36],
    ['Pass, 36.5 hrs', 36.5],
    ['36小時通過', 36],
    ['通过，三十六小时', 36],
    ['通過，時數３６小時', 36],
    ['通過，共四十小時半', 40.5],
    ['Pass. Hours: 38', 38],
    ['Pass, thirty-six hours', 36],
    ['Pass, 35 not 36 hours', 35],
    ['Pass, 36-40 hours', 'unclear'],
    ['Pass, about 36 hours', 'unclear'],
    ['Pass, 36', 'unclear'],
    ['通過，36至40小時', 'unclear'],
    ['通過，約36小時', 'unclear'],
    ['Pass, 36 hours, not 35', 36],
    ['Pass with 35 hours instead of 36', 35],
    ['通過，35小時，不是36小時', 35],
    ['Pass', null],
    ['通過，第2學期', null],
  ])('“%s”: %s', (text, hours) => {
    expect(whole(text)).toMatchObject({ decision: 'pass', hours })
  })

  test.each([['35 hours should be enough?'], ['通過，但時數應為35小時']])('“%s” is asked about', text =>
    expect(read(text)).toBe('unclear'),
  )
})
