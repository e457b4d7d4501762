import type { Cell } from '../../../sheets-schema/cell.ts'
import { roster } from '../roster.ts'

type Row = Readonly<Record<string, Cell>>

const students = roster(
  ['Student number', 'Name', 'Language', 'Department', 'TC1010 credit obtained', 'Internship credit'],
  `
  B11201001 | 林冠宇 | zh-Hant | Electronic and Computer Engineering | |
  B11201002 | 陳怡君 | zh-Hant | Electronic and Computer Engineering | |
  B11201007 | 黃柏翰 | zh-Hant | Electronic and Computer Engineering | |
  B11201013 | 張雅婷 | zh-Hant | Electronic and Computer Engineering | |
  B11201021 | Nguyễn Minh Anh | en | Electronic and Computer Engineering | |
  B11203004 | 李承恩 | zh-Hant | Mechanical Engineering | |
  B11203009 | 王詠晴 | zh-Hant | Mechanical Engineering | |
  B11203015 | 吳宗翰 | zh-Hant | Mechanical Engineering | | general
  B11203022 | Budi Santoso | en | Mechanical Engineering | |
  B11205003 | 劉品妤 | zh-Hant | Civil and Construction Engineering | |
  B11205008 | 蔡孟哲 | zh-Hant | Civil and Construction Engineering | |
  B11205011 | 楊子萱 | zh-Hant | Civil and Construction Engineering | |
  B11205019 | Tan Wei Jie 陈伟杰 | zh-Hans | Civil and Construction Engineering | |
  B11206002 | 許芷瑄 | zh-Hant | Chemical Engineering | |
  B11206010 | 鄭凱文 | zh-Hant | Chemical Engineering | yes |
  B11206017 | Siti Nurhaliza Rahman | en | Chemical Engineering | |
  B11207005 | 謝欣妤 | zh-Hant | Electrical Engineering | |
  B11207012 | 郭家豪 | zh-Hant | Electrical Engineering | |
  B11207018 | 洪郁婷 | zh-Hant | Electrical Engineering | |
  B11208001 | 邱冠廷 | zh-Hant | Business Administration | |
  B11208006 | 曾思涵 | zh-Hant | Business Administration | |
  B11208014 | Somchai Prasert | en | Business Administration | |
  B11209003 | 廖俊傑 | zh-Hant | Information Management | |
  B11209010 | 賴詩涵 | zh-Hant | Information Management | |
  B11209016 | 徐浩然 | zh-Hans | Information Management | |
  B11210002 | 周佳穎 | zh-Hant | Design | |
  B11210008 | 葉庭瑋 | zh-Hant | Design | |
  B11210015 | Maria Clara Reyes | en | Design | |
  B11213004 | 蘇柏宇 | zh-Hant | Architecture | |
  B11213011 | 莊雨潔 | zh-Hant | Architecture | |
  B11213018 | 江品妍 | zh-Hant | Architecture | |
  B11215001 | 何俊毅 | zh-Hant | Computer Science and Information Engineering | |
  B11215005 | 呂佩珊 | zh-Hant | Computer Science and Information Engineering | |
  B11215012 | 羅子翔 | zh-Hant | Computer Science and Information Engineering | | professional
  B11215020 | Pham Thu Ha | en | Computer Science and Information Engineering | |
  B11301002 | 高宇彤 | zh-Hant | Electronic and Computer Engineering | |
  B11301008 | 蕭睿恩 | zh-Hant | Electronic and Computer Engineering | |
  B11301014 | 潘思妤 | zh-Hant | Electronic and Computer Engineering | |
  B11303001 | 簡志豪 | zh-Hant | Mechanical Engineering | |
  B11303007 | 朱恩慈 | zh-Hant | Mechanical Engineering | |
  B11303016 | Arjun Mehta | en | Mechanical Engineering | |
  B11305006 | 鍾宜蓁 | zh-Hant | Civil and Construction Engineering | |
  B11305013 | 游承翰 | zh-Hant | Civil and Construction Engineering | |
  B11306003 | 彭語彤 | zh-Hant | Chemical Engineering | |
  B11306009 | 詹博鈞 | zh-Hant | Chemical Engineering | |
  B11306018 | 马晓彤 | zh-Hans | Chemical Engineering | |
  B11307004 | 胡允辰 | zh-Hant | Electrical Engineering | |
  B11307011 | 施宥安 | zh-Hant | Electrical Engineering | |
  B11308002 | 沈芯瑜 | zh-Hant | Business Administration | |
  B11308009 | Emily Carter | en | Business Administration | |
  B11309005 | 余冠霖 | zh-Hant | Information Management | |
  B11309012 | 盧映彤 | zh-Hant | Information Management | |
  B11310001 | 趙子晴 | zh-Hant | Design | |
  B11310009 | Khin Thandar | en | Design | |
  B11313003 | 姜柏勳 | zh-Hant | Architecture | |
  B11313010 | 唐語喬 | zh-Hant | Architecture | |
  B11315002 | 石承叡 | zh-Hant | Computer Science and Information Engineering | |
  B11315007 | 湯雅筑 | zh-Hant | Computer Science and Information Engineering | |
  B11315016 | 刘子墨 | zh-Hans | Computer Science and Information Engineering | |
  B11315021 | Lucas Moreira | en | Computer Science and Information Engineering | |
  `,
)

