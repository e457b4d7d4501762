import type { Rule } from '../../rule-list.ts'
import { by, guidance, rule, shownBy } from './rule.ts'

const narrowPath = shownBy('path.test.ts', 'the named teacher is invited, agrees, and the student is told')
const signedList = shownBy(
  'path.test.ts',
  'a pass waits for the signed list; the list gives one credit, pass, no score, frozen',
)

/** Who acts in what order (SP-P). */
export const procedureRules: readonly Rule[] = [
  guidance(
    'SP-P1',
    ['S1.1'],
    'Log in with the account of the university’s portal.',
    'Who sends an entry is known by the registered address of the form’s response; there is no account of ours.',
  ),
  rule(
    'SP-P2',
    ['STEP1', 'STEP2', 'STEP3', 'STEP4', 'STEP5'],
    'The five steps and their order.',
    [by('progress/progress.ts', 'progressOf')],
    [
      shownBy('path.test.ts', 'a complete proposal waits for the office, and the student knows'),
      shownBy('path.test.ts', 'the named teacher is invited, agrees, and the student is told'),
      shownBy('path.test.ts', 'fifteen times 2.4 hours are exactly 36, and the supervisor is shown them'),
      shownBy(
        'path.test.ts',
        'a pass waits for the signed list; the list gives one credit, pass, no score, frozen',
      ),
    ],
  ),
  rule(
    'SP-P3',
    ['S1.3'],
    'Several applicants: a group proposal by one of them is recommended.',
    [by('law/group-proposal.ts', 'groupFindings')],
    [
      shownBy(
        'law/proposal.test.ts',
        'gets a recommendation, or is blocked where a group proposal is required',
      ),
    ],
  ),
  rule(
    'SP-P4',
    ['S1.4'],
    'Individual proposals follow once the group proposal is approved.',
    [by('law/group-proposal.ts', 'groupFindings'), by('letters/proposal-letters.ts', 'groupLetters')],
    [
      shownBy(
        'supervision.test.ts',
        'a member’s own proposal waits for the approval of the group’s, then goes on by itself',
      ),
    ],
  ),
  rule(
    'SP-P5',
    ['S2.8'],
    'A teacher is invited before the closure report is written.',
    [by('law/closure.ts', 'judgeClosure')],
    [
      shownBy(
        'supervision.test.ts',
        'a report before the teacher has agreed is told that, and all else it misses',
      ),
    ],
  ),
  rule(
    'SP-P6',
    ['S2.3'],
    'The teacher agrees or declines.',
    [by('law/invitation.ts', 'judgeInvitation'), by('letters/supervision-letters.ts', 'supervisionLetters')],
    [
      narrowPath,
      shownBy(
        'supervision.test.ts',
        'two different answers of one teacher are held until staff settle which holds',
      ),
    ],
  ),
  rule(
    'SP-P7',
    ['S2.12'],
    'A teacher may reject or ignore the invitation.',
    [by('law/invitation.ts', 'judgeInvitation')],
    [
      shownBy(
        'supervision.test.ts',
        'after fourteen days of silence the student may ask another teacher, not before',
      ),
    ],
  ),
  guidance(
    'SP-P8',
    ['S2.11'],
    'The proposal is shown to the teacher beforehand.',
    'A suggestion to the student: the letter of approval repeats it, and the invitation holds the proposal.',
  ),
  rule(
    'SP-P9',
    ['S3.9'],
    'Both sides agree beforehand on how to reflect.',
    [by('forms/supervisor.ts', 'supervisorForm'), by('letters/supervision-letters.ts', 'supervisionLetters')],
    [narrowPath],
  ),
  guidance(
    'SP-P10',
    ['S2.5'],
    'Meetings are held, with feedback there.',
    'The meeting itself leaves one trace, the feedback record (SP-V9).',
  ),
  guidance(
    'SP-P11',
    ['S3.6', 'S3.7', 'S3.8'],
    'The form of reflection is free.',
    'A freedom: any form of record is accepted alike (SP-V9).',
  ),
  guidance(
    'SP-P12',
    ['ABOUT.10'],
    'The schedule is agreed with the advisor.',
    'Between student and teacher (A-SP-23); nothing of it is entered.',
  ),
  rule(
    'SP-P13',
    ['S3.5', 'S3.10', 'S4.1', 'S4.3'],
    'The closure report is sent online with photos and feedback record.',
    [by('forms/closure.ts', 'closureForm'), by('reading/read-closure.ts', 'readClosure')],
    [shownBy('path.test.ts', 'fifteen times 2.4 hours are exactly 36, and the supervisor is shown them')],
  ),
  rule(
    'SP-P14',
    ['S5.1'],
    'After submission the supervisor reviews the project.',
    [by('letters/closure-letters.ts', 'closureLetters')],
    [shownBy('path.test.ts', 'fifteen times 2.4 hours are exactly 36, and the supervisor is shown them')],
  ),
  rule(
    'SP-P15',
    ['S2.4'],
    'The supervisor examines whether the hours are met.',
    [by('law/result.ts', 'judgeResult'), by('progress/result-stage.ts', 'resultStage')],
    [shownBy('decisions.test.ts', 'a pass that names fewer hours than needed waits for a person')],
  ),
  rule(
    'SP-P16',
    ['S2.6'],
    'The supervisor evaluates the closure report.',
    [by('law/result.ts', 'judgeResult'), by('progress/closure-stage.ts', 'closureStage')],
    [signedList, shownBy('decisions.test.ts', 'pass and then fail are held until staff settle it')],
  ),
  rule(
    'SP-P17',
    ['S2.13'],
    'A supervisor who leaves evaluates by the end of the semester.',
    [by('law/reminders.ts', 'dueReminders'), by('progress/supervision-course.ts', 'isGone')],
    [
      shownBy(
        'people-change.test.ts',
        'who has left the university is waited for by nobody: the student can name another',
      ),
      shownBy(
        'law/reminders.test.ts',
        'a leaving supervisor’s student is told in the last 14 days of the semester',
      ),
    ],
  ),
  rule(
    'SP-P18',
    ['S5.4'],
    'Supervisors print, sign and send the list before the end of the semester.',
    [by('law/signed-list.ts', 'listState'), by('law/deadlines.ts', 'listIsLate')],
    [
      signedList,
      shownBy(
        'law/result.test.ts',
        'the semester’s last day is in time for the list, or not where it is excluded',
      ),
    ],
  ),
]
