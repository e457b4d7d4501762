import { localDay } from '../../../law/calendar.ts'
import type { DocumentKind, PrintedDocument, PrintOrder } from '../../document.ts'
import type { Documents } from '../../programme.ts'
import type { InnovationCreditsDecision } from '../decision.ts'
import { nextWindow, windowOf } from '../law/window.ts'
import type { Facts } from '../understand.ts'
import { applicationForms } from './application-form.ts'
import { collegeSummaries } from './college-summary.ts'
import { contextOf, type PaperContext } from './paper.ts'
import { publication } from './publication.ts'
import { registrarResults } from './registrar.ts'

type Printer = (context: PaperContext, order: PrintOrder) => readonly PrintedDocument[]

const printers: readonly (DocumentKind & { readonly print: Printer })[] = [
  {
    name: 'applications',
    title: {
      en: 'Application forms',
      'zh-Hant': '申請表',
      'zh-Hans': '申请表',
    },
    about: {
      en: 'One page a student with entries, evidence numbers and the lines to be signed.',
      'zh-Hant': '每位學生一頁，列出申請項目、證明文件編號與簽名欄。',
      'zh-Hans': '每位学生一页，列出申请项目、证明材料编号与签名栏。',
    },
    perSemester: true,
    print: applicationForms,
  },
  {
    name: 'summary',
    title: {
      en: 'College summary sheets',
      'zh-Hant': '學院彙總表',
      'zh-Hans': '学院汇总表',
    },
    about: {
      en: 'One sheet a college, by class and student number, to be signed and stamped.',
      'zh-Hant': '每個學院一張，按班級與學號排列，供簽名用印。',
      'zh-Hans': '每个学院一张，按班级与学号排列，供签名盖章。',
    },
    perSemester: true,
    print: collegeSummaries,
  },
  {
    name: 'publication',
    title: {
      en: 'Public notice',
      'zh-Hant': '公示',
      'zh-Hans': '公示',
    },
    about: {
      en: 'What is recorded, names and numbers partly hidden.',
      'zh-Hant': '已登錄的結果，姓名與學號部分隱藏。',
      'zh-Hans': '已登记的结果，姓名与学号部分隐藏。',
    },
    perSemester: true,
    print: publication,
  },
]

/** The papers of the Academic Affairs Office, and what its registrar is told. */
export const documents: Documents<Facts, InnovationCreditsDecision> = {
  kinds: printers.map(({ print: _print, ...kind }) => kind),
  records(facts, decisions, tables) {
    const { settings } = facts
    const context = contextOf(settings, tables.settings.get('office_name') ?? '', tables.now, decisions)
    const today = localDay(tables.now, settings.timeZone)
    const present = (windowOf(today, settings.windows) ?? nextWindow(today, settings.windows))?.semester ?? ''
    const known = new Set([present, ...context.entries.map(({ semester }) => semester)])
    return {
      semesters: [...known]
        .filter(semester => semester !== '')
        .toSorted()
        .toReversed(),
      present,
      print: order =>
        printers
          .filter(({ name }) => name === order.kind)
          .flatMap(({ print }) => print(context, { ...order, semester: order.semester ?? present })),
      registrar: () => registrarResults(tables, facts, decisions),
    }
  },
}
