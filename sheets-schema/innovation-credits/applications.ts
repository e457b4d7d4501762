import { staff, system } from '../column.ts'
import { anyText, day, instant, optional, decimal, text } from '../kinds.ts'
import { resultTab } from '../result-tab.ts'
import { tab, type StaffRowOf } from '../tab.ts'
import { stateTones } from '../tones.ts'
import { applicationStates, collegeStates } from './states.ts'

/** Steps of the Academic Affairs Office (III.1). */
export const stepWords = ['confirm', 'return', 'reject'] as const
/** Steps that a named delegate may enter in the name of their owner (A-IC-36). */
export const delegateWords = [
  'instructor approves',
  'instructor returns',
  'instructor rejects',
  'vice dean recognises',
  'vice dean returns',
  'vice dean rejects',
] as const
/** What staff may correct in an entry (IC-A9). */
export const correctionWords = ['recognise', 'map-prize', 'set-credits', 'revoke'] as const

/** Originals are shown to a person; the copy stays with the entry (III.1). */
const originalSeen = {
  originalSeenBy: staff('Original seen by', anyText(), { width: 150, note: 'Your id from the Staff tab.' }),
  originalSeenOn: staff('Original seen on', optional(day()), { width: 150 }),
}

/** One row an application: what it says, what it gives, where it stands, and what the office decides. */
export const applications = resultTab({
  title: 'Applications',
  purpose:
    'One row an application. White columns are yours: a correction (recognise, map-prize, set-credits, revoke) changes what the entry counts for; a decision (confirm, return, reject) moves it on.',
  states: stateTones(applicationStates),
  decisions: [...stepWords, ...correctionWords],
  more: {
    college: system('College', anyText(), { width: 180 }),
    category: system('Category', anyText(), { width: 120 }),
    achievement: system('Achievement', anyText(), { width: 280 }),
    level: system('Level or venue', anyText(), { width: 150 }),
    place: system('Prize or place', anyText(), { width: 140 }),
    day: system('Day of achievement', anyText(), { width: 140 }),
    evidence: system('Evidence', anyText('long-text'), { width: 240 }),
    submitted: system('First submitted', optional(instant()), { width: 200 }),
    version: system('Version', optional(decimal()), { note: 'How often it was sent.' }),
    entryStanding: system('By the table', anyText(), {
      width: 140,
      note: 'Whether the entry counts.',
      outcome: true,
    }),
    recognised: system('Recognised', optional(decimal()), {
      note: 'Credits; no upper limit (part II).',
      outcome: true,
    }),
    projectCourse: system('To the project course', optional(decimal()), { width: 160, outcome: true }),
    qualityCourse: system('To the quality course', optional(decimal()), { width: 160, outcome: true }),
    notConverted: system('Not converted', optional(decimal()), {
      note: 'Recognised, above the limit of IV.I.2).',
      outcome: true,
    }),
    grade: system('Grade', anyText(), { outcome: true }),
    semester: system('Semester', anyText(), { width: 120, outcome: true }),
    instructor: system('Instructor', anyText(), { width: 220 }),
    viceDean: system('Vice dean', anyText(), { width: 220 }),
    confirmations: system('Shares confirmed', anyText('long-text'), {
      width: 220,
      note: 'Who of the group has agreed to the shares of a project award (II.4.2)).',
    }),
    thesis: system('Thesis replacement', anyText(), {
      width: 200,
      note: 'The wish to replace the graduation thesis: the college’s own question (II.4.1) p.s.).',
    }),
  },
  staff: {
    ...originalSeen,
    delegateStep: staff(
      'Step for another',
      { ...anyText(), choices: delegateWords },
      {
        width: 160,
        note: 'What the instructor or the vice dean decided, entered by a delegate of the setting “delegates”.',
      },
    ),
    delegateReason: staff('Reason of that step', anyText('long-text'), { width: 200 }),
    delegate: staff('Entered by', anyText(), { note: 'The delegate’s id from the Staff tab.' }),
    correction: staff(
      'Correction',
      { ...anyText(), choices: correctionWords },
      {
        width: 140,
        note: 'recognise: as if on the list · map-prize: counts as the prize in “New value” · set-credits: the number in “New value” · revoke.',
      },
    ),
    correctionValue: staff('New value', anyText(), {
      note: 'first, second, third, below-third; or a number of credits.',
    }),
    correctionReason: staff('Reason of correction', anyText('long-text'), { width: 240 }),
    correctedBy: staff('Corrected by', anyText(), { note: 'Your id from the Staff tab.' }),
  },
})
export type ApplicationStaffRow = StaffRowOf<typeof applications>

/** What the office may decide about a recognition by the college. */
export const collegeWords = ['return', 'reject', 'revoke'] as const

/** One row a recognition by the college (III.2, IV.2): who recognised it, and in which term it is recorded. */
export const collegeRecognitions = resultTab({
  title: 'College recognitions',
  purpose:
    'One row a recognition by the college: its teachers recognise, the vice dean confirms, and it is recorded in term 4, 6 or 8. White columns are yours.',
  states: stateTones(collegeStates),
  decisions: collegeWords,
  more: {
    college: system('College', anyText(), { width: 180 }),
    activities: system('Activities', anyText('long-text'), { width: 280 }),
    evidence: system('Evidence', anyText('long-text'), { width: 240 }),
    submitted: system('First submitted', optional(instant()), { width: 200 }),
    version: system('Version', optional(decimal()), { note: 'How often it was sent.' }),
    term: system('Term selected', optional(decimal())),
    teachers: system('Recognising teachers', anyText(), { width: 240 }),
    viceDean: system('Vice dean', anyText(), { width: 220 }),
    recognisedOn: system('Recognised on', optional(day()), {
      note: 'The day the vice dean confirmed: it must lie before the first day of the term (IV.2.3)).',
    }),
    recordTerm: system('Recorded in term', optional(decimal()), { width: 140, outcome: true }),
    credits: system('Credits', optional(decimal()), { outcome: true }),
  },
  staff: {
    ...originalSeen,
    grade: staff('Grade', anyText(), { note: 'As the college gives it (IV.2.2)).' }),
  },
})
export type CollegeStaffRow = StaffRowOf<typeof collegeRecognitions>

/** What each student has in all: recorded and still on its way. */
export const totals = tab({
  title: 'Students’ totals',
  kind: 'machine',
  purpose:
    'One row a student: what is recorded, where it was posted, and what is still on its way. Written by the system.',
  columns: {
    student: system('Student number', text()),
    name: system('Name', anyText(), { width: 140 }),
    college: system('College', anyText(), { width: 180 }),
    recognised: system('Recognised', decimal(), { note: 'Recorded in this workbook.' }),
    projectCourse: system('Project course', decimal()),
    qualityCourse: system('Quality course', decimal()),
    notConverted: system('Not converted', decimal()),
    byCollege: system('By the college', decimal(), {
      note: 'Credits that the college has given for the project course (IV.2.1)).',
    }),
    onTheWay: system('On the way', decimal(), { note: 'By the table, not yet recorded.' }),
    notes: system('Notes', anyText('long-text'), { width: 360 }),
  },
  key: 'student',
})
