import type { Problem } from '../../programmes/programme.ts'
import type { StandingEntry } from '../../reconcile/standing.ts'
import { formOf, type Office } from '../office.ts'

/** A student is asked about so many foreign responses at a time: a stranger must not fill their mailbox. */
const askedAtATime = 3

interface ForeignResponses {
  /** Keys of responses that wait without their student being asked. */
  readonly unasked: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Responses from other addresses than the student's, beyond the first few that wait for an answer. */
export function foreignResponses(office: Office, standings: readonly StandingEntry[]): ForeignResponses {
  const waiting = standings.filter(({ standing }) => standing.kind === 'waits-for-confirmation')
  const crowds = [...Map.groupBy(waiting, ({ entry }) => entry.student)].map(([student, entries]) => ({
    student,
    entries,
    late: entries.slice(askedAtATime),
  }))
  return {
    unasked: new Set(crowds.flatMap(({ late }) => late.map(({ entry }) => entry.key))),
    problems: crowds.flatMap(({ student, entries, late }) =>
      late[0] ? [crowd(office, student, entries.length, late[0])] : [],
    ),
  }
}

function crowd(office: Office, student: string, count: number, { entry }: StandingEntry): Problem {
  const tab = formOf(office, entry.form)?.tab
  return {
    tab: tab?.title ?? entry.form,
    row: entry.key,
    column: tab?.columns.address.header ?? '',
    what: `${count} responses give the student number ${student} and came from other addresses than the student’s.`,
    why: 'Somebody may be sending them in the student’s name, or the address in the register is out of date.',
    follows: `The student is asked about ${askedAtATime} of them at a time; all wait, and none is used.`,
    mend: 'Ask the student. If the responses are theirs, correct the address in the register.',
  }
}
