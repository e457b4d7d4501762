import type { HttpFunction } from '@google-cloud/functions-framework'
import { statusPage as show } from '../pages/status-page.ts'
import { pageEntry } from './page-entry.ts'
import type { Reception } from './reception.ts'

/** The page behind “the status of your case”. */
export function statusPage(reception: Reception): HttpFunction {
  return pageEntry(reception, 'statusPage', ['GET', 'HEAD', 'POST'], show)
}
