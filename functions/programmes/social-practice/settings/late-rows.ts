import { hourKinds } from '../law/kinds.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { anyWords, number, oneOf, setting, someOf, whole, wholeOrNone, words, type Setting } from './kinds.ts'

type Late =
  | 'minHours'
  | 'hoursPer'
  | 'countedHourKinds'
  | 'excludedHourKinds'
  | 'hoursProof'
  | 'clubHoursVerifiedBy'
  | 'photosMin'
  | 'photosMax'
  | 'feedbackRecordsMin'
  | 'feedbackTitle'
  | 'captionMinNote'
  | 'indicators'
  | 'closureDeadlineDay'
  | 'lateAction'
  | 'creditOn'
  | 'listLastDay'
  | 'resubmission'
  | 'hardRules'
  | 'maxSemesters'
  | 'emptyLists'
  | 'signedListTo'

/** Settings of hours, closure reports and credit (STEP3 to STEP5), in the order of the policy's list. */
export const lateRows: { readonly [Name in Late]: Setting<SocialPracticeSettings[Name]> } = {
  minHours: setting(
    'min_hours',
    number(),
    '36',
    'S3.1',
    'Hours of carrying out that are needed, compared exactly.',
  ),
  hoursPer: setting(
    'hours_per',
    oneOf('student', 'project'),
    'student',
    'A-SP-09',
    'project: the hours of the whole group are compared.',
  ),
  countedHourKinds: setting(
    'counted_hour_kinds',
    someOf(...hourKinds),
    'execution',
    'S3.1, A-SP-10',
    'Kinds of hours that count.',
  ),
  excludedHourKinds: setting(
    'excluded_hour_kinds',
    someOf(...hourKinds),
    'skill-learning, reflection',
    'S3.2, A-SP-10',
    'Kinds that never count; kinds in neither list count 0 and are shown as undecided.',
  ),
  hoursProof: setting(
    'hours_proof',
    oneOf('optional', 'required'),
    'optional',
    'S3.3, A-SP-11',
    'required: an entry without proof counts 0.',
  ),
  clubHoursVerifiedBy: setting(
    'club_hours_verified_by',
    words(),
    'office-of-student-affairs',
    'S3.4',
    'Who can verify hours in campus clubs.',
  ),
  photosMin: setting('photos_min', whole(), '3', 'S4.1', 'Photos of the student that are needed.'),
  photosMax: setting(
    'photos_max',
    wholeOrNone(),
    'none',
    'A-SP-12',
    'More photos than this block the report.',
  ),
  feedbackRecordsMin: setting(
    'feedback_records_min',
    whole(),
    '1',
    'S4.3',
    'Feedback records that are needed.',
  ),
  feedbackTitle: setting(
    'feedback_title',
    oneOf('note', 'required'),
    'note',
    'A-SP-13',
    'required: a feedback record without title blocks, whatever its form.',
  ),
  captionMinNote: setting(
    'caption_min_note',
    whole('number of characters'),
    '10',
    'A-SP-14',
    'Shorter captions get a note.',
  ),
  indicators: setting(
    'indicators',
    oneOf('note', 'required'),
    'note',
    'A-SP-25',
    'required: a proposal without indicator is blocked.',
  ),
  closureDeadlineDay: setting(
    'closure_deadline_day',
    oneOf('included', 'excluded'),
    'included',
    'A-SP-15',
    'excluded: the day before “Closure deadline” in Semesters is the last day in time.',
  ),
  lateAction: setting(
    'late_action',
    oneOf('next-semester', 'refuse'),
    'next-semester',
    'A-SP-15',
    'refuse: a late closure report is blocked.',
  ),
  creditOn: setting(
    'credit_on',
    oneOf('signed-list', 'evaluation'),
    'signed-list',
    'A-SP-16',
    'evaluation: the supervisor’s pass gives the credit without a list.',
  ),
  listLastDay: setting(
    'list_last_day',
    oneOf('included', 'excluded'),
    'included',
    'A-SP-16',
    'excluded: a list received on the semester’s last day is late.',
  ),
  resubmission: setting(
    'resubmission',
    oneOf('until-evaluated', 'never'),
    'until-evaluated',
    'A-SP-18',
    'never: one version of a closure report only.',
  ),
  hardRules: setting(
    'hard_rules',
    words(),
    'credit-already-obtained, supervisor-is-staff, hours-below-minimum',
    'A-SP-19',
    'Checks that nobody can waive.',
  ),
  maxSemesters: setting(
    'max_semesters',
    wholeOrNone(),
    'none',
    'A-SP-22',
    'Hours of semesters further back count 0; the present one is the first.',
  ),
  emptyLists: setting(
    'empty_lists',
    oneOf('make', 'skip'),
    'make',
    'A-SP-24',
    'skip: no list for a supervisor when nobody passed.',
  ),
  signedListTo: setting(
    'signed_list_to',
    anyWords(),
    'Office T4-832',
    'S5.4',
    'Where signed lists are sent.',
  ),
}

/** Days of silence (A-SP-17). */
export const reminderRows = {
  invitation: setting(
    'reminder_days.invitation',
    whole('number of days'),
    '14',
    'A-SP-17',
    'Days without an answer until the student may ask another teacher.',
  ),
  evaluation: setting(
    'reminder_days.evaluation',
    whole('number of days'),
    '21',
    'A-SP-17',
    'Days without a result until the student is told to remind the supervisor.',
  ),
  beforeSemesterEnd: setting(
    'reminder_days.before_semester_end',
    whole('number of days'),
    '14',
    'A-SP-17',
    'Days before the semester’s end on which students of leaving supervisors are told.',
  ),
}

/** The office's own question: which roles of the Staff tab may decide against a rule. */
export const overrideRoles = setting(
  'override_roles',
  words(),
  'staff',
  'A-SP-19',
  'Roles in Staff whose decisions in Projects count.',
)
