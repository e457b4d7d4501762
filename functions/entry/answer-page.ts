import type { HttpFunction } from '@google-cloud/functions-framework'
import { answerPage as show } from '../pages/answer-page.ts'
import { pageEntry } from './page-entry.ts'
import type { Reception } from './reception.ts'

/** The page behind “Or answer on this page”. */
export function answerPage(reception: Reception): HttpFunction {
  return pageEntry(reception, 'answerPage', ['GET', 'HEAD', 'POST'], show)
}
