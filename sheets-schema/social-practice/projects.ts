import { staff, system } from '../column.ts'
import { anyText, day, decimal, optional } from '../kinds.ts'
import { resultTab } from '../result-tab.ts'
import type { StaffRowOf } from '../tab.ts'
import { projectTones } from './states.ts'

/** What staff can do with a proposal (S1.2-4, A-SP-01). */
export const proposalDecisions = ['approve', 'return', 'reject'] as const

/** What staff can do beyond the ordinary course, with a reason (A-SP-19, A-SP-21, A-SP-26). */
export const staffDecisions = [
  'verify-supervisor',
  'set-hours',
  'waive',
  'settle-answer',
  'release-supervisor',
  'hold',
  'close',
] as const

/** One row a project: where it stands, what the rules say, what staff decided. */
export const projectsTab = resultTab({
  title: 'Projects',
  purpose:
    'Every project with its state, what is missing and who acts next. Fill “Proposal decision” and “Signed list received on” down the column for many at once.',
  states: projectTones,
  decisions: staffDecisions,
  more: {
    topic: system('Topic', anyText(), { width: 220 }),
    priority: system('Priority', anyText(), { note: 'A mark for the reviewer: high, low or conflict.' }),
    group: system('Group proposal', anyText(), { width: 130 }),
    supervisor: system('Supervisor', anyText(), { width: 200 }),
    hours: system('Hours counted', optional(decimal()), { width: 120, outcome: true }),
    listSemester: system('List of semester', anyText(), { width: 130, outcome: true }),
  },
  staff: {
    proposalDecision: staff(
      'Proposal decision',
      { ...anyText(), choices: proposalDecisions },
      {
        width: 150,
        note: 'approve, return or reject. return and reject need words to the student in “Reason” and your id in “Decided by”.',
      },
    ),
    listReceived: staff('Signed list received on', optional(day()), {
      width: 170,
      note: 'The day on which the signed list with this student reached the office.',
    }),
    listSignedBy: staff('List signed by', anyText(), {
      width: 170,
      note: 'Blank: the supervisor. Otherwise the address of whoever signed.',
    }),
  },
})
export type ProjectRow = StaffRowOf<typeof projectsTab>
