import { credits, days, listsFor, numbers, oneOf, twoNames, yesOrNo } from './setting.ts'

const reminded =
  'A service, silence decides nothing: days without an answer until a reminder, after as many again staff are told; 0 for never. For the'

/** Readings of parts III, IV and V. */
export const procedure = {
  capScope: oneOf(
    {
      name: 'cap_scope',
      default: 'remaining',
      clause: 'IV.I.2)',
      meaning: 'The upper limit covers the remaining credits only, or all that is posted.',
    },
    ['remaining', 'all'],
  ),
  capPeriod: oneOf(
    {
      name: 'cap_period',
      default: 'study',
      clause: 'IV.I.2)',
      meaning: 'The limit runs over the whole study, an academic year, or one round.',
    },
    ['study', 'year', 'round'],
  ),
  projectCourseCredits: credits({
    name: 'project_course_credits',
    default: '2',
    clause: 'IV.2.1)',
    meaning: 'Size of the project course.',
  }),
  qualityCap: credits({
    name: 'quality_cap',
    default: '4',
    clause: 'IV.I.2)',
    meaning: 'The upper limit itself.',
  }),
  courseNames: twoNames({
    name: 'course_names',
    default:
      '创新能力拓展项目 Innovation and Extension Projects; 素质与能力拓展课程 Quality and Capacity Development Course',
    clause: 'IV',
    meaning: 'The project course and the quality course.',
  }),
  windowBinds: oneOf(
    {
      name: 'window_binds',
      default: 'submission',
      clause: 'V.1',
      meaning: 'What has to lie in a window: the submission, or the confirmation by the office.',
    },
    ['submission', 'confirmation'],
  ),
  awardsNeedInstructor: yesOrNo({
    name: 'awards_need_instructor',
    default: 'yes',
    clause: 'III.1',
    meaning: 'Whether awards of projects pass the instructor first, as projects do.',
  }),
  delegates: listsFor(
    {
      name: 'delegates',
      default: 'none',
      clause: 'III.1',
      meaning:
        'Ids of the Staff tab that may decide in whose name: in the name of the office under Decision, of an instructor or a vice dean under Step for another (vice_dean: li.ming; aao: wang.fang).',
    },
    ['instructor', 'vice_dean', 'aao'],
  ),
  remindInstructor: days({
    name: 'reminder_days.instructor',
    default: '14',
    clause: 'III.1',
    meaning: `${reminded} instructor of a project.`,
  }),
  remindViceDean: days({
    name: 'reminder_days.vice_dean',
    default: '14',
    clause: 'III.1',
    meaning: `${reminded} vice dean of a college.`,
  }),
  remindMembers: days({
    name: 'reminder_days.members',
    default: '7',
    clause: 'II.4.2)',
    meaning: `${reminded} members who have to agree to the shares of a project award.`,
  }),
  remindCollegeTeachers: days({
    name: 'reminder_days.college_teachers',
    default: '14',
    clause: 'III.2',
    meaning: `${reminded} teachers who recognise for a college.`,
  }),
  windowHint: days({
    name: 'reminder_days.before_window_end',
    default: '7',
    clause: 'V.1',
    meaning:
      'A service: days before the end of a time of recognition on which students who still have something to mend are told; 0 for never.',
  }),
  collegeTerms: numbers({
    name: 'college_terms',
    default: '4, 6, 8',
    clause: 'IV.2.3)',
    meaning: 'Terms in which a college records the course.',
  }),
  collegeCredits: credits({
    name: 'college_credits',
    default: '2',
    clause: 'IV.2.1)',
    meaning: 'Credits of a recognition by the college.',
  }),
  overrideRoles: listsFor(
    {
      name: 'override_roles',
      default:
        'recognise: aao; map-prize: aao, vice_dean; set-credits: aao, vice_dean; revoke: aao, vice_dean',
      clause: 'III.1',
      meaning: 'Which roles of the Staff tab may make each correction.',
    },
    ['recognise', 'map-prize', 'set-credits', 'revoke'],
  ),
}
