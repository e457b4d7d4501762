import type { Rule } from '../../rule-list.ts'
import { by, guidance, rule, shownBy } from './rule.ts'

const examWeek = shownBy(
  'path.test.ts',
  'in the examination week the supervisor gets one letter with the names',
)
const leaving = shownBy(
  'law/reminders.test.ts',
  'a leaving supervisor’s student is told in the last 14 days of the semester',
)
const signedList = shownBy(
  'path.test.ts',
  'a pass waits for the signed list; the list gives one credit, pass, no score, frozen',
)

/** What is sent by itself, and of what students are reminded (SP-N). */
export const notificationRules: readonly Rule[] = [
  rule(
    'SP-N1',
    ['S2.10'],
    'The invitation goes to the teacher by itself.',
    [by('letters/supervision-letters.ts', 'supervisionLetters')],
    [shownBy('path.test.ts', 'the named teacher is invited, agrees, and the student is told')],
  ),
  rule(
    'SP-N2',
    ['S5.1'],
    'The supervisor is notified of a complete report.',
    [by('letters/closure-letters.ts', 'closureLetters')],
    [shownBy('path.test.ts', 'fifteen times 2.4 hours are exactly 36, and the supervisor is shown them')],
  ),
  rule(
    'SP-N3',
    ['S5.3'],
    'A general reminder to all supervisors in the final examination week.',
    [by('law/reminders.ts', 'dueReminders'), by('letters/other-letters.ts', 'listLetter')],
    [examWeek],
  ),
  rule(
    'SP-N4',
    ['S5.2'],
    'Without a result for long the student reminds the supervisor.',
    [by('law/reminders.ts', 'dueReminders'), by('letters/result-letters.ts', 'reminderLetters')],
    [shownBy('path.test.ts', 'after 21 days without a result the student is told to remind the supervisor')],
  ),
  rule(
    'SP-N5',
    ['S2.13'],
    'The student reminds a leaving supervisor.',
    [by('law/reminders.ts', 'dueReminders'), by('letters/result-letters.ts', 'reminderLetters')],
    [leaving],
  ),
]

/** Records and lists (SP-R). */
export const recordRules: readonly Rule[] = [
  rule(
    'SP-R1',
    ['S2.6'],
    'The record shows pass or not pass only.',
    [by('record.ts', 'record')],
    [signedList],
  ),
  rule(
    'SP-R2',
    ['S5.3'],
    'A list of passing students per supervisor and semester.',
    [
      by('law/pass-list.ts', 'passList'),
      by('pass-lists/decide-lists.ts', 'decideLists'),
      by('documents/printed-list.ts', 'passLists'),
    ],
    [
      shownBy(
        'documents.test.ts',
        'says course, semester, supervisor, number and version, and everybody on it',
      ),
      shownBy(
        'law/pass-list.test.ts',
        'holds each passed student once, sorted, and says why the others are not on it',
      ),
    ],
  ),
  rule(
    'SP-R3',
    ['S5.4'],
    'The printed and signed list reaches Office T4-832.',
    [
      by('law/signed-list.ts', 'listState'),
      by('documents/list-version.ts', 'receivedCases'),
      by('settings/late-rows.ts', 'lateRows'),
    ],
    [signedList, shownBy('pass-lists.test.ts', 'ticked as received gives every student on it the credit')],
  ),
  rule(
    'SP-R4',
    ['S3.5', 'S3.10', 'S4.1', 'S4.3', 'S4.4'],
    'Photos, captions and feedback record stay with the report.',
    [by('reading/read-closure.ts', 'readClosure'), by('progress/closure-stage.ts', 'closureStage')],
    [shownBy('decisions.test.ts', 'a version after the result is kept and not used')],
  ),
  rule(
    'SP-R5',
    ['S1.2'],
    'The student can see how far the proposal is.',
    [by('status.ts', 'status')],
    [shownBy('path.test.ts', 'a complete proposal waits for the office, and the student knows')],
  ),
]

/** Days and deadlines (SP-T). */
export const timeRules: readonly Rule[] = [
  guidance(
    'SP-T1',
    ['ABOUT.8', 'ABOUT.9'],
    'No rush: no deadline for proposal or work.',
    'A freedom: no day is asked of proposal or hours; only the setting max_semesters could bound them (A-SP-22).',
  ),
  rule(
    'SP-T2',
    ['S2.8'],
    'The latest moment for the invitation is before the closure report.',
    [by('law/closure.ts', 'judgeClosure')],
    [
      shownBy(
        'supervision.test.ts',
        'a report before the teacher has agreed is told that, and all else it misses',
      ),
    ],
  ),
  rule(
    'SP-T3',
    ['S2.13'],
    'A leaving supervisor: by the end of the current semester.',
    [by('law/reminders.ts', 'dueReminders')],
    [leaving],
  ),
  rule(
    'SP-T4',
    ['S5.3'],
    'The general reminder: in the final examination week.',
    [by('pass-lists/decide-lists.ts', 'decideLists')],
    [examWeek],
  ),
  rule(
    'SP-T5',
    ['S5.4'],
    'The signed list: before the end of the semester.',
    [by('law/deadlines.ts', 'listIsLate')],
    [
      shownBy(
        'law/result.test.ts',
        'the semester’s last day is in time for the list, or not where it is excluded',
      ),
    ],
  ),
  rule(
    'SP-T6',
    ['A-SP-15'],
    'A closure deadline, where the university sets one.',
    [by('law/deadlines.ts', 'isLate')],
    [shownBy('path.test.ts', 'a report after the deadline is evaluated now and listed in the next semester')],
  ),
]
