import type { Instant } from '../../../law/calendar.ts'
import { addDays, daysHavePassed, isWithin, localDay } from '../../../law/calendar.ts'
import { normalForm } from '../../../law/text.ts'
import { hasHappened } from './as-of.ts'
import type { Notification } from './notification.ts'
import type { Project } from './project.ts'
import { resultBy } from './project.ts'
import type { Semester } from './semester.ts'
import type { SocialPracticeSettings } from './settings.ts'

export type ReminderKind =
  | 'provide-passing-list'
  | 'remind-your-supervisor'
  | 'supervisor-leaving-get-evaluation'
  | 'no-reply-choose-another'

/** `to` is a supervisor's address or a student number. */
export type Reminder = Notification<string, ReminderKind>

export interface ReminderFacts {
  readonly asOf: Instant
  readonly semester: Semester
  readonly projects: readonly Project[]
  /** Reminders sent this semester. */
  readonly alreadySent: readonly Notification<string, string>[]
}

/** The reminders that are due and not sent yet (S2.12-13, S5.2-3, A-SP-17); each once. */
export function dueReminders(facts: ReminderFacts, settings: SocialPracticeSettings): readonly Reminder[] {
  const due = [
    ...listReminders(facts, settings),
    ...facts.projects.flatMap(project => studentReminders(project, facts, settings)),
  ]
  const settled = new Set(facts.alreadySent.map(key))
  return due.filter(reminder => {
    const isNew = !settled.has(key(reminder))
    settled.add(key(reminder))
    return isNew
  })
}

function key(reminder: Notification<string, string>): string {
  return `${reminder.kind} ${normalForm(reminder.to)}`
}

/** S5.3: to each supervisor with a confirmed project, during the final examination week. */
function listReminders(facts: ReminderFacts, settings: SocialPracticeSettings): readonly Reminder[] {
  const { from, to } = facts.semester.finalExamWeek
  if (!isWithin(localDay(facts.asOf, settings.timeZone), from, to)) return []
  return facts.projects
    .filter(project => project.supervision === 'confirmed')
    .map(project => ({ to: project.supervisor, kind: 'provide-passing-list' }))
}

function studentReminders(
  project: Project,
  facts: ReminderFacts,
  settings: SocialPracticeSettings,
): readonly Reminder[] {
  const kinds: ReminderKind[] = []
  if (isIgnored(project, facts, settings)) kinds.push('no-reply-choose-another')
  if (awaitsResult(project, facts)) {
    if (isOverdue(project, facts, settings)) kinds.push('remind-your-supervisor')
    if (isLastChance(project, facts, settings)) kinds.push('supervisor-leaving-get-evaluation')
  }
  return kinds.map(kind => ({ to: project.student, kind }))
}

/** S2.12: the teacher has not answered for the days of A-SP-17. */
function isIgnored(project: Project, facts: ReminderFacts, settings: SocialPracticeSettings): boolean {
  const { invitation } = settings.reminderDays
  return project.supervision === 'invited' && daysHavePassed(project.invitedAt, facts.asOf, invitation)
}

function awaitsResult(project: Project, facts: ReminderFacts): boolean {
  return hasHappened(project.closureSubmittedAt, facts.asOf) && resultBy(project, facts.asOf) === null
}

/** S5.2: no result for an extended period. */
function isOverdue(project: Project, facts: ReminderFacts, settings: SocialPracticeSettings): boolean {
  const { closureSubmittedAt } = project
  if (closureSubmittedAt === null) return false
  return daysHavePassed(closureSubmittedAt, facts.asOf, settings.reminderDays.evaluation)
}

/** S2.13: the supervisor leaves, and the semester is nearly over. */
function isLastChance(project: Project, facts: ReminderFacts, settings: SocialPracticeSettings): boolean {
  if (project.supervisorTeachesNextSemester) return false
  const { end } = facts.semester
  const firstDay = addDays(end, -settings.reminderDays.beforeSemesterEnd)
  return isWithin(localDay(facts.asOf, settings.timeZone), firstDay, end)
}
