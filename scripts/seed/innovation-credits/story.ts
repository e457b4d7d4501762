import { staffTab } from '../../../sheets-schema/common/people.ts'
import { colleges, students, teachers } from '../../../sheets-schema/innovation-credits/people.ts'
import {
  recognisedCompetitions,
  recognisedVenues,
} from '../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { semesters, windows } from '../../../sheets-schema/innovation-credits/windows.ts'
import { decide, type Act, type CaseOf, type Story } from '../story.ts'
import { award, collegeActivities, paper, patent, project, projectAward, withdrawal } from './applications.ts'
import { competitionRows, semesterRows, venueRows, windowRows } from './lists.ts'
import {
  collegeRows,
  instructors,
  staffRows,
  studentAddress,
  studentRows,
  teacherRows,
  viceDeans,
} from './people.ts'

const solarCar = ['2350305', '2350312', '2350335']
const sensors = ['2350407', '2350414']
const rainGarden = ['2350504', '2350525', '2350532']

/** A round of recognition: some recorded, some with instructors and vice deans, some that the table does not know. */
export const innovationCreditsStory: Story = {
  programme: 'innovation-credits',
  cast: [
    {
      role: 'student',
      name: '余承泽',
      address: studentAddress('2450601'),
      note: 'student number 2450601; nothing sent yet',
    },
    {
      role: 'supervisor',
      name: 'Thomas Krüger',
      address: viceDeans.automotive,
      note: 'vice dean; an application waits for him',
    },
    {
      role: 'staff',
      name: '钱晓红',
      address: 'aao.qian@tongji.example',
      note: 'types “qian” in “Decided by”',
    },
  ],
  chapters: today => [
    { title: 'registers', daysBefore: 22, acts: registers(today) },
    { title: 'applications', daysBefore: 21, acts: applications(today) },
    { title: 'instructors and vice deans', daysBefore: 19, acts: firstAnswers() },
    { title: 'the office confirms', daysBefore: 16, acts: confirmations() },
    { title: 'a second wave', daysBefore: 6, acts: secondWave(today) },
    { title: 'last answers', daysBefore: 4, acts: lastAnswers() },
  ],
}

const registers = (today: string): readonly Act[] => [
  { kind: 'register', tab: students, rows: studentRows },
  { kind: 'register', tab: teachers, rows: teacherRows },
  { kind: 'register', tab: colleges, rows: collegeRows },
  { kind: 'register', tab: staffTab, rows: staffRows },
  { kind: 'register', tab: recognisedCompetitions, rows: competitionRows },
  { kind: 'register', tab: recognisedVenues, rows: venueRows },
  { kind: 'register', tab: windows, rows: windowRows(today) },
  { kind: 'register', tab: semesters, rows: semesterRows(today) },
  { kind: 'setting', name: 'office_name', value: 'Academic Affairs Office 教务处' },
]

