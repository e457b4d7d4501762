import { staff } from '../column.ts'
import { languages, studentsTab, teachersTab } from '../common/people.ts'
import { anyText, choice, day, decimal, optional, text, wholeNumber, yesNo } from '../kinds.ts'
import { tab, type StaffRowOf } from '../tab.ts'

export const students = studentsTab({
  cohort: staff('Cohort year', wholeNumber(), { aliases: ['Cohort', '年级'], note: 'Year of enrolment.' }),
  enrolledOn: staff('Enrolled on', day(), { aliases: ['入学日期'] }),
  projectCourseGivenBy: staff('Project course given by', optional(choice(['college', 'university'])), {
    width: 180,
    note: 'Who gave the course Innovation and Extension Projects before this workbook began; blank for nobody.',
  }),
  qualityUsed: staff('Quality credits used', optional(decimal()), {
    width: 170,
    note: 'Credits posted to the Quality and Capacity Development Course before this workbook began. What is recorded here is added by itself.',
  }),
})
export type StudentRow = StaffRowOf<typeof students>

export const teachers = teachersTab({})
export type TeacherRow = StaffRowOf<typeof teachers>

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
      note: 'Whether the college has filed its own rules with the Academic Affairs Office (I.3, V.2).',
    }),
  },
  key: 'name',
})
export type CollegeRow = StaffRowOf<typeof colleges>
