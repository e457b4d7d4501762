import type { Rule } from '../../rule-list.ts'
import { by, guidance, rule, shownBy } from './rule.ts'

/** What a proposal and a closure report must hold (SP-V). */
export const validationRules: readonly Rule[] = [
  rule(
    'SP-V1',
    ['ACT.0'],
    'Topic and a clear plan must be there.',
    [by('law/proposal.ts', 'judgeProposal')],
    [shownBy('law/proposal.test.ts', 'without topic and plan names both at once')],
  ),
  rule(
    'SP-V2',
    ['CV.4', 'IND.1', 'IND.2', 'IND.3', 'IND.4', 'IND.5', 'ACT.N'],
    'Five indicators are suggested for the proposal.',
    [by('law/proposal.ts', 'indicators'), by('law/proposal.ts', 'judgeProposal')],
    [
      shownBy(
        'law/proposal.test.ts',
        'without an indicator is blocked only where indicators are required (A-SP-25)',
      ),
    ],
  ),
  rule(
    'SP-V3',
    ['S3.1'],
    'At least 36 hours of implementation.',
    [by('law/hours-findings.ts', 'minimumFinding')],
    [shownBy('law/closure.test.ts', 'with 35.996 hours shows 36 and is still short')],
  ),
  rule(
    'SP-V4',
    ['S3.2'],
    'Hours of skill-learning and reflection do not count.',
    [by('law/hours.ts', 'weighHours')],
    [shownBy('law/closure.test.ts', 'mentions what was left out of the log also above the minimum')],
  ),
  rule(
    'SP-V5',
    ['S3.3'],
    'Proof of hours by an official sector may be given.',
    [by('law/hours.ts', 'weighHours'), by('forms/hours.ts', 'hoursForm')],
    [shownBy('law/hours.test.ts', 'required proof leaves the own log out (A-SP-11)')],
  ),
  rule(
    'SP-V6',
    ['S3.4'],
    'Hours in campus clubs are verified by the Office of Student Affairs.',
    [by('law/hours.ts', 'weighHours')],
    [
      shownBy(
        'decisions.test.ts',
        'hours are corrected by a later entry, taken back by one with 0, and club hours need their office',
      ),
    ],
  ),
  rule(
    'SP-V7',
    ['S3.5', 'S4.1'],
    'Three photos taken during implementation.',
    [by('law/photos.ts', 'photoFindings'), by('law/photos.ts', 'usablePhotos')],
    [shownBy('law/closure.test.ts', 'a picture without the student is none; a file counts once')],
  ),
  rule(
    'SP-V8',
    ['S4.1', 'S4.2'],
    'The photos show the student, whose place among several people is indicated.',
    [by('law/photos.ts', 'photoFindings')],
    [shownBy('law/closure.test.ts', 'among several people the own place is to be indicated')],
  ),
  rule(
    'SP-V9',
    ['S3.10', 'S4.3'],
    'One photo or record of the meeting with the supervisor.',
    [by('law/feedback.ts', 'feedbackFinding')],
    [shownBy('path.test.ts', 'a report with 35.99 hours, two photos, no caption and no feedback record')],
  ),
  rule(
    'SP-V10',
    ['S4.4'],
    'All photos have detailed captions.',
    [by('law/photos.ts', 'photoFindings')],
    [
      shownBy(
        'law/closure.test.ts',
        'a record of any form needs a title only where it is required (A-SP-13)',
      ),
    ],
  ),
  rule(
    'SP-V11',
    ['S2.9'],
    'The teacher’s name and e-mail address are entered.',
    [by('forms/supervisor.ts', 'supervisorForm'), by('law/supervisor.ts', 'eligibility')],
    [shownBy('path.test.ts', 'the named teacher is invited, agrees, and the student is told')],
  ),
]

/** What comes out, and its limits (SP-C, SP-A). */
export const computationRules: readonly Rule[] = [
  rule(
    'SP-C1',
    ['ABOUT.2', 'ABOUT.3'],
    'TC1010 Social Practice gives 1 credit on completion.',
    [by('law/result.ts', 'judgeResult'), by('settings/early-rows.ts', 'earlyRows')],
    [
      shownBy(
        'path.test.ts',
        'a pass waits for the signed list; the list gives one credit, pass, no score, frozen',
      ),
    ],
  ),
  rule(
    'SP-C2',
    ['S2.6'],
    'The result is pass or not.',
    [by('law/result.ts', 'judgeResult')],
    [shownBy('law/result.test.ts', 'is a credit once the signed list is in')],
  ),
  rule(
    'SP-C3',
    ['S2.7'],
    'No score, no effect on the GPA.',
    [by('law/result.ts', 'judgeResult'), by('record.ts', 'record')],
    [
      shownBy(
        'path.test.ts',
        'a pass waits for the signed list; the list gives one credit, pass, no score, frozen',
      ),
    ],
  ),
  rule(
    'SP-A1',
    ['ABOUT.4'],
    'At most one credit, whatever the number of projects.',
    [by('law/standing.ts', 'standing'), by('decide.ts', 'decide')],
    [shownBy('decisions.test.ts', 'a second project passes without a second credit')],
  ),
  rule(
    'SP-A2',
    ['S3.1', 'S4.1'],
    'Hours are counted for each student, not for the group.',
    [by('law/closure.ts', 'judgeClosure'), by('decide.ts', 'decide')],
    [
      shownBy(
        'law/closure.test.ts',
        'of a group member counts the own hours, or the group’s under the other reading',
      ),
    ],
  ),
]

/** What the text expects without anything to compute (SP-G, SP-X). */
export const guidanceRules: readonly Rule[] = [
  rule(
    'SP-X2',
    ['ABOUT.1'],
    'Not selected through the Course Selection System.',
    [by('forms/proposal.ts', 'proposalForm')],
    [shownBy('path.test.ts', 'a complete proposal waits for the office, and the student knows')],
  ),
  guidance(
    'SP-G1',
    ['CV.3'],
    'Social engagement is not service-learning.',
    'An expectation without a measure, in tension with the high-priority list; the reviewer weighs it (A-SP-27).',
  ),
  guidance(
    'SP-G2',
    ['CV.3'],
    'Students set out ideas, processes and reflections of their work.',
    'Encouraged, not required: the closure form asks for a summary and nothing is computed from it.',
  ),
]
