import type { Cell } from '../../../sheets-schema/cell.ts'
import { roster } from '../roster.ts'

type Row = Readonly<Record<string, Cell>>

const students = roster(
  ['Student number', 'Name', 'Language', 'Department', 'Project course given by'],
  `
  2350101 | 王子涵 | zh-Hans | College of Civil Engineering |
  2350108 | 李思远 | zh-Hans | College of Civil Engineering |
  2350115 | 张雨桐 | zh-Hans | College of Civil Engineering |
  2350122 | 刘浩宇 | zh-Hans | College of Civil Engineering |
  2350130 | 陈一诺 | zh-Hans | College of Civil Engineering |
  2350136 | 杨晨曦 | zh-Hans | College of Civil Engineering |
  2350144 | Ahmad Faizal | en | College of Civil Engineering |
  2350203 | 赵梓轩 | zh-Hans | College of Architecture and Urban Planning |
  2350211 | 黄欣怡 | zh-Hans | College of Architecture and Urban Planning |
  2350219 | 周子墨 | zh-Hans | College of Architecture and Urban Planning |
  2350226 | 吴雨泽 | zh-Hans | College of Architecture and Urban Planning |
  2350234 | Giulia Romano | en | College of Architecture and Urban Planning |
  2350240 | 徐可欣 | zh-Hans | College of Architecture and Urban Planning |
  2350305 | 孙铭泽 | zh-Hans | School of Automotive Studies |
  2350312 | 马天佑 | zh-Hans | School of Automotive Studies |
  2350320 | 朱梦琪 | zh-Hans | School of Automotive Studies |
  2350328 | 胡俊熙 | zh-Hans | School of Automotive Studies |
  2350335 | Lukas Becker | en | School of Automotive Studies |
  2350341 | 郭诗涵 | zh-Hans | School of Automotive Studies | college
  2350407 | 何嘉豪 | zh-Hans | College of Electronic and Information Engineering |
  2350414 | 高语嫣 | zh-Hans | College of Electronic and Information Engineering |
  2350421 | 林奕辰 | zh-Hans | College of Electronic and Information Engineering |
  2350429 | 罗宇航 | zh-Hans | College of Electronic and Information Engineering |
  2350433 | 郑佳琪 | zh-Hans | College of Electronic and Information Engineering |
  2350440 | 梁博文 | zh-Hans | College of Electronic and Information Engineering |
  2350448 | 宋雅楠 | zh-Hans | College of Electronic and Information Engineering |
  2350455 | Dmitri Sokolov | en | College of Electronic and Information Engineering |
  2350504 | 谢佳怡 | zh-Hans | College of Environmental Science and Engineering |
  2350510 | 韩子轩 | zh-Hans | College of Environmental Science and Engineering |
  2350518 | 唐梦瑶 | zh-Hans | College of Environmental Science and Engineering |
  2350525 | 冯嘉乐 | zh-Hans | College of Environmental Science and Engineering |
  2350532 | Fatima Zahra | en | College of Environmental Science and Engineering |
  2350606 | 董书瑶 | zh-Hans | School of Software Engineering |
  2350613 | 萧逸凡 | zh-Hans | School of Software Engineering |
  2350617 | 程思源 | zh-Hans | School of Software Engineering |
  2350624 | 曹语晨 | zh-Hans | School of Software Engineering |
  2350631 | 袁浩然 | zh-Hans | School of Software Engineering |
  2350638 | 邓紫萱 | zh-Hans | School of Software Engineering |
  2350645 | Kim Ji-woo | en | School of Software Engineering |
  2450102 | 许文博 | zh-Hans | College of Civil Engineering |
  2450109 | 傅雨欣 | zh-Hans | College of Civil Engineering |
  2450117 | 沈嘉懿 | zh-Hans | College of Civil Engineering |
  2450206 | 曾子航 | zh-Hans | College of Architecture and Urban Planning |
  2450213 | 彭思琪 | zh-Hans | College of Architecture and Urban Planning |
  2450220 | 吕晨阳 | zh-Hans | College of Architecture and Urban Planning |
  2450304 | 苏沐阳 | zh-Hans | School of Automotive Studies |
  2450311 | 卢思颖 | zh-Hans | School of Automotive Studies |
  2450318 | 蒋明轩 | zh-Hans | School of Automotive Studies |
  2450403 | 蔡雨菲 | zh-Hans | College of Electronic and Information Engineering |
  2450410 | 贾宇辰 | zh-Hans | College of Electronic and Information Engineering |
  2450416 | 丁若曦 | zh-Hans | College of Electronic and Information Engineering |
  2450423 | 魏子睿 | zh-Hans | College of Electronic and Information Engineering |
  2450502 | 薛雅静 | zh-Hans | College of Environmental Science and Engineering |
  2450509 | 叶浩天 | zh-Hans | College of Environmental Science and Engineering |
  2450516 | 阎雪儿 | zh-Hans | College of Environmental Science and Engineering |
  2450601 | 余承泽 | zh-Hans | School of Software Engineering |
  2450608 | 潘奕彤 | zh-Hans | School of Software Engineering |
  2450615 | 杜景行 | zh-Hans | School of Software Engineering |
  2450622 | 戴梓萌 | zh-Hans | School of Software Engineering |
  2450629 | Sofia Andersson | en | School of Software Engineering |
  `,
)

