import { staff } from '../column.ts'
import { anyText, choice, day, list, optional, text } from '../kinds.ts'
import { tab, type Tab, type Columns } from '../tab.ts'

export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Language = (typeof languages)[number]

const language = () =>
  staff('Language', optional(choice(languages)), { note: 'The language of letters to this person.' })

const studentColumns = {
  number: staff('Student number', text(), { aliases: ['Student no', 'Student ID', '學號', '学号'] }),
  name: staff('Name', text(), { aliases: ['Student name', '姓名'], width: 160 }),
  address: staff('E-mail', text(), {
    aliases: ['E-mail address', 'Email', '電子郵件', '电子邮件'],
    width: 240,
  }),
  language: language(),
  department: staff('Department', anyText(), { aliases: ['College', '系所', '学院'], width: 200 }),
}

/** The register of students; a programme adds the columns its rules ask for. */
export function studentsTab<const C extends Columns>(more: C) {
  return tab({
    title: 'Students',
    kind: 'register',
    purpose: 'Everybody who may send an entry, with the address that letters go to. Kept by staff.',
    columns: { ...studentColumns, ...more },
    key: 'number',
  })
}

const teacherColumns = {
  address: staff('E-mail', text(), {
    aliases: ['E-mail address', 'Email', '電子郵件', '电子邮件'],
    width: 240,
  }),
  name: staff('Name', text(), { aliases: ['Teacher', '姓名'], width: 160 }),
  language: language(),
  department: staff('Department', anyText(), { aliases: ['College', '系所', '学院'], width: 200 }),
  delegates: staff('Delegates', list(), {
    note: 'Addresses, between commas, whose answers count as this person’s: a secretary’s, say. The person is told of each.',
    aliases: ['代理人'],
    width: 240,
  }),
}

/** The register of teachers; letters asking for a decision go only to addresses found here. */
export function teachersTab<const C extends Columns>(more: C) {
  return tab({
    title: 'Teachers',
    kind: 'register',
    purpose: 'Everybody who may be asked to supervise, approve or recognise. Kept by staff.',
    columns: { ...teacherColumns, ...more },
    key: 'address',
  })
}

/** The office itself: who may decide what, and who is told when something waits. */
export const staffTab = tab({
  title: 'Staff',
  kind: 'register',
  purpose:
    'Who works in this workbook, with the role that staff decisions are checked against. Whoever leaves keeps their row and gets a last day.',
  columns: {
    id: staff('Id', text(), { note: 'What is typed in “Decided by”.' }),
    name: staff('Name', text()),
    address: staff('E-mail', text(), { width: 240 }),
    role: staff('Role', text(), { note: 'staff, aao, vice_dean …: the roles of the programme’s Settings.' }),
    language: language(),
    worksUntil: staff('Works until', optional(day()), {
      note: 'Last day in the office; blank while there is none. What was decided until then still counts.',
      aliases: ['離職日', '离职日'],
    }),
  },
  key: 'id',
})

/** Any programme's register of students, as far as all share it. */
export type StudentsTab = Tab<typeof studentColumns>
