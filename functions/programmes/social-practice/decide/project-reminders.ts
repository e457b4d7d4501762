import { localDay, type Instant } from '../../../law/calendar.ts'
import type { CaseFacts } from '../facts.ts'
import type { Project } from '../law/project.ts'
import { dueReminders, type ReminderKind } from '../law/reminders.ts'
import { semesterBegun } from '../law/semester-of.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import type { Progress } from '../progress/progress.ts'

/** The project as reminders and lists see it; undefined before a teacher has been asked. */
export function projectOf(facts: CaseFacts, progress: Progress): Project | undefined {
  const { supervision, closure, result } = progress
  if (!supervision || supervision.sentAt === null) return undefined
  const { status } = supervision.answer
  if (status !== 'confirmed' && status !== 'invited' && status !== 'no-reply') return undefined
  const withSupervisor = progress.state === 'closure-submitted' || result !== undefined
  return {
    id: facts.key,
    student: facts.student.number,
    supervisor: supervision.request.address,
    supervision: status === 'confirmed' ? 'confirmed' : 'invited',
    invitedAt: supervision.sentAt,
    closureSubmittedAt: withSupervisor ? (closure?.version.submittedAt ?? null) : null,
    ...(closure?.answer.listSemester ? { reportSemester: closure.answer.listSemester } : {}),
    result: result?.answer.grade ?? null,
    evaluatedAt: result?.evaluatedAt ?? null,
    supervisorTeachesNextSemester: supervision.teachesNextSemester,
  }
}

/** What the student is to be reminded of now (S2.12-13, S5.2); nothing while the case is closed. */
export function dueForStudent(
  facts: CaseFacts,
  progress: Progress,
  settings: SocialPracticeSettings,
  asOf: Instant,
): readonly ReminderKind[] {
  const project = projectOf(facts, progress)
  if (!project || progress.state === 'closed') return []
  const semester = semesterBegun(settings.semesters, localDay(asOf, settings.timeZone))
  return dueReminders({ asOf, semester, projects: [project], alreadySent: [] }, settings)
    .filter(({ to }) => to === facts.student.number)
    .map(({ kind }) => kind)
}
