import type { HttpFunction } from '@google-cloud/functions-framework'
import { recordsPage as show } from '../pages/records/page.ts'
import { pageEntry } from './page-entry.ts'
import type { Reception } from './reception.ts'

/** The page with an office's lists and exports, whose plain address stands in the workbook. */
export function recordsPage(reception: Reception): HttpFunction {
  return pageEntry(reception, 'recordsPage', ['GET', 'HEAD', 'POST'], show)
}
