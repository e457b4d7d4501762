import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { RuleList } from './rule-list.ts'

type Notes = Readonly<Record<string, string>>

/**
 * What the clauses in a row's cells say, by column, where a column cites any: one clause a line. A note is made of its cell
 * and the rule list alone, so that it never has to be read.
 */
export function clauseNotes({ rules, questions }: RuleList) {
  const sayings = new Map<string, readonly string[]>()
  const says = (clause: string, text: string) => sayings.set(clause, [...(sayings.get(clause) ?? []), text])
  for (const { clauses, title } of rules) for (const clause of clauses) says(clause, title)
  for (const { id, question } of questions) says(id, question)
  const noteOf = (cited: string): string =>
    cited
      .split(', ')
      .flatMap(clause => (sayings.has(clause) ? [[clause, ...(sayings.get(clause) ?? [])].join(' ')] : []))
      .join('\n')
  return (tab: Tab, cells: Readonly<Record<string, Cell>>): Notes =>
    Object.fromEntries(
      Object.entries(cells)
        .filter(([name]) => tab.columns[name]?.citesClauses === true)
        .map(([name, cell]) => [name, noteOf(String(cell ?? ''))]),
    )
}
