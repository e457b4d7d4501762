import { isWithin, type Day } from '../../../law/calendar.ts'

/** A time of recognition by the University (V.1), both days included, and the semester its grades belong to. */
export interface RecognitionWindow {
  readonly from: Day
  readonly to: Day
  /** For example `2015-2016-2`. */
  readonly semester: string
}

/** “Between April and May, and between October and November”: the two windows of a calendar year. */
function windowsOfYear(year: number): RecognitionWindow[] {
  return [
    { from: `${year}-04-01`, to: `${year}-05-31`, semester: `${year - 1}-${year}-2` },
    { from: `${year}-10-01`, to: `${year}-11-30`, semester: `${year}-${year + 1}-1` },
  ]
}

function windowsAround(
  day: Day,
  announced: readonly RecognitionWindow[] | null,
): readonly RecognitionWindow[] {
  const year = Number(day.slice(0, 4))
  return announced ?? [...windowsOfYear(year), ...windowsOfYear(year + 1)]
}

/** The window a day lies in; announced windows replace those of every year. */
export function windowOf(
  day: Day,
  announced: readonly RecognitionWindow[] | null,
): RecognitionWindow | undefined {
  return windowsAround(day, announced).find(window => isWithin(day, window.from, window.to))
}

/** The first window that opens after a day; none when the announced ones are over. */
export function nextWindow(
  day: Day,
  announced: readonly RecognitionWindow[] | null,
): RecognitionWindow | undefined {
  return windowsAround(day, announced)
    .filter(window => window.from > day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
}
