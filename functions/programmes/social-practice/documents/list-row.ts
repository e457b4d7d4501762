import { passListsTab } from '../../../../sheets-schema/social-practice/pass-lists.ts'
import { wantedRow, type Problem, type WantedRow } from '../../programme.ts'
import type { ListDecision } from '../decision.ts'
import { signedVersion, type ListedStudent } from './list-version.ts'

/** How the paper of a list stands. */
export type PaperStanding =
  | { readonly kind: 'not-received' }
  | { readonly kind: 'received'; readonly on: string; readonly late: boolean }
  /** The paper is of a version before the present one. */
  | {
      readonly kind: 'outdated'
      readonly on: string
      readonly version: number
      readonly added: readonly ListedStudent[]
      readonly gone: readonly ListedStudent[]
    }
  | { readonly kind: 'no-such-version'; readonly version: number }

export function paperStanding({ present, earlier, enteredByStudent, lastDay }: ListDecision): PaperStanding {
  const received = earlier?.received
  if (!earlier || !received)
    return enteredByStudent === undefined
      ? { kind: 'not-received' }
      : { kind: 'received', on: enteredByStudent, late: enteredByStudent > lastDay }
  const { on, version } = received
  const signed = version === present.version ? present : signedVersion(earlier)
  if (!signed) return { kind: 'no-such-version', version }
  if (version === present.version) return { kind: 'received', on, late: on > lastDay }
  const without = (all: readonly ListedStudent[], others: readonly ListedStudent[]) =>
    all.filter(student => !others.some(other => other.case === student.case))
  return {
    kind: 'outdated',
    on,
    version,
    added: without(present.students, signed.students),
    gone: without(signed.students, present.students),
  }
}

/** The day on which the signed paper reached the office, with everybody on it who is to be; undefined while it is asked for. */
export function inHandSince(decision: ListDecision): string | undefined {
  const paper = paperStanding(decision)
  const isComplete = paper.kind === 'received' || (paper.kind === 'outdated' && paper.added.length === 0)
  return isComplete ? paper.on : undefined
}

/** The line of a list in Pass lists. */
export function listRow(decision: ListDecision): WantedRow {
  const { list, semester, version, supervisor, students } = decision.present
  return wantedRow(passListsTab, list, {
    semester,
    supervisor: supervisor.name,
    address: supervisor.address,
    version,
    count: students.length,
    students: students.map(numbered).join('\n'),
    lastDay: decision.lastDay > '9' ? undefined : decision.lastDay,
    standing: standingWords(decision),
  })
}

const numbered = ({ number, name }: ListedStudent): string => `${number} ${name}`
const named = (students: readonly ListedStudent[]): string => students.map(numbered).join(', ')

function standingWords(decision: ListDecision): string {
  const paper = paperStanding(decision)
  switch (paper.kind) {
    case 'not-received':
      return decision.isOwed ? 'not received yet' : 'nothing to send: nobody is on it any more'
    case 'received':
      return paper.late ? `received on ${paper.on}, after the last day` : `received on ${paper.on}`
    case 'outdated':
      return `received in version ${paper.version}; the present version is ${decision.present.version}: ${differenceOf(paper)}`
    case 'no-such-version':
      return `does not count: there is no version ${paper.version}`
  }
}

function differenceOf({ added, gone }: Extract<PaperStanding, { kind: 'outdated' }>): string {
  const parts = [
    ...(added.length > 0 ? [`not on the signed paper: ${named(added)}`] : []),
    ...(gone.length > 0 ? [`signed, and no longer on the list: ${named(gone)}`] : []),
  ]
  return parts.length === 0 ? 'the same students' : parts.join('; ')
}

/** What a paper that came back leaves to do. */
export function listProblems(decision: ListDecision): readonly Problem[] {
  const paper = paperStanding(decision)
  const { list, version, supervisor } = decision.present
  const { title: tab, columns } = passListsTab
  if (paper.kind === 'no-such-version')
    return [
      {
        tab,
        row: list,
        column: columns.receivedVersion.header,
        what: `The list ${list} is entered as received in version ${paper.version}, which was never made.`,
        why: `Its versions go from 1 to ${version}.`,
        follows: 'The list counts as not received.',
        mend: 'Enter the version that is printed on the paper.',
      },
    ]
  if (paper.kind === 'not-received') return overdue(decision)
  if (paper.kind !== 'outdated' || paper.added.length + paper.gone.length === 0) return []
  return [
    {
      tab,
      row: list,
      column: columns.standing.header,
      what: `The signed list ${list} of ${supervisor.name} is version ${paper.version}; ${differenceOf(paper)}.`,
      why: `Version ${version} is the present one: the list changed after the other was printed (S5.4).`,
      follows: 'The paper counts for the students who are on it, and for nobody else.',
      mend: `Ask ${supervisor.name} to sign version ${version}, and enter the day and the version when it comes.`,
    },
  ]
}

/** A list that never came: its students have passed and wait for the credit. */
function overdue({ present, isPastDue, lastDay }: ListDecision): readonly Problem[] {
  const { list, supervisor, students } = present
  if (!isPastDue || students.length === 0) return []
  return [
    {
      tab: passListsTab.title,
      row: list,
      column: passListsTab.columns.received.header,
      what: `The signed list ${list} of ${supervisor.name} has not been received; on it: ${named(students)}.`,
      why: `It had to be at the office by ${lastDay} (S5.4).`,
      follows: 'Credits that need the signed list are not recorded (A-SP-16).',
      mend: `Ask ${supervisor.name} for the list and enter the day when it comes. What follows from a late list the office then decides.`,
    },
  ]
}
