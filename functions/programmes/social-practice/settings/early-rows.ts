import { internshipCredits } from '../law/kinds.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { anyWords, number, oneOf, setting, someOf, words, zone, type Setting } from './kinds.ts'

type Early =
  | 'timeZone'
  | 'courseCode'
  | 'courseTitle'
  | 'courseCredits'
  | 'proposalReviewer'
  | 'supervisionNeededFor'
  | 'hoursBeforeApproval'
  | 'exemptParticipation'
  | 'exemptingInternships'
  | 'exemption'
  | 'lowPriority'
  | 'supervisorUniversity'
  | 'supervisorPosts'
  | 'supervisorPostsWithNote'
  | 'staffWithTeachingPost'
  | 'unknownTeacher'
  | 'groupProposal'

/** Settings of the course, of proposals and of supervision (STEP1, STEP2), in the order of the policy's list. */
export const earlyRows: { readonly [Name in Early]: Setting<SocialPracticeSettings[Name]> } = {
  timeZone: setting('time_zone', zone(), 'Asia/Taipei', '', 'Days are taken in this zone.'),
  courseCode: setting('course_code', anyWords(), 'TC1010', 'ABOUT.3', 'The code of the course.'),
  courseTitle: setting('course_title', anyWords(), 'Social Practice', 'ABOUT.2', 'The title of the course.'),
  courseCredits: setting('course_credits', number(), '1', 'ABOUT.3', 'What a completed project gives.'),
  proposalReviewer: setting(
    'proposal_reviewer',
    oneOf('office', 'supervisor', 'none'),
    'office',
    'A-SP-01',
    'Who approves proposals. supervisor: the teacher’s agreement approves; none: a complete one is approved by itself.',
  ),
  supervisionNeededFor: setting(
    'supervision_needed_for',
    oneOf('closure', 'implementation'),
    'closure',
    'A-SP-02',
    'implementation: hours before the teacher’s agreement are not counted.',
  ),
  hoursBeforeApproval: setting(
    'hours_before_approval',
    oneOf('count', 'refuse'),
    'count',
    'A-SP-03',
    'refuse: entries dated before the approval count 0.',
  ),
  exemptParticipation: setting(
    'exempt_participation',
    oneOf('credit', 'no-credit'),
    'credit',
    'A-SP-04',
    'no-credit: an exempt student gets no credit for a pass.',
  ),
  exemptingInternships: setting(
    'exempting_internships',
    someOf(...internshipCredits),
    'general, professional, overseas',
    'ABOUT.5',
    'Kinds of internship credit that exempt; off-campus kinds only.',
  ),
  exemption: setting(
    'exemption',
    oneOf('automatic', 'on-decision'),
    'automatic',
    'A-SP-29',
    'on-decision: the office decides for each student, in the column “Exemption” of Students.',
  ),
  lowPriority: setting(
    'low_priority',
    oneOf('flag', 'refuse'),
    'flag',
    'A-SP-05',
    'refuse: a proposal with a low category is blocked.',
  ),
  supervisorUniversity: setting(
    'supervisor_university',
    anyWords(),
    'NTUST',
    'S2.1',
    'Supervisors teach here.',
  ),
  supervisorPosts: setting(
    'supervisor_posts',
    words(),
    'professor, adjunct-professor',
    'S2.1, A-SP-07',
    'Posts accepted without a note.',
  ),
  supervisorPostsWithNote: setting(
    'supervisor_posts_with_note',
    words(),
    'associate-professor, assistant-professor, lecturer',
    'A-SP-07',
    'Posts accepted with a note; posts in neither list are refused.',
  ),
  staffWithTeachingPost: setting(
    'staff_with_teaching_post',
    oneOf('note', 'refuse'),
    'note',
    'S2.2, A-SP-07',
    'refuse: a staff post excludes, whatever other posts there are.',
  ),
  unknownTeacher: setting(
    'unknown_teacher',
    oneOf('hold', 'send'),
    'hold',
    'A-SP-26',
    'send: the invitation leaves at once, also to an address that is not in Teachers.',
  ),
  groupProposal: setting(
    'group_proposal',
    oneOf('recommended', 'required'),
    'recommended',
    'A-SP-08',
    'required: several participants without a link to a group proposal are blocked.',
  ),
}
