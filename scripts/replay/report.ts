import { counted } from '../../functions/pass/want/what-if.ts'
import type { CaseChange } from '../../functions/reconcile/case-changes.ts'
import type { Replay } from './replay.ts'

/** The replay for a person; the last line is the sum. */
export function reportInWords(replay: Replay): string {
  const { title, asOf, decided, changed, staying, people, newProblems } = replay
  return [
    `${title}, as of ${asOf}`,
    '',
    ...changed.flatMap(inWords),
    ...(staying.length === 0 ? [] : ['', 'What stays as recorded:']),
    ...staying.flatMap(inWords),
    ...(newProblems.length === 0 ? [] : ['', 'What would wait for a person:']),
    ...newProblems.map(({ tab, row, what, mend }) => `    ${[tab, row].join(' ').trim()}: ${what} ${mend}`),
    ...(changed.length + staying.length + newProblems.length === 0 ? [] : ['']),
    `${changed.length} of ${counted(decided, 'case', 'cases')} would change, ${counted(people.size, 'person', 'people')} would be written to; nothing was written.`,
  ].join('\n')
}

function inWords({ tab, row, student, name, from, to, clauses }: CaseChange): readonly string[] {
  return [
    [tab, row, student, name].filter(each => each !== '').join('  '),
    `    from  ${from}`,
    `    to    ${to}`,
    ...(clauses === '' ? [] : [`    by    ${clauses}`]),
  ]
}

export function reportAsJson({ people, ...replay }: Replay): string {
  return JSON.stringify({ ...replay, people: [...people].toSorted() }, null, 2)
}
