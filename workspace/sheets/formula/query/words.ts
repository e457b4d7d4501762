import { fail } from '../operand.ts'

/** A word of a query: names and marks as they are written, texts without their quotes. */
export interface Word {
  readonly kind: 'name' | 'quoted' | 'number' | 'mark'
  readonly text: string
}

const WORD =
  /\s*(?:"([^"]*)"|'([^']*)'|(\d+\.?\d*|\.\d+)|`([^`]*)`|([A-Za-z_]\w*)|(<=|>=|!=|<>|[-+*/=<>(),]))/y

/** Ends the query with Google's words for one that it cannot read. */
export const unreadable = (reason: string): never =>
  fail('VALUE', `Unable to parse query string for Function QUERY parameter 2: ${reason}`)

export function wordsOf(query: string): readonly Word[] {
  const words: Word[] = []
  WORD.lastIndex = 0
  while (WORD.lastIndex < query.trimEnd().length) {
    const from = WORD.lastIndex
    const match = WORD.exec(query)
    if (match === null)
      unreadable(`PARSE_ERROR: Encountered "${query.slice(from).trim()}" at column ${from + 1}.`)
    else words.push(wordOf(match))
  }
  return words
}

function wordOf([, double, single, number, column, name, mark]: readonly (string | undefined)[]): Word {
  const quoted = double ?? single
  if (quoted !== undefined) return { kind: 'quoted', text: quoted }
  if (number !== undefined) return { kind: 'number', text: number }
  if (mark !== undefined) return { kind: 'mark', text: mark }
  return { kind: 'name', text: column ?? name ?? '' }
}
