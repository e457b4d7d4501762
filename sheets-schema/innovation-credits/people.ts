import { staff } from '../column.ts'
import { languages, studentsTab, teachersTab } from '../common/people.ts'
import { anyText, choice, day, list, optional, text, yesNo } from '../kinds.ts'
import { tab } from '../tab.ts'
import { yearNumber, zeroOrMore } from './numbers.ts'

export const students = studentsTab({
  className: staff('Class', anyText(), { aliases: ['班级', '班級'] }),
  cohort: staff('Cohort year', yearNumber(), { aliases: ['Cohort', '年级'], note: 'Year of enrolment.' }),
  enrolledOn: staff('Enrolled on', day(), { aliases: ['入学日期'] }),
  projectCourseGivenBy: staff('Project course given by', optional(choice(['college', 'university'])), {
    width: 180,
    note: 'Who gave the course Innovation and Extension Projects before this workbook began; blank for nobody.',
  }),
  qualityUsed: staff('Quality credits used', optional(zeroOrMore()), {
    width: 170,
    note: 'Credits posted to the Quality and Capacity Development Course before this workbook began. What is recorded here is added by itself.',
  }),
})

export const teachers = teachersTab({
  until: staff('Until', optional(day()), {
    note: 'Last day at the University; blank for open. From the next day on the successor is asked.',
  }),
  successor: staff('Successor', anyText(), {
    width: 240,
    note: 'E-mail, as it stands in this tab, of whoever answers open questions from then on.',
  }),
})

/** Each college with the vice dean who organises recognition (III.1); students are matched by Department. */
export const colleges = tab({
  title: 'Colleges',
  kind: 'register',
  purpose: 'Each college or school, and the vice dean who is asked to recognise. Kept by staff.',
  columns: {
    name: staff('College', text(), { aliases: ['Department', '学院'], width: 260 }),
    viceDean: staff('Vice dean', anyText(), { aliases: ['副院长'], width: 160 }),
    address: staff('Vice dean’s e-mail', anyText(), { aliases: ["Vice dean's e-mail"], width: 240 }),
    language: staff('Language', optional(choice(languages)), {
      note: 'The language of letters to the vice dean.',
    }),
    rulesFiled: staff('Rules filed', yesNo(), {
      note: 'Whether the college has filed its own scope, times and rules with the Academic Affairs Office (I.3, V.2).',
    }),
    recognisingTeachers: staff('Recognising teachers', list(), {
      width: 260,
      note: 'E-mails, with commas between, of the relevant teachers who recognise what the college gives credits for (III.2). Each has to stand in Teachers; the answer of any of them is enough.',
    }),
  },
  key: 'name',
})

/** Who is vice dean from one day to another; comes before the name in Colleges. */
export const viceDeans = tab({
  title: 'Vice deans',
  kind: 'register',
  purpose:
    'A vice dean who begins or ends on a day. The row in force today comes before the vice dean in Colleges; a question that is open then goes to the successor by itself.',
  columns: {
    row: staff('Row', text(), { note: 'Any name of your own, once.', width: 120 }),
    college: staff('College', text(), { aliases: ['Department', '学院'], width: 260 }),
    name: staff('Vice dean', text(), { aliases: ['副院长'], width: 160 }),
    address: staff('Vice dean’s e-mail', text(), { aliases: ["Vice dean's e-mail"], width: 240 }),
    language: staff('Language', optional(choice(languages)), {
      note: 'The language of letters to the vice dean.',
    }),
    from: staff('From', optional(day()), { note: 'First day; blank for open.' }),
    to: staff('To', optional(day()), { note: 'Last day; blank for open.' }),
  },
  key: 'row',
})
