import { staffTab } from '../../../sheets-schema/common/people.ts'
import { semestersTab } from '../../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../../sheets-schema/social-practice/students.ts'
import { teachersTab } from '../../../sheets-schema/social-practice/teachers.ts'
import { addDays } from '../../../functions/law/calendar.ts'
import { decide, type Act, type Chapter, type Story } from '../story.ts'
import { staffRows, studentAddress, studentRows, teacherRows, teachers } from './people.ts'
import { logHours, report } from './practice.ts'
import { first, latest, members, propose } from './proposals.ts'
import { semesterRows } from './semesters.ts'

type TeacherName = keyof typeof teachers

/** A term of TC1010: students who are through, on the way, stuck, or mistaken. */
export const socialPracticeStory: Story = {
  programme: 'social-practice',
  cast: [
    {
      role: 'student',
      name: '胡允辰',
      address: studentAddress('B11307004'),
      note: 'student number B11307004; nothing sent yet',
    },
    { role: 'supervisor', ...teachers.wu, note: 'was asked again after an unclear answer' },
    { role: 'supervisor', ...teachers.zhou, note: 'has a closure report to evaluate' },
    {
      role: 'staff',
      name: '陳美玲',
      address: 'cge.chen@mail.ntust.example',
      note: 'types “chen” in “Decided by”',
    },
  ],
  chapters: today => [
    { title: 'registers', daysBefore: 63, acts: registers(today) },
    { title: 'proposals', daysBefore: 61, acts: proposals() },
    { title: 'the office decides', daysBefore: 60, acts: approvals() },
    { title: 'supervisors are named', daysBefore: 58, acts: requests() },
    { title: 'supervisors answer', daysBefore: 57, acts: answers() },
    { title: 'more supervisors answer', daysBefore: 54, acts: secondAnswers() },
    { title: 'hours and reports', daysBefore: 17, acts: [...logHours(today), ...reports()] },
    { title: 'evaluations', daysBefore: 14, acts: evaluations() },
    { title: 'signed lists', daysBefore: 9, acts: lists(today) },
    { title: 'the last days', daysBefore: 2, acts: lastDays() },
  ],
}

function registers(today: string): Chapter['acts'] {
  return [
    { kind: 'register', tab: studentsTab, rows: studentRows },
    { kind: 'register', tab: teachersTab, rows: teacherRows },
    { kind: 'register', tab: semestersTab, rows: semesterRows(today) },
    { kind: 'register', tab: staffTab, rows: staffRows },
    { kind: 'setting', name: 'office_name', value: 'Center for General Education 通識教育中心' },
  ]
}

const proposals = (): readonly Act[] => [
  ...Object.entries(first).map(([student, proposal]) => propose(student, proposal)),
  // Sent from a private account: the student is asked whether it was them.
  propose(
    'B11215005',
    {
      topic: '校園流浪犬認養日',
      plan: '與動保社合作辦理四場認養日，製作犬隻檔案，共三十六小時。',
      place: '臺科大動保社',
    },
    'peishan.lu.2004@mail.example',
  ),
]

function approvals(): readonly Act[] {
  const tooVague = 'B11305006'
  return [
    ...Object.keys(first)
      .filter(student => student !== tooVague)
      .map(student => decide({ student }, { 'Proposal decision': 'approve', 'Decided by': 'chen' })),
    decide(
      { student: tooVague },
      {
        'Proposal decision': 'return',
        Reason: '請說明服務對象、地點、時間與預計時數。',
        'Decided by': 'chen',
      },
    ),
  ]
}

const reflections = ['Two talks and a written reflection. 兩次面談與書面反思。', 'A short film. 短片。']

const ask = (student: string, { name, address }: { name: string; address: string }): Act => ({
  kind: 'submit',
  form: 'supervisor',
  signedInAs: studentAddress(student),
  answers: { student, teacher: name, email: address, reflection: reflections[student.length % 2] ?? '' },
})

const supervisors: Readonly<Record<string, TeacherName>> = {
  B11201001: 'lee',
  B11205003: 'chang',
  B11210015: 'hoffmann',
  B11208014: 'kuo',
  B11209016: 'zhou',
  B11203004: 'hsieh',
  B11206017: 'suzuki',
  B11215001: 'peng',
  B11310009: 'hoffmann',
  B11203015: 'hsieh',
}

