import { counted } from '../../functions/pass/want/what-if.ts'
import type { Replay } from './replay.ts'

/** The replay for a person; the last line is the sum. */
export function reportInWords({ title, asOf, decided, cases, people, newProblems }: Replay): string {
  return [
    `${title}, as of ${asOf}`,
    '',
    ...cases.flatMap(({ tab, row, student, name, from, to, clauses }) => [
      [tab, row, student, name].filter(each => each !== '').join('  '),
      `    from  ${from}`,
      `    to    ${to}`,
      ...(clauses === '' ? [] : [`    by    ${clauses}`]),
    ]),
    ...(newProblems.length === 0 ? [] : ['', 'What would wait for a person:']),
    ...newProblems.map(({ tab, row, what, mend }) => `    ${[tab, row].join(' ').trim()}: ${what} ${mend}`),
    ...(cases.length + newProblems.length === 0 ? [] : ['']),
    `${cases.length} of ${counted(decided, 'case', 'cases')} would change, ${counted(people.size, 'person', 'people')} would be written to; nothing was written.`,
  ].join('\n')
}

export function reportAsJson({ people, ...replay }: Replay): string {
  return JSON.stringify({ ...replay, people: [...people].toSorted() }, null, 2)
}
