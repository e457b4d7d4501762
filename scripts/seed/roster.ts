import { z } from 'zod'

/** Registers are written down as lines of fields between bars: a row a line. */
export function roster<const Fields extends readonly string[]>(fields: Fields, lines: string) {
  const row = z.record(z.enum(fields), z.string())
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const cells = line.split('|').map(cell => cell.trim())
      if (cells.length !== fields.length) throw new Error(`not ${fields.length} fields: ${line}`)
      return row.parse(Object.fromEntries(fields.map((field, at) => [field, cells[at]])))
    })
}