export const studentAddress = (number: string): string => `${number}@tongji.example`

export const studentRows: readonly Row[] = students.map(student => {
  const cohort = 2000 + Number(student['Student number'].slice(0, 2))
  return {
    ...student,
    'E-mail': studentAddress(student['Student number']),
    'Cohort year': cohort,
    'Enrolled on': `${cohort}-09-01`,
  }
})

const address = (name: string): string => `${name}@tongji.example`

/** Project instructors as the story calls them. */
export const instructors = {
  sun: address('sunjianguo'),
  he: address('hexiaomei'),
  weber: address('k.weber'),
} as const

export const teacherRows: readonly Row[] = roster(
  ['E-mail', 'Name', 'Language', 'Department'],
  `
  ${instructors.sun} | 孙建国 | zh-Hans | College of Electronic and Information Engineering
  ${instructors.he} | 何晓梅 | zh-Hans | College of Environmental Science and Engineering
  ${instructors.weber} | Klaus Weber | en | School of Automotive Studies
  ${address('liqiang')} | 李强 | zh-Hans | College of Civil Engineering
  ${address('zhaolin')} | 赵琳 | zh-Hans | College of Civil Engineering
  ${address('qianwei')} | 钱伟 | zh-Hans | College of Architecture and Urban Planning
  ${address('m.rossi')} | Marta Rossi | en | College of Architecture and Urban Planning
  ${address('zhoubin')} | 周斌 | zh-Hans | School of Automotive Studies
  ${address('wufang')} | 吴芳 | zh-Hans | School of Software Engineering
  ${address('zhengtao')} | 郑涛 | zh-Hans | School of Software Engineering
  ${address('fengyan')} | 冯燕 | zh-Hans | College of Environmental Science and Engineering
  ${address('jiangbo')} | 姜波 | zh-Hans | College of Electronic and Information Engineering
  `,
)

/** Vice deans as the story calls them. */
export const viceDeans = {
  civil: address('vd.civil'),
  architecture: address('vd.caup'),
  automotive: address('vd.auto'),
  electronic: address('vd.ceie'),
  environment: address('vd.env'),
  software: address('vd.sse'),
} as const

export const collegeRows: readonly Row[] = roster(
  ['College', 'Vice dean', 'Vice dean’s e-mail', 'Language', 'Rules filed', 'Recognising teachers'],
  `
  College of Civil Engineering | 顾海峰 | ${viceDeans.civil} | zh-Hans | yes | ${address('liqiang')}, ${address('zhaolin')}
  College of Architecture and Urban Planning | 章丽娟 | ${viceDeans.architecture} | zh-Hans | yes | ${address('qianwei')}
  School of Automotive Studies | Thomas Krüger | ${viceDeans.automotive} | en | yes | ${instructors.weber}
  College of Electronic and Information Engineering | 陆志刚 | ${viceDeans.electronic} | zh-Hans | yes | ${instructors.sun}
  College of Environmental Science and Engineering | 童雪梅 | ${viceDeans.environment} | zh-Hans | | ${instructors.he}
  School of Software Engineering | 范立新 | ${viceDeans.software} | zh-Hans | yes | ${address('wufang')}
  `,
)

export const staffRows: readonly Row[] = [
  { Id: 'qian', Name: '钱晓红', 'E-mail': address('aao.qian'), Role: 'aao', Language: 'zh-Hans' },
  { Id: 'shi', Name: '施伟', 'E-mail': address('aao.shi'), Role: 'aao', Language: 'zh-Hans' },
]
