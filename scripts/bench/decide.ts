import { innovationCredits } from '../../functions/programmes/innovation-credits/programme.ts'
import { cutReply, longestReply } from '../../functions/mail/reading/cut-reply.ts'
import { students } from '../../sheets-schema/innovation-credits/people.ts'
import { competition, listedContest, registers } from '../../test/programmes/innovation-credits/round.ts'
import { rowsOf, tablesOf } from '../../test/programmes/tables-of.ts'
import { figure, median } from './figure.ts'
import type { Figure } from './figure.ts'

const FEW = 500
const MANY = 5000

/** The pure part: understanding and deciding so many students' applications, and reading replies of two lengths. */
export async function decideFigures(): Promise<readonly Figure[]> {
  const few = await judging(FEW)
  const many = await judging(MANY)
  const short = await reading(longestReply / 8)
  const long = await reading(longestReply)
  return [
    figure(
      'decide an application',
      'ms',
      [`of ${FEW} students`, few / FEW],
      [`of ${MANY} students`, many / MANY],
      '1, linear',
    ),
    figure(
      'read a reply',
      'MB/s',
      [`of ${longestReply / 8} characters`, short],
      [`of ${longestReply}`, long],
      '1, linear',
    ),
  ]
}

function judging(count: number): Promise<number> {
  const numbers = Array.from({ length: count }, (_, index) => String(2_460_000 + index))
  const register = numbers.map(number => ({
    number,
    name: `Student ${number}`,
    address: `${number}@example.edu`,
    department: 'Civil Engineering',
    cohort: 2024,
    enrolledOn: '2024-09-01',
  }))
  const entries = numbers.map((number, index) =>
    competition(`IC-${String(index + 1).padStart(4, '0')}`, {
      student: number,
      entryKind: 'Individual',
      team: '',
    }),
  )
  const tabs = [...registers, listedContest, rowsOf(students, register)]
  const tables = tablesOf({ programme: innovationCredits, now: '2026-10-20T03:00:00Z', tabs, entries })
  return median(3, () => innovationCredits.judge(tables))
}

/** Megabytes a second through a reply of so many characters, most of it quoted line by line. */
async function reading(length: number): Promise<number> {
  const head =
    'I agree to supervise this student.\n\nOn Mon, 9 Mar 2026 at 10:00, Office <o@uni.example> wrote:\n'
  const text = (head + '> a line that somebody quoted\n'.repeat(Math.ceil(length / 30))).slice(0, length)
  const times = Math.ceil((longestReply * 20) / length)
  const ms = await median(5, () => {
    for (let time = 0; time < times; time += 1) cutReply(text)
  })
  return (length * times) / 1e6 / (ms / 1000)
}
