import { clip } from '../a1.ts'
import { gridRange, sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { Ask } from './ask.ts'

export function setBasicFilter(draft: Draft, { filter }: Ask<'setBasicFilter'>): Reply {
  if (filter?.range === undefined) throw invalid('A range must be specified.')
  const sheet = draft.sheet(filter.range.sheetId, 'grid')
  const range = gridRange(sheetIdOf(sheet), clip(sheet, filter.range))
  sheet.basicFilter = { ...filter, range }
  return {}
}

export function clearBasicFilter(draft: Draft, { sheetId }: Ask<'clearBasicFilter'>): Reply {
  draft.sheet(sheetId).basicFilter = undefined
  return {}
}
