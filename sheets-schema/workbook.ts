import type { Tab } from './tab.ts'

/** All tabs of one programme, and how its workbook reads numbers and days. */
export interface WorkbookSchema {
  readonly programme: string
  readonly title: string
  /** IANA name: days are taken in this zone. */
  readonly timeZone: string
  /** As Google names it: `en_GB`, `zh_TW`. */
  readonly locale: string
  readonly tabs: readonly Tab[]
}
