import { innovationCredits } from '../../../../functions/programmes/innovation-credits/programme.ts'
import { questions } from '../../../../functions/programmes/innovation-credits/questions.ts'
import { staffTab } from '../../../../sheets-schema/common/people.ts'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { colleges, students, teachers } from '../../../../sheets-schema/innovation-credits/people.ts'
import {
  recognisedCompetitions,
  recognisedVenues,
} from '../../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { semesters } from '../../../../sheets-schema/innovation-credits/windows.ts'
import { mailsTo, submit } from '../../../people.ts'
import { openOffice } from '../../../world.ts'
import { DrivenOffice } from '../../driven-office.ts'

export const ming = '2450001'
export const hua = '2450002'
export const lan = '2450003'
export const dean = 'dean@tongji.example'
export const instructor = 'wang@tongji.example'
export const relevantTeacher = 'chen@tongji.example'
export const contest = 'Structure Design Contest'

export const addressOf = (student: string): string => `${student}@tongji.example`

const student = (number: string, name: string, language: string) => ({
  'Student number': number,
  Name: name,
  'E-mail': addressOf(number),
  Language: language,
  Department: 'Civil Engineering',
  'Cohort year': 2024,
  'Enrolled on': '2024-09-01',
})

type Answers = Readonly<Record<string, string | readonly string[]>>

const declared = 'I declare that what I state is true and that the evidence is genuine.'

/** What a complete response says, by form; a situation changes what it is about. */
const complete: Readonly<Record<string, Answers>> = {
  'application-competition': {
    competition: contest,
    edition: '2026',
    level: 'Provincial',
    prize: 'First prize',
    awardDate: '2026-09-20',
    entryKind: 'Team',
    evidence: 'https://drive.example.edu/certificate',
    declaration: declared,
  },
  'application-paper': {
    title: 'Bamboo joints',
    index: 'SCI',
    venue: 'Structures',
    state: 'Published, in print or online with a DOI',
    publishedOn: '2026-06-01',
    place: '1',
    evidence: 'https://drive.example.edu/paper',
    declaration: declared,
  },
  'application-project': {
    project: 'Bridges of Bamboo',
    level: 'National',
    state: 'Completed',
    completedOn: '2026-06-01',
    instructor,
    evidence: 'https://drive.example.edu/completion',
    declaration: declared,
  },
  'application-award': {
    project: 'Bridges of Bamboo',
    award: 'Typical case of the Ministry of Education',
    awardedOn: '2026-09-01',
    instructor,
    evidence: 'https://drive.example.edu/announcement',
    declaration: declared,
  },
  'application-college': {
    activities: 'Debates of the college, 2025',
    term: '6',
    evidence: 'https://drive.example.edu/debates',
    declaration: declared,
  },
}

/** An office in its autumn round: registers filled, everybody reachable, driven as people drive it. */
export class Round extends DrivenOffice {
  static async open(now = '2026-10-12T11:00:00+08:00'): Promise<Round> {
    const club = await openOffice(innovationCredits, 'IC', now)
    const { desk } = club
    await desk.addAll(students, [
      student(ming, 'Ming', 'en'),
      student(hua, 'Hua', 'zh-Hans'),
      student(lan, 'Lan', 'zh-Hant'),
    ])
    await desk.addAll(teachers, [
      { 'E-mail': instructor, Name: 'Prof. Wang', Language: 'en' },
      { 'E-mail': relevantTeacher, Name: 'Dr Chen', Language: 'en' },
    ])
    await desk.add(colleges, {
      College: 'Civil Engineering',
      'Vice dean': 'Dean Li',
      'Vice dean’s e-mail': dean,
      'Rules filed': 'yes',
      'Recognising teachers': relevantTeacher,
    })
    await desk.add(staffTab, { Id: 'zhao', Name: 'Zhao', 'E-mail': 'zhao@tongji.example', Role: 'aao' })
    await desk.addAll(semesters, [
      { Semester: '2026-2027-2', 'First day': '2027-02-22' },
      { Semester: '2027-2028-2', 'First day': '2028-02-21' },
    ])
    await desk.add(recognisedCompetitions, { Competition: contest, Kind: 'academic' })
    await desk.add(recognisedVenues, {
      'Journal or newspaper': 'Wen Hui Bao',
      Kind: 'authoritative-newspaper',
    })
    return new Round(club, applications)
  }

  async apply(form: string, by: string, answers: Answers): Promise<void> {
    await submit(this.office, form, addressOf(by), { ...complete[form], student: by, ...answers })
    await this.office.pass({ kind: 'responses' })
  }

  /** Replies to a question that was put about a case. */
  async reply(person: string, subject: string, kind: string, words: string, version = 1): Promise<void> {
    const code = questions.find(each => each.kind === kind)?.code ?? ''
    await this.replyTo(code, person, subject, words, version)
  }

  /** The office confirms, and the edit has rested. */
  async confirm(key: string, at: string): Promise<void> {
    await this.type(applications, key, { Decision: 'confirm', 'Decided by': 'zhao' })
    await this.clock(at)
  }

  /** The newest mail to a person about a case; of several at once a digest tells. */
  async newest(address: string, subject: string): Promise<string> {
    const mails = await mailsTo(this.office, address)
    return mails.findLast(each => `${each.subject} ${each.text}`.includes(subject))?.text ?? ''
  }
}
