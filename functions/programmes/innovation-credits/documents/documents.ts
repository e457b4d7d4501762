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
    title: 'Application forms 申请表',
    about: 'One page a student with entries, evidence numbers and the lines to be signed.',
    perSemester: true,
    print: applicationForms,
  },
  {
    name: 'summary',
    title: 'College summary sheets 汇总表',
    about: 'One sheet a college, by class and student number, to be signed and stamped.',
    perSemester: true,
    print: collegeSummaries,
  },
  {
    name: 'publication',
    title: 'Public notice 公示',
    about: 'What is recorded, names and numbers partly hidden.',
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
