import { z } from 'zod'
import type { RegistrarLine } from '../../../../sheets-schema/common/registrar.ts'
import { compare, exactly, plus, zero, type Amount } from '../../../law/amount.ts'
import { localDay, type Day } from '../../../law/calendar.ts'
import { registrarKey, type RegistrarResult } from '../../registrar-line.ts'
import type { Tables } from '../../tables.ts'
import { readCollegeRecord } from '../college/record.ts'
import type { InnovationCreditsDecision } from '../decision.ts'
import { officeOnRecords, type OfficeOnRecord } from '../office/on-record.ts'
import { readRecord } from '../record.ts'
import { correctionsOf } from '../rows/correction.ts'
import { procedure } from '../settings/procedure.ts'
import type { Facts } from '../understand.ts'

/** The Measures for students from the cohort of 2010 on (VI.V), as written beside what was recorded by them. */
const basis = 'innovation-credits/2010'

const ofStudent = z.object({
  student: z.string(),
  name: z.string().default(''),
  college: z.string().default(''),
  settings: z.record(z.string(), z.string()).default({}),
})

/** What one record gives one course. */
interface Share {
  readonly line: Omit<RegistrarLine, 'credits'>
  readonly credits: Amount
  readonly correction: string | undefined
}

/**
 * One line a student and course: what all records give it together, with term and day of the newest (IV.I.2)).
 * A record that was revoked gives nothing, whoever is still in the register of students.
 */
export function registrarResults(
  tables: Pick<Tables, 'records' | 'timeZone' | 'now' | 'rows'>,
  facts: Pick<Facts, 'people' | 'settings' | 'settingsOn'>,
  decisions: readonly InnovationCreditsDecision[],
): readonly RegistrarResult[] {
  const today = new Map(decisions.map(decision => [decision.subject, decision]))
  const officeOn = officeOnRecords(tables, facts)
  const shares = [...tables.records].flatMap(([subject, data]) =>
    sharesOf(data, officeOn(subject), today.get(subject), tables.timeZone),
  )
  const byCourse = Map.groupBy(shares, ({ line }) => registrarKey({ ...line, credits: '' }))
  return [...byCourse.values()].flatMap(joined).toSorted(byStudent)
}

type Data = Readonly<Record<string, unknown>>

function sharesOf(
  data: Data,
  { isRevoked, grade: gradeOfCollege }: OfficeOnRecord,
  decision: InnovationCreditsDecision | undefined,
  timeZone: string,
): readonly Share[] {
  const { data: of } = ofStudent.safeParse(data)
  if (!of || isRevoked) return []
  const [project, quality] = procedure.courseNames.read(
    of.settings[procedure.courseNames.name] ?? procedure.courseNames.default,
  )
  const common = { student_no: of.student, name: of.name, course_code: '', basis }
  const application = readRecord(data)
  if (application) {
    const { semester: term, grade, confirmedBy: decided_by, confirmedAt } = application
    const line = { ...common, term, grade, decided_by, decided_on: dayOf(confirmedAt, timeZone) }
    const correction = decision?.kind === 'application' ? correctionsOf(decision).join(' ') : ''
    return [
      { line: { ...line, course_name: project }, credits: application.projectCourse, correction },
      { line: { ...line, course_name: quality }, credits: application.qualityCourse, correction },
    ]
      .filter(share => compare(share.credits, zero) > 0)
      .map(share => ({ ...share, correction: share.correction || undefined }))
  }
  const college = readCollegeRecord(data)
  if (!college) return []
  const given = {
    term: String(college.term),
    grade: gradeOfCollege,
    decided_by: of.college,
    decided_on: college.recognisedOn,
  }
  return [
    { line: { ...common, ...given, course_name: project }, credits: college.credits, correction: undefined },
  ]
}

const dayOf = (at: string, timeZone: string): Day => (at === '' ? '' : localDay(at, timeZone))

function joined(shares: readonly Share[]): readonly RegistrarResult[] {
  const newest = shares.toSorted((a, b) => (a.line.decided_on < b.line.decided_on ? -1 : 1)).at(-1)
  if (!newest) return []
  const credits = exactly(shares.map(share => share.credits).reduce(plus, zero))
  const corrections = [...new Set(shares.flatMap(({ correction }) => correction ?? []))].join(' ')
  return [{ line: { ...newest.line, credits }, correction: corrections === '' ? undefined : corrections }]
}

function byStudent({ line: a }: RegistrarResult, { line: b }: RegistrarResult): number {
  const [left, right] = [registrarKey(a), registrarKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
