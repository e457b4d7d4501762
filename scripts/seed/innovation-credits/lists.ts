import { addDays } from '../../../functions/law/calendar.ts'
import type { Cell } from '../../../sheets-schema/cell.ts'
import { roster } from '../roster.ts'

type Row = Readonly<Record<string, Cell>>

/** The University's list of competitions (II.1). */
export const competitionRows: readonly Row[] = roster(
  ['Competition', 'Other names', 'Levels', 'Kind'],
  `
  China Undergraduate Mathematical Contest in Modeling | CUMCM, 全国大学生数学建模竞赛 | provincial, national | academic
  National Undergraduate Electronics Design Contest | NUEDC, 全国大学生电子设计竞赛 | provincial, national | academic
  China College Students’ “Internet Plus” Innovation and Entrepreneurship Competition | 互联网+ | provincial, national | academic
  National Undergraduate Structural Design Competition | 全国大学生结构设计竞赛 | provincial, national | academic
  RoboMaster Robotics Competition | RoboMaster, 机甲大师 | provincial, national | academic
  ACM International Collegiate Programming Contest | ICPC | provincial, national, international | academic
  Mathematical Contest in Modeling | MCM, ICM, 美国大学生数学建模竞赛 | international | academic
  Formula Student China | FSC, 中国大学生方程式汽车大赛 | national | academic
  Tongji University Structural Design Contest | 同济大学结构设计竞赛 | university | academic
  Tongji University Programming Contest | 同济大学程序设计竞赛 | university | academic
  Siemens Cup Intelligent Manufacturing Challenge | 西门子杯 | national | other
  `,
)

export const venueRows: readonly Row[] = roster(
  ['Journal or newspaper', 'Other names', 'Kind'],
  `
  Journal of Tongji University (Natural Science) | 同济大学学报（自然科学版） | core-journal
  Time + Architecture | 时代建筑 | core-journal
  China Environmental Science | 中国环境科学 | core-journal
  Automotive Engineering | 汽车工程 | core-journal
  Journal of Software | 软件学报 | core-journal
  Guangming Daily | 光明日报 | authoritative-newspaper
  People’s Daily | 人民日报 | authoritative-newspaper
  `,
)

/** Announced only where the day lies in neither of the usual times (V.1): then this round is an extraordinary one. */
export function windowRows(today: string): readonly Row[] {
  const month = Number(today.slice(5, 7))
  if (
    (month === 4 || month === 5 || month === 10 || month === 11) &&
    Number(today.slice(8)) > firstWeeks(month)
  )
    return []
  const year = Number(today.slice(0, 4))
  const autumn = month >= 8 ? year : year - 1
  return [
    {
      Window: 'this round',
      From: addDays(today, -30),
      To: addDays(today, 14),
      Semester: `${autumn}-${autumn + 1}-${month >= 2 && month < 8 ? 2 : 1}`,
    },
  ]
}

/** The story's first application is three weeks old: it has to lie in the window too. */
const firstWeeks = (month: number): number => (month === 4 || month === 10 ? 22 : 0)

/** First days of the semesters around today, from which the terms of a cohort follow (IV.2.3)). */
export function semesterRows(today: string): readonly Row[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1].flatMap(autumn => [
    { Semester: `${autumn}-${autumn + 1}-1`, 'First day': `${autumn}-09-07` },
    { Semester: `${autumn}-${autumn + 1}-2`, 'First day': `${autumn + 1}-02-22` },
  ])
}
