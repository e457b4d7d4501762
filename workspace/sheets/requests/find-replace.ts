import { omit } from '../omit.ts'
import { clip } from '../a1.ts'
import { cellAt, wholeOf } from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import { enterTyped } from '../enter.ts'
import { inTime } from '../time-limit.ts'
import type { CellData, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

interface Place {
  readonly sheet: SheetDraft
  readonly area: Area
}

function placesOf(draft: Draft, { range, sheetId, allSheets }: Ask<'findReplace'>): readonly Place[] {
  if (range !== undefined) {
    const sheet = draft.sheet(range.sheetId, 'grid')
    return [{ sheet, area: clip(sheet, range) }]
  }
  if (allSheets === true) return draft.sheets.map(sheet => ({ sheet, area: wholeOf(sheet) }))
  if (sheetId === undefined) throw invalid('One of range, sheetId or allSheets must be specified.')
  const sheet = draft.sheet(sheetId)
  return [{ sheet, area: wholeOf(sheet) }]
}

/** Replaces text in cells (and in formulas when asked) and counts what it changed. */
export function findReplace(draft: Draft, ask: Ask<'findReplace'>): Reply {
  if (ask.find === undefined) throw invalid('Find text must be specified.')
  const pattern = patternOf(ask, ask.find)
  const work = (): Reply => replaceAll(draft, ask, pattern)
  const reply = ask.searchByRegex === true ? inTime(work) : work()
  if (reply === undefined) throw invalid('The regular expression takes too long.')
  return reply
}

function replaceAll(draft: Draft, ask: Ask<'findReplace'>, pattern: RegExp): Reply {
  const counts = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  }
  for (const { sheet, area } of placesOf(draft, ask)) {
    const rows = new Set<number>()
    for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
      for (let column = area.left; column < area.right; column += 1) {
        const cell = cellAt(sheet, row, column)
        const text = textOf(cell, ask.includeFormulas === true)
        const hits = text === undefined ? 0 : [...text.matchAll(pattern)].length
        if (text === undefined || hits === 0) continue
        sheet.write(row, column, replaced(draft, cell, text.replaceAll(pattern, replacementOf(ask))))
        rows.add(row)
        counts.occurrencesChanged += hits
        counts[cell?.userEnteredValue?.formulaValue === undefined ? 'valuesChanged' : 'formulasChanged'] += 1
      }
    }
    counts.rowsChanged += rows.size
    counts.sheetsChanged += rows.size > 0 ? 1 : 0
  }
  return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) }
}

function patternOf({ searchByRegex, matchCase, matchEntireCell }: Ask<'findReplace'>, find: string): RegExp {
  const source = searchByRegex === true ? find : find.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const flags = matchCase === true ? 'gu' : 'giu'
  try {
    return new RegExp(matchEntireCell === true ? `^(?:${source})$` : source, flags)
  } catch {
    throw invalid('Invalid regular expression.')
  }
}

const replacementOf = ({ replacement = '', searchByRegex }: Ask<'findReplace'>): string =>
  searchByRegex === true ? replacement : replacement.replaceAll('$', '$$$$')

function textOf(cell: CellData | undefined, formulas: boolean): string | undefined {
  const value = cell?.userEnteredValue
  if (value?.formulaValue !== undefined) return formulas ? value.formulaValue : undefined
  return value?.stringValue ?? (value?.numberValue === undefined ? undefined : String(value.numberValue))
}

function replaced(draft: Draft, cell: CellData | undefined, text: string): CellData {
  const rest = omit(cell ?? {}, 'userEnteredValue', 'textFormatRuns')
  const { value } = enterTyped(text, draft.properties.locale ?? 'en_US', new Date(0))
  return { ...rest, ...(value === undefined ? {} : { userEnteredValue: value }) }
}
