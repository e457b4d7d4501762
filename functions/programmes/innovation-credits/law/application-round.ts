import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { met, unclear, type Verdict } from '../../../law/verdict.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'
import { nextWindow, windowOf, type RecognitionWindow } from './window.ts'

/** When an application was sent; `firstAt` is there if it was returned and sent again since. */
export interface Submissions {
  readonly lastAt: Instant
  readonly firstAt: Instant | null
}

/** The round an application belongs to, or the wait for the next one (`opens` is `null` when none is announced). */
export type Round =
  | { readonly kind: 'open'; readonly window: RecognitionWindow; readonly verdict: Verdict<Reason> }
  | { readonly kind: 'waiting'; readonly opens: Day | null; readonly verdict: Verdict<Reason> }

/** A day outside every window: kept until the next one opens (A-IC-26). */
function waitingFrom(day: Day, { windows }: InnovationCreditsSettings): Round {
  const next = nextWindow(day, windows)
  const because: Reason = next
    ? { code: 'waits-for-window', params: { day, opens: next.from } }
    : { code: 'no-window-announced', params: { day } }
  return { kind: 'waiting', opens: next?.from ?? null, verdict: unclear('V.1', because) }
}

/**
 * The window of V.1 in which the application was sent: by the last submission, or else by the first, since what was
 * returned may come back later (A-IC-26); a first submission before a window was taken up when that opened. A waiting application is taken up on the first day of the next window, once
 * `today` has reached it.
 */
export function roundOf(sent: Submissions, settings: InnovationCreditsSettings, today: Day | null): Round {
  const { windows, timeZone } = settings
  const day = localDay(sent.lastAt, timeZone)
  const window = windowOf(day, windows)
  if (window) {
    const params = { day, semester: window.semester }
    return { kind: 'open', window, verdict: met('V.1', { code: 'in-window', params }) }
  }
  const first = sent.firstAt === null ? null : localDay(sent.firstAt, timeZone)
  const firstWindow = first === null ? undefined : windowOf(first, windows)
  if (first !== null && firstWindow) {
    const params = { first, again: day, semester: firstWindow.semester }
    const verdict = met('V.1', { code: 'resubmitted-after-window', params })
    return { kind: 'open', window: firstWindow, verdict }
  }
  const takenUp = first === null ? undefined : nextWindow(first, windows)
  if (first !== null && takenUp && takenUp.to < day) {
    const params = { first: takenUp.from, again: day, semester: takenUp.semester }
    const verdict = met('V.1', { code: 'resubmitted-after-window', params })
    return { kind: 'open', window: takenUp, verdict }
  }
  const next = nextWindow(day, windows)
  if (next && today !== null && today >= next.from) {
    const params = { opens: next.from, semester: next.semester }
    return { kind: 'open', window: next, verdict: met('V.1', { code: 'taken-up-at-opening', params }) }
  }
  return waitingFrom(day, settings)
}