const requests = (): readonly Act[] => [
  ...Object.entries(supervisors).map(([student, who]) => ask(student, teachers[who])),
  // A member of staff, whom the rules exclude.
  ask('B11207012', teachers.yang),
  // Nobody the register knows.
  ask('B11201021', { name: 'Robert Miller', address: 'r.miller@ndhu.example' }),
  ...Object.entries(members).map(([student, proposal]): Act => {
    const group = { student: 'B11213004' }
    return { ...propose(student, proposal), names: { question: 'group', of: group } }
  }),
]

const reply = (who: TeacherName, student: string, text: string, client = 'gmail'): Act => ({
  kind: 'reply',
  by: teachers[who].address,
  about: { student },
  text,
  client,
})

const answers = (): readonly Act[] => [
  reply('lee', 'B11201001', '同意擔任指導教師。'),
  reply('chang', 'B11205003', '樂意指導，同意。', 'outlook-zh-Hant'),
  reply('hoffmann', 'B11210015', 'Yes, I agree to supervise this project. Lovely idea with the cups.'),
  reply('kuo', 'B11208014', '我同意。'),
  reply('zhou', 'B11209016', '同意指导。'),
  reply('hsieh', 'B11203004', '同意'),
  reply('suzuki', 'B11206017', 'I agree.'),
  reply('peng', 'B11215001', '很抱歉，本學期指導名額已滿，無法擔任。'),
  reply('hoffmann', 'B11310009', 'Agreed, happy to.'),
  reply('hsieh', 'B11203015', '同意擔任。'),
  ...Object.keys(members).map(student =>
    decide({ student }, { 'Proposal decision': 'approve', 'Decided by': 'huang' }),
  ),
  ask('B11207012', teachers.tsai),
  ...Object.keys(members).map(student => ask(student, teachers.okafor)),
]

const secondAnswers = (): readonly Act[] =>
  // Professor Tsai never answers.
  Object.keys(members).map(student =>
    reply('okafor', student, 'Yes, I will supervise. Let us meet on Friday.'),
  )

const reports = (): readonly Act[] => [
  report('B11201001', '學生從不敢碰電路到能向家長解說；我學會把專業說成孩子聽得懂的話。'),
  report('B11205003', '公開數據後里長主動聯繫，第二場導覽有四十位居民參加。'),
  report('B11210015', 'The cup came back 312 times; the two stalls threw away 41% less.'),
  // 35.5 hours.
  report('B11208014', 'Forty-one workers took part; the fee table is now on the wall of the centre.'),
  report('B11209016', '完成大字版手册，二十三位长者学会视频通话与防诈骗。'),
  // Two captions are missing.
  report('B11203004', '六場共修復五十三件家電，減少約一百八十公斤廢棄物。', ['caption2', 'caption3']),
  report('B11310009', 'Forty signs redesigned; seven of ten readers now find the lift at once.'),
]

const evaluations = (): readonly Act[] => [
  reply('lee', 'B11201001', '通過。時數確認無誤。'),
  reply('chang', 'B11205003', '通過', 'outlook-zh-Hant'),
  reply('hoffmann', 'B11210015', 'Pass. The hours are right.'),
  reply('hoffmann', 'B11310009', 'Please return it: the reflection on what did not work is missing.'),
  decide(
    { student: 'B11208014' },
    {
      Decision: 'set-hours',
      Value: '36',
      Reason:
        'Half an hour of counselling on the last Sunday was left out; the centre confirms it in writing.',
      'Decided by': 'chen',
    },
  ),
]

const lists = (today: string): readonly Act[] => [
  ...['B11201001', 'B11205003'].map(student =>
    decide({ student }, { 'Signed list received on': addDays(today, -9), 'Decided by': 'huang' }),
  ),
  ask('B11309012', teachers.wu),
]

const lastDays = (): readonly Act[] => [
  // Neither yes nor no: the professor is asked again.
  reply('wu', 'B11309012', '題目很有意思，我們先約時間見面聊聊再說。'),
  ...Object.entries(latest).map(([student, proposal]) => propose(student, proposal)),
]
