import { z } from 'zod'
import { localDay } from '../../../law/calendar.ts'
import { registrarKey, type RegistrarResult } from '../../registrar-line.ts'
import type { Tables } from '../../tables.ts'
import type { ProjectDecision } from '../decision.ts'
import { correctionOf } from '../shown/shown-state.ts'

/** What the registrar needs of a recorded credit; see record.ts. */
const recorded = z.object({
  version: z.string(),
  course: z.string(),
  student: z.string(),
  name: z.string(),
  grade: z.string(),
  credits: z.number(),
  semester: z.string(),
  supervisor: z.string(),
  evaluatedAt: z.string(),
  settings: z.object({ courseTitle: z.string(), timeZone: z.string() }),
})

/** Every recorded credit, whoever is still in the registers; the first of a student and course (ABOUT.4). */
export function registrarResults(
  { records }: Pick<Tables, 'records'>,
  projects: readonly ProjectDecision[],
): readonly RegistrarResult[] {
  const today = new Map(projects.map(decision => [decision.subject, decision]))
  const results = [...records].flatMap(([subject, data]): RegistrarResult[] => {
    const { data: credit } = recorded.safeParse(data)
    if (!credit) return []
    const decision = today.get(subject)
    return [{ line: lineOf(credit), correction: decision && correctionOf(decision) }]
  })
  const once = new Map(results.toReversed().map(result => [registrarKey(result.line), result]))
  return [...once.values()].toSorted((a, b) => (a.line.student_no < b.line.student_no ? -1 : 1))
}

function lineOf(credit: z.infer<typeof recorded>): RegistrarResult['line'] {
  return {
    student_no: credit.student,
    name: credit.name,
    course_code: credit.course,
    course_name: credit.settings.courseTitle,
    term: credit.semester,
    credits: String(credit.credits),
    grade: credit.grade,
    basis: credit.version,
    decided_by: credit.supervisor,
    decided_on: localDay(credit.evaluatedAt, credit.settings.timeZone),
  }
}
