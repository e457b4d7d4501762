import { localDay } from '../../../law/calendar.ts'
import type { DocumentKind, PrintedDocument, PrintOrder } from '../../document.ts'
import type { Documents } from '../../programme.ts'
import type { Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { semesterBegun } from '../law/semester-of.ts'
import { officeOverview } from './office-overview.ts'
import { contextOf, type PaperContext } from './paper.ts'
import { passLists } from './printed-list.ts'
import { registrarResults } from './registrar.ts'
import { supervisorOverviews } from './supervisor-overview.ts'

type Printer = (context: PaperContext, order: PrintOrder) => readonly PrintedDocument[]

const printers: readonly (DocumentKind & { readonly print: Printer })[] = [
  {
    name: 'pass-lists',
    title: {
      en: 'Lists of passing students',
      'zh-Hant': '通過學生名單',
      'zh-Hans': '通过学生名单',
    },
    about: {
      en: 'One list a supervisor, to be signed and returned; all of a semester in one file.',
      'zh-Hant': '每位指導教師一份名單，簽名後寄回；一學期的名單合為一檔。',
      'zh-Hans': '每位指导教师一份名单，签名后寄回；一学期的名单合为一个文件。',
    },
    perSemester: true,
    print: passLists,
  },
  {
    name: 'supervisors',
    title: {
      en: 'Overview for each supervisor',
      'zh-Hant': '指導教師總覽',
      'zh-Hans': '指导教师总览',
    },
    about: {
      en: 'Who is invited, going on, waiting for an evaluation.',
      'zh-Hant': '受邀、進行中與等待評量的計畫。',
      'zh-Hans': '受邀、进行中与等待评价的项目。',
    },
    perSemester: false,
    print: supervisorOverviews,
  },
  {
    name: 'office',
    title: {
      en: 'What the office waits for',
      'zh-Hant': '待辦總覽',
      'zh-Hans': '待办总览',
    },
    about: {
      en: 'Lists that have not come back, reports without an evaluation, contradictions, overrides.',
      'zh-Hant': '尚未寄回的名單、尚無評量的結案報告、互相矛盾的回覆與人工裁決。',
      'zh-Hans': '尚未寄回的名单、尚无评价的结案报告、互相矛盾的回复与人工裁决。',
    },
    perSemester: false,
    print: officeOverview,
  },
]

/** The papers of the course TC1010, and what its registrar is told. */
export const documents: Documents<Facts, Decision> = {
  kinds: printers.map(({ print: _print, ...kind }) => kind),
  records({ settings }, decisions, tables) {
    const today = localDay(tables.now, settings.timeZone)
    const begun = settings.semesters.filter(({ start }) => start <= today).map(({ id }) => id)
    const present = semesterBegun(settings.semesters, today).id
    const context = contextOf(settings, tables.settings.get('office_name') ?? '', tables.now, decisions)
    return {
      semesters: begun.toReversed(),
      present,
      print: order =>
        printers
          .filter(({ name }) => name === order.kind)
          .flatMap(({ print }) => print(context, { ...order, semester: order.semester ?? present })),
      registrar: () => registrarResults(tables, context.projects),
    }
  },
}