const applications = (today: string): readonly Act[] => [
  award(today, '2350101', {
    competition: 'National Undergraduate Structural Design Competition',
    level: 'National',
    prize: '一等奖',
    daysBefore: 160,
    team: ['2350101', '2350108'],
  }),
  award(today, '2350108', {
    competition: '全国大学生结构设计竞赛',
    level: 'National',
    prize: 'First prize',
    daysBefore: 160,
    team: ['2350101', '2350108'],
  }),
  award(today, '2350606', { competition: 'ICPC', level: 'Provincial', prize: '二等奖', daysBefore: 120 }),
  // In the register the contest is recognised up to the national level only, and this prize has no row.
  award(today, '2350613', {
    competition: 'Tongji University Programming Contest',
    level: 'University',
    prize: 'Third prize',
    daysBefore: 140,
  }),
  // On no list.
  award(today, '2350624', {
    competition: 'Yangtze Delta Smart City Hackathon',
    level: 'Provincial',
    prize: 'First prize',
    daysBefore: 90,
  }),
  paper(today, '2350510', {
    title: 'Adsorption of microplastics on biochar from street-tree prunings',
    venue: 'China Environmental Science',
    index: 'Core journal',
    place: '1',
    daysBefore: 75,
  }),
  // Fourth author.
  paper(today, '2350518', {
    title: 'Adsorption of microplastics on biochar from street-tree prunings',
    venue: 'China Environmental Science',
    index: 'Core journal',
    place: '4',
    daysBefore: 75,
  }),
  patent(today, '2350421', {
    number: 'ZL202410123456.7',
    title: '一种用于盲道的低功耗定位装置',
    right: 'Invention patent',
    place: '2',
    daysBefore: 100,
  }),
  ...solarCar.map(student =>
    project(today, student, {
      project: 'Solar roof for a city delivery van',
      level: 'National',
      members: solarCar,
      instructor: 'weber',
      daysBefore: 130,
    }),
  ),
  ...sensors.map(student =>
    projectAward(today, student, {
      project: '河道水质自供电传感网',
      award: 'Outstanding case of Shanghai municipal projects',
      members: sensors,
      // The two do not agree.
      shares: student === '2350407' ? '2350407: 3\n2350414: 3' : '2350407: 2\n2350414: 3',
      instructor: 'sun',
      daysBefore: 60,
    }),
  ),
  // Of the three one agrees, one has not answered yet.
  projectAward(today, '2350504', {
    project: '校园雨水花园',
    award: 'Typical case of the Ministry of Education',
    members: rainGarden,
    shares: rainGarden.map(student => `${student}: 2`).join('\n'),
    instructor: 'he',
    daysBefore: 50,
  }),
  collegeActivities('2350203', '学院辩论赛组织工作（2026 年 3 月至 6 月）', 8),
  // Of a college that has filed no rules.
  collegeActivities('2450502', '社区环境监测志愿服务', 6),
]

const replyOf = (by: string, about: CaseOf, text: string, client = 'gmail'): Act => ({
  kind: 'reply',
  by,
  about,
  text,
  client,
})

const firstAnswers = (): readonly Act[] => [
  replyOf(viceDeans.civil, { student: '2350101' }, '同意认定。'),
  replyOf(viceDeans.civil, { student: '2350108' }, '同意'),
  replyOf(viceDeans.software, { student: '2350606' }, '同意认定', 'qq'),
  replyOf(viceDeans.environment, { student: '2350510' }, '同意。'),
  replyOf(viceDeans.electronic, { student: '2350421' }, '请退回：专利证书第二页缺失。'),
  replyOf(studentAddress('2350525'), { student: '2350504' }, '同意'),
  ...solarCar.slice(0, 2).map(student => replyOf(instructors.weber, { student }, 'I approve.')),
]

const confirm = { Decision: 'confirm', 'Decided by': 'qian' } as const

const confirmations = (): readonly Act[] => [
  replyOf(viceDeans.automotive, { student: '2350305' }, 'Approved.'),
  ...['2350101', '2350108', '2350510'].map(student => decide({ student }, confirm)),
  decide(
    { student: '2350624' },
    {
      Correction: 'recognise',
      'Reason of correction':
        'The city government runs it; recognised by decision of the office of this week.',
      'Corrected by': 'qian',
    },
  ),
]

const secondWave = (today: string): readonly Act[] => [
  {
    ...patent(today, '2350421', {
      number: 'ZL202410123456.7',
      title: '一种用于盲道的低功耗定位装置（含完整证书）',
      right: 'Invention patent',
      place: '2',
      daysBefore: 100,
    }),
    names: { question: 'case', of: { student: '2350421' } },
  },
  award(today, '2350455', { competition: 'NUEDC', level: 'Provincial', prize: 'Gold medal', daysBefore: 45 }),
  award(today, '2350645', {
    competition: 'Mathematical Contest in Modeling',
    level: 'International',
    prize: 'Meritorious Winner',
    daysBefore: 190,
  }),
  award(today, '2450304', {
    competition: 'Formula Student China',
    level: 'National',
    prize: '二等奖',
    daysBefore: 33,
  }),
  paper(today, '2350234', {
    title: 'Arcades as climate infrastructure in old Shanghai',
    venue: 'Time + Architecture',
    index: 'Core journal',
    place: '1',
    daysBefore: 'accepted',
  }),
  withdrawal('2350613', '填写有误，撤回。'),
]

const lastAnswers = (): readonly Act[] => [
  replyOf(viceDeans.automotive, { student: '2450304' }, 'Recognised, congratulations to the team.'),
  replyOf(viceDeans.software, { student: '2350624' }, '让我再看看材料，下周答复。'),
]
