import { localDay } from '../../../law/calendar.ts'
import type { DocumentKind, PrintedDocument, PrintOrder } from '../../document.ts'
import type { Documents } from '../../programme.ts'
import type { Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { semesterBegun } from '../semester-of.ts'
import { officeOverview } from './office-overview.ts'
import { contextOf, type PaperContext } from './paper.ts'
import { passLists } from './printed-list.ts'
import { registrarResults } from './registrar.ts'
import { supervisorOverviews } from './supervisor-overview.ts'

type Printer = (context: PaperContext, order: PrintOrder) => readonly PrintedDocument[]

const printers: readonly (DocumentKind & { readonly print: Printer })[] = [
  {
    name: 'pass-lists',
    title: 'Lists of passing students 通過學生名單',
    about: 'One list a supervisor, to be signed and returned; all of a semester in one file.',
    perSemester: true,
    print: passLists,
  },
  {
    name: 'supervisors',
    title: 'Overview for each supervisor 指導教師總覽',
    about: 'Who is invited, going on, waiting for an evaluation.',
    perSemester: false,
    print: supervisorOverviews,
  },
  {
    name: 'office',
    title: 'What the office waits for 待辦總覽',
    about: 'Lists that have not come back, reports without an evaluation, contradictions, overrides.',
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
