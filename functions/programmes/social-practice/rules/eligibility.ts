import type { Rule } from '../../rule-list.ts'
import { by, guidance, rule, shownBy } from './rule.ts'

/** Who takes part, who supervises, which projects (SP-E). */
export const eligibilityRules: readonly Rule[] = [
  rule(
    'SP-E1',
    ['ABOUT.1'],
    'No enrolment in the course is needed.',
    [by('forms/proposal.ts', 'proposalForm'), by('law/proposal.ts', 'judgeProposal')],
    [shownBy('path.test.ts', 'a complete proposal waits for the office, and the student knows')],
  ),
  rule(
    'SP-E2',
    ['ABOUT.4'],
    'The credit can be obtained once only.',
    [by('law/result.ts', 'judgeResult'), by('decide.ts', 'decide')],
    [shownBy('decisions.test.ts', 'a second project passes without a second credit')],
  ),
  rule(
    'SP-E3',
    ['ABOUT.5'],
    'A credit for an off-campus internship may exempt.',
    [by('law/student.ts', 'isExempt')],
    [
      shownBy(
        'law/standing.test.ts',
        'only the kinds the university lists exempt, and only once decided where a decision is asked',
      ),
    ],
  ),
  rule(
    'SP-E4',
    ['ABOUT.6'],
    'Exempt students may still take part.',
    [by('law/student.ts', 'participationFindings'), by('law/result.ts', 'judgeResult')],
    [
      shownBy(
        'law/result.test.ts',
        'an exempt student’s pass gives the credit, or none under the other reading (A-SP-04)',
      ),
    ],
  ),
  rule(
    'SP-E5',
    ['S2.1'],
    'A supervisor is a professor or adjunct professor of the university.',
    [by('law/supervisor.ts', 'eligibility'), by('reading/registers.ts', 'postsOn')],
    [
      shownBy('law/invitation.test.ts', 'the question about the post stays after the teacher agreed'),
      shownBy('people-change.test.ts', 'the posts of the day of agreement count, whatever they are later'),
    ],
  ),
  rule(
    'SP-E6',
    ['S2.2'],
    'Staff cannot supervise.',
    [by('law/supervisor.ts', 'eligibility'), by('progress/supervision-stage.ts', 'supervisionStage')],
    [shownBy('supervision.test.ts', 'staff cannot be asked, and no decision changes that')],
  ),
  rule(
    'SP-E7',
    ['ACT.1', 'ACT.2', 'ACT.3', 'ACT.4', 'ACT.5'],
    'Five kinds of activity are accepted alike.',
    [by('law/proposal.ts', 'activityTypes'), by('forms/options.ts', 'activityOptions')],
    [shownBy('path.test.ts', 'a complete proposal waits for the office, and the student knows')],
  ),
  guidance(
    'SP-E8',
    ['ABOUT.7'],
    'No limit on how the project is carried out.',
    'A freedom: nothing is asked, so there is nothing that could hinder.',
  ),
  rule(
    'SP-E9',
    ['HIGH', 'HIGH.1', 'HIGH.2', 'HIGH.3', 'HIGH.4', 'HIGH.5'],
    'Projects of the high-priority list.',
    [by('law/priority.ts', 'highCategories'), by('law/priority.ts', 'priorityOf')],
    [
      shownBy(
        'law/proposal.test.ts',
        'of low priority is taken in, and refused where the university reads it so',
      ),
    ],
  ),
  rule(
    'SP-E10',
    ['LOW', 'LOW.1', 'LOW.2', 'LOW.3', 'LOW.4', 'LOW.5', 'LOW.6'],
    'Projects of the low-priority list: marked, not refused.',
    [by('law/priority.ts', 'lowCategories'), by('law/priority.ts', 'priorityFindings')],
    [
      shownBy(
        'law/proposal.test.ts',
        'of low priority is taken in, and refused where the university reads it so',
      ),
    ],
  ),
]
