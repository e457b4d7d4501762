import { staffTab } from '../../sheets-schema/common/people.ts'
import { projectsTab } from '../../sheets-schema/social-practice/projects.ts'
import { semestersTab } from '../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../sheets-schema/social-practice/students.ts'
import { teachersTab } from '../../sheets-schema/social-practice/teachers.ts'
import { socialPractice } from '../../functions/programmes/social-practice/programme.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { goodProposal, goodReport } from '../programmes/social-practice/term.ts'

export const chen = 'chen@teach.example'
export const mei = 'mei@cge.example'
const lin = 'b11201001@mail.example'

/** The office of TC1010 with one student who has passed and is on list 112-2/01, all of it done by people on their surfaces. */
export async function openWithOneWhoPassed(): Promise<Doors> {
  const doors = await openDoors(socialPractice, 'SP')
  const { club } = doors
  const { desk } = club
  await desk.add(studentsTab, {
    'Student number': 'B11201001',
    Name: '林怡君',
    'E-mail': lin,
    Language: 'zh-Hant',
    Department: '資訊工程系',
  })
  await desk.add(teachersTab, {
    'E-mail': chen,
    Name: '陳美玲',
    Language: 'zh-Hant',
    University: 'NTUST',
    Posts: 'professor',
    'Teaches next semester': 'yes',
  })
  await desk.add(staffTab, { Id: 'mei', Name: 'Mei', 'E-mail': mei, Role: 'staff', Language: 'en' })
  await desk.add(semestersTab, {
    Semester: '112-2',
    'First day': '2024-02-19',
    'Last day': '2024-06-21',
    'Exam week from': '2024-06-17',
    'Exam week to': '2024-06-21',
  })
  const of = { student: 'B11201001', case: 'SP-0001' }
  await submit(club, 'proposal', lin, { student: of.student, ...goodProposal })
  await doors.post('/onTick')
  await setClock(club, '2024-03-01T10:30:00+08:00')
  await desk.type(projectsTab, 'SP-0001', 'Proposal decision', 'approve')
  await submit(club, 'supervisor', lin, { ...of, teacher: '陳美玲', email: chen, reflection: 'Two talks' })
  await doors.post('/onTick')
  await setClock(club, '2024-03-01T11:00:00+08:00')
  await doors.post('/onTick')
  await answered(doors, 'agree')
  await setClock(club, '2024-05-20T09:00:00+08:00')
  for (const day of ['01', '02', '03'])
    await submit(club, 'hours', lin, {
      ...of,
      date: `2024-04-${day}`,
      length: '12',
      kind: 'Carrying out the project 計畫執行',
      source: 'My own log 自行記錄',
    })
  await setClock(club, '2024-05-20T09:30:00+08:00')
  await submit(club, 'closure', lin, { ...of, ...goodReport })
  await setClock(club, '2024-05-20T10:00:00+08:00')
  await doors.post('/onTick')
  await answered(doors, 'pass')
  return doors
}

/** The supervisor answers on the page that the newest letter links to. */
async function answered({ club, logged }: Doors, decision: string): Promise<void> {
  const texts = (await mailsTo(club, chen)).map(({ text }) => /\S+\/answerPage\?\S+/u.exec(text)?.[0])
  const link = texts.findLast(each => each !== undefined)
  if (link === undefined) throw new Error(`${chen} was asked nothing; the log says ${JSON.stringify(logged)}`)
  const once = /name="once"\s+value="([^"]*)"/u.exec(await (await fetch(link)).text())?.[1] ?? ''
  const body = new URLSearchParams({ once, decision, hours: '', comment: '' })
  const answer = await fetch(link, { method: 'POST', body })
  if (answer.status !== 200) throw new Error(`the answer page said ${answer.status}: ${await answer.text()}`)
}
