import type { Language } from '../../../../sheets-schema/common/people.ts'
import type { PrintedDocument, PrintOrder } from '../../document.ts'
import type { ListDecision } from '../decision.ts'
import { columns, dayOf, wordsIn, type PaperContext } from './paper.ts'

/** The lists of a semester by their numbers, each in its supervisor's language (S5.3-4). */
export function passLists(context: PaperContext, order: PrintOrder): readonly PrintedDocument[] {
  return context.lists
    .filter(({ present, isOwed }) => isOwed && present.semester === order.semester)
    .map(decision => printedList(decision, order.language ?? decision.supervisor.language, context))
}

/** One list as it is to be printed, signed and returned. */
function printedList(decision: ListDecision, language: Language, context: PaperContext): PrintedDocument {
  const { list, semester, version, madeAt, supervisor, students } = decision.present
  const { courseCode, courseTitle } = context.settings
  const all = wordsIn(language)
  const words = all.passList
  const made = dayOf(context, madeAt)
  return {
    name: `pass-list-${list.replaceAll(/[^a-z0-9]+/giu, '-')}`,
    language,
    reader: supervisor.address,
    orientation: 'portrait',
    issuer: context.office,
    title: words.title,
    facts: [
      [words.course, `${courseCode} ${courseTitle}`],
      [words.semester, semester],
      [words.supervisor, `${supervisor.name} <${supervisor.address}>`],
      [words.list, list],
      [all.columns.version, words.version(version, made)],
    ],
    tables: [
      {
        caption: '',
        columns: columns(all, 'number', 'student', 'name', 'department', 'topic', 'result'),
        rows: students.map(({ number, name, department, topic }, index) => [
          String(index + 1),
          number,
          name,
          department,
          topic,
          words.pass,
        ]),
        empty: words.nobody,
      },
    ],
    remarks: [
      words.count(students.length),
      words.noFurtherNames,
      words.sendTo(decision.sendTo, decision.lastDay),
    ],
    signatures: [[words.signature, words.day]],
    footer: words.footer(list, version, made),
  }
}