export const studentAddress = (number: string): string => `${number.toLowerCase()}@mail.ntust.example`

export const studentRows: readonly Row[] = students.map(student => ({
  ...student,
  'E-mail': studentAddress(student['Student number']),
}))

const address = (name: string): string => `${name}@mail.ntust.example`

/** Teachers as the story calls them. */
export const teachers = {
  chang: { name: '張志明', address: address('cmchang') },
  wu: { name: '吳淑芬', address: address('sfwu') },
  hoffmann: { name: 'Anna Hoffmann', address: address('hoffmann') },
  lee: { name: '李建宏', address: address('chlee') },
  zhou: { name: '周敏', address: address('minzhou') },
  tsai: { name: '蔡文雄', address: address('whtsai') },
  kuo: { name: '郭麗華', address: address('lhkuo') },
  okafor: { name: 'Daniel Okafor', address: address('okafor') },
  hsieh: { name: '謝明哲', address: address('mchsieh') },
  yang: { name: '楊惠如', address: address('hryang') },
  suzuki: { name: '鈴木健', address: address('suzuki') },
  peng: { name: '彭秀英', address: address('sypeng') },
} as const

export const teacherRows: readonly Row[] = [
  teacher('chang', 'professor', 'zh-Hant', 'Civil and Construction Engineering'),
  teacher('wu', 'professor', 'zh-Hant', 'Humanities and Social Sciences'),
  teacher('hoffmann', 'professor', 'en', 'Design'),
  teacher('lee', 'adjunct-professor', 'zh-Hant', 'Computer Science and Information Engineering'),
  teacher('zhou', 'professor', 'zh-Hans', 'Information Management'),
  teacher('tsai', 'professor', 'zh-Hant', 'Electrical Engineering', 'no'),
  teacher('kuo', 'associate-professor', 'zh-Hant', 'Business Administration'),
  teacher('okafor', 'adjunct-professor', 'en', 'Architecture'),
  teacher('hsieh', 'professor', 'zh-Hant', 'Mechanical Engineering'),
  teacher('yang', 'staff', 'zh-Hant', 'Office of Student Affairs'),
  teacher('suzuki', 'assistant-professor', 'en', 'Chemical Engineering'),
  teacher('peng', 'professor', 'zh-Hant', 'Electronic and Computer Engineering'),
]

function teacher(
  who: keyof typeof teachers,
  posts: string,
  language: string,
  department: string,
  teachesNextSemester = 'yes',
): Row {
  const { name, address: mail } = teachers[who]
  return {
    'E-mail': mail,
    Name: name,
    Language: language,
    Department: department,
    University: 'NTUST',
    Posts: posts,
    'Teaches next semester': teachesNextSemester,
  }
}

export const staffRows: readonly Row[] = [
  { Id: 'chen', Name: '陳美玲', 'E-mail': address('cge.chen'), Role: 'staff', Language: 'zh-Hant' },
  { Id: 'huang', Name: '黃國瑋', 'E-mail': address('cge.huang'), Role: 'staff', Language: 'zh-Hant' },
]
