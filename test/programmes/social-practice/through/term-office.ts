import { socialPractice } from '../../../../functions/programmes/social-practice/programme.ts'
import { staffTab } from '../../../../sheets-schema/common/people.ts'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import { semestersTab } from '../../../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../../../sheets-schema/social-practice/students.ts'
import { teachersTab } from '../../../../sheets-schema/social-practice/teachers.ts'
import type { Row } from '../../../desk.ts'
import { mailsTo, submit } from '../../../people.ts'
import { openOffice } from '../../../world.ts'
import { DrivenOffice } from '../../driven-office.ts'
import { goodProposal, goodReport } from '../term.ts'

export const lin = 'B11300001'
export const wu = 'B11300002'
export const holder = 'B11300003'
export const exempt = 'B11300004'
export const chen = 'chen@teach.example'
export const huang = 'huang@teach.example'
export const clerk = 'clerk@teach.example'

export const addressOf = (student: string): string => `${student.toLowerCase()}@mail.example`

const student = (number: string, name: string, language: string, more: Row = {}): Row => ({
  'Student number': number,
  Name: name,
  'E-mail': addressOf(number),
  Language: language,
  Department: 'Design',
  'TC1010 credit obtained': 'no',
  ...more,
})

const teacher = (address: string, name: string, posts: string): Row => ({
  'E-mail': address,
  Name: name,
  Language: 'en',
  University: 'NTUST',
  Posts: posts,
  'Teaches next semester': 'yes',
})

type Answers = Readonly<Record<string, string | readonly string[]>>

/** An office in its spring term: registers filled, everybody reachable, driven as people drive it. */
export class TermOffice extends DrivenOffice {
  static async open(now = '2026-03-02T11:00:00+08:00'): Promise<TermOffice> {
    const office = await openOffice(socialPractice, 'SP', now)
    const { desk } = office
    await desk.addAll(studentsTab, [
      student(lin, 'Lin Yi-chen', 'en'),
      student(wu, 'Wu Jia-hao', 'zh-Hant'),
      student(holder, 'Holder', 'en', { 'TC1010 credit obtained': 'yes' }),
      student(exempt, 'Exempt', 'zh-Hans', { 'Internship credit': 'overseas' }),
    ])
    await desk.addAll(teachersTab, [
      teacher(chen, 'Chen Mei-ling', 'professor'),
      teacher(huang, 'Huang Da-wei', 'lecturer'),
      teacher(clerk, 'Somebody of an office', 'staff'),
    ])
    await desk.add(staffTab, { Id: 'mei', Name: 'Mei', 'E-mail': 'mei@cge.example', Role: 'staff' })
    await desk.addAll(semestersTab, [
      {
        Semester: '113-2',
        'First day': '2026-02-16',
        'Last day': '2026-06-19',
        'Exam week from': '2026-06-15',
        'Exam week to': '2026-06-19',
        'Closure deadline': '2026-05-29',
        'Next semester': '114-1',
      },
      {
        Semester: '114-1',
        'First day': '2026-09-07',
        'Last day': '2027-01-15',
        'Exam week from': '2027-01-11',
        'Exam week to': '2027-01-15',
        'Next semester': '114-2',
      },
    ])
    await office.pass()
    return new TermOffice(office, projectsTab)
  }

  /** A student sends a form. */
  async send(form: string, by: string, answers: Answers): Promise<void> {
    await submit(this.office, form, addressOf(by), { student: by, ...answers })
    await this.office.pass({ kind: 'responses' })
  }

  propose(by: string, more: Answers = {}): Promise<void> {
    return this.send('proposal', by, { ...goodProposal, ...more })
  }

  /** The office decides at a moment; five minutes later the edit has rested. */
  async decide(key: string, at: string, cells: Row): Promise<void> {
    await this.clock(at)
    await this.type(projectsTab, key, cells)
    await this.clock(new Date(Date.parse(at) + 300_000).toISOString())
  }

  approve(key: string, at: string): Promise<void> {
    return this.decide(key, at, { 'Proposal decision': 'approve' })
  }

  /** One long certificate instead of many entries: enough for any minimum of these tests. */
  hours(by: string, key: string, length: string, more: Answers = {}): Promise<void> {
    return this.send('hours', by, {
      case: key,
      date: '2026-03-01',
      until: '2026-03-02',
      length,
      kind: 'Carrying out the project 計畫執行',
      source: 'Proof of an official sector 公部門證明',
      ...more,
    })
  }

  report(by: string, key: string, more: Answers = {}): Promise<void> {
    return this.send('closure', by, { case: key, ...goodReport, ...more })
  }

  /** Answers a letter by mail. */
  reply(person: string, subject: string, code: 's' | 'e', words: string, version = 1): Promise<void> {
    return this.replyTo(code, person, subject, words, version)
  }

  set(setting: string, value: string | number | null): Promise<void> {
    return this.type(settingsTab, setting, { Value: value })
  }

  /** All mails to a person, the newest last. */
  async mails(address: string): Promise<readonly string[]> {
    return (await mailsTo(this.office, address)).map(({ subject, text }) => `${subject}\n${text}`)
  }
}
