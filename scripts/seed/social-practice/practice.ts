import { addDays } from '../../../functions/law/calendar.ts'
import type { Act } from '../story.ts'
import { studentAddress } from './people.ts'

interface Logged {
  /** Days before today. */
  readonly daysBefore: number
  readonly length: string
  readonly done: string
  readonly kind?: string
}

const sameEveryWeek = (
  lengths: readonly string[],
  done: string,
  from: number,
  kind?: string,
): readonly Logged[] =>
  lengths.map((length, week) => ({
    daysBefore: from - 7 * week,
    length,
    done,
    ...(kind === undefined ? {} : { kind }),
  }))

const skills = 'Learning skills 技能學習'

/** The logs of hours, by student number. */
const logs: Readonly<Record<string, readonly Logged[]>> = {
  B11201001: sameEveryWeek(['8', '8', '8', '8', '8'], '帶領學生製作空氣盒子', 50),
  B11205003: sameEveryWeek(['7.5', '7:30', '450 min', '7.5', '7.5'], '採樣、導覽與數據整理', 49),
  B11210015: sameEveryWeek(['9', '9.5', '9', '10'], 'Deposit cups tested with two stalls', 48),
  B11208014: sameEveryWeek(['7', '7', '7', '7', '7.5'], 'Sunday workshop and counselling', 50),
  B11209016: sameEveryWeek(['8', '8', '8', '8', '6'], '一对一手机教学', 49),
  B11203004: sameEveryWeek(['6', '6', '6', '6', '6', '6'], '修理咖啡館', 53),
  B11310009: sameEveryWeek(['12', '12', '12'], 'Walks with readers, new signs mounted', 46),
  B11206017: [
    ...sameEveryWeek(['3', '3', '3'], 'Soap with the residents', 40),
    ...sameEveryWeek(['6', '6'], 'Course: chemistry of soap', 44, skills),
  ],
}

export const logHours = (today: string): readonly Act[] =>
  Object.entries(logs).flatMap(([student, entries]) =>
    entries.map(({ daysBefore, length, done, kind = 'Carrying out the project 計畫執行' }): Act => {
      const date = addDays(today, -daysBefore)
      const answers = { student, date, length, kind, done, source: 'My own log 自行記錄' }
      return { kind: 'submit', form: 'hours', signedInAs: studentAddress(student), answers }
    }),
  )

const recordOf = (student: string): string =>
  `https://photos.ntust.example/${student.toLowerCase()}/feedback.jpg`

/** A closure report; `without` leaves answers blank. */
export function report(student: string, summary: string, without: readonly string[] = []): Act {
  const whole: Readonly<Record<string, string>> = {
    student,
    caption1: 'First day on the spot, preparing together with the people there. 第一天與夥伴準備。',
    people1: '4',
    place1: 'Second from the left 左二',
    caption2: 'At work, half-way through the project. 計畫進行中。',
    people2: '1',
    caption3: 'The last session, showing what has become of it. 成果發表。',
    people3: '7',
    place3: 'Standing, third from the right 後排右三',
    feedbackForm: 'Photo 照片',
    feedback: recordOf(student),
    feedbackCaption: 'Feedback meeting with the supervisor. 與指導教師的回饋會談。',
    summary,
  }
  const photos = ['1', '2', '3'].map(number => [`photo${number}`, [`${student}-${number}.png`]] as const)
  const left = <Value>(all: readonly (readonly [string, Value])[]) =>
    Object.fromEntries(all.filter(([name]) => !without.includes(name)))
  return {
    kind: 'submit',
    form: 'closure',
    signedInAs: studentAddress(student),
    answers: left(Object.entries(whole)),
    pictures: left(photos),
  }
}
