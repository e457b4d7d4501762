import { describe, expect, test } from 'vitest'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { answerOf, understandReply } from '../../../functions/mail/reading/understand-reply.ts'

const hours = (text: string) => understandReply(text, replyKinds['closure-evaluation']).hours

describe('hours in a reply', () => {
  test.each<[string, number]>([
    ['Passed, 39 hours', 39],
    ['PASS\nHours: 42', 42],
    ['Pass 36.5 hrs', 36.5],
    ['Pass, thirty-six hours', 36],
    ['Pass with forty two hours.', 42],
    ['Pass, one hundred and eight hours', 108],
    ['通過，認定 37 小時。', 37],
    ['通過\n時數：４２', 42],
    ['通过,36小时确认', 36],
    ['通過，三十六個半小時', 36.5],
    ['通过，时数三十六点五', 36.5],
    ['通过。三十九小时。', 39],
    ['通過，36小時30分', 36.5],
    ['通過 38 小時，面談日期 5月3日', 38],
    ['Passed, 39 hours, see you on 12 May', 39],
    ['二十小時，不通過', 20],
    ['通過，參拾陸小時', 36],
  ])('%j are %d', (text, want) => {
    expect(hours(text)).toBe(want)
  })

  test.each([
    'Pass, 41',
    '通过 38',
    '及格，四十',
    'pass, about 40 hours',
    '通過，40-45小時',
    'Pass; hours 36 and 40',
    'Pass. 36 hours out of 40 hours.',
    '通過，36小時，另加4小時',
    'Pass, 40+ hours',
    '通過，約40小時',
    'Pass, 2 hours less than claimed',
    'Pass, 12 weeks of 3 hours',
    'Pass, 36 + 4 hours',
    'Pass, within 36 hours',
    'Pass. My office hours are 14 to 16.',
    '通過，扣2小時',
    '通過，時數36改30',
    '通過，每次3小時共12次',
  ])('%j cannot be relied on', text => {
    expect(hours(text)).toBe('unclear')
  })

  test.each([
    'Pass, hours wrong',
    'Pass, too few hours',
    'Pass. Hours not confirmed.',
    '通過，時數不對',
    '通過，時數有誤',
    '通過，時數不足',
  ])('%j finds fault with them, and so does not confirm them', text => {
    expect(hours(text)).toBe('unclear')
  })

  test.each(['Pass', '通過', 'Pass. 3 photos were nice.', '通過，5月3日面談', 'Passed. Student s1234567'])(
    '%j tells none',
    text => {
      expect(hours(text)).toBeNull()
    },
  )
})

describe('a pass whose hours cannot be told', () => {
  const acted = (text: string) => answerOf(understandReply(text, replyKinds['closure-evaluation']))

  test.each(['Pass, 30', 'Pass, about 30 hours', '通過，時數不足', '通過，扣2小時'])(
    'is asked about, as it would confirm all of them: “%s”',
    text => expect(acted(text)).toEqual({ decision: 'unclear', hours: null, comment: null }),
  )

  test.each([
    ['Pass', 'pass', null],
    ['Pass, 36 hours', 'pass', 36],
    ['Fail, about 12 hours', 'fail', null],
    ['Pass.\n\nBest regards\nul. Karowa 18\n00-324 Warszawa', 'pass', null],
  ])('is no matter of “%s”', (text, decision, confirmed) =>
    expect(acted(text)).toMatchObject({ decision, hours: confirmed }),
  )
})
