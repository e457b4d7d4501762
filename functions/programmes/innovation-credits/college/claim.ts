import { localDay } from '../../../law/calendar.ts'
import type { Entry as Response } from '../../tables.ts'
import { answerReader, type Fault } from '../claim/answers.ts'

/** What a student asks the college to recognise, and for which term. */
export interface CollegeClaim {
  readonly activities: string
  readonly term: number
  readonly evidence: readonly string[]
}

/** The claim of a response, or every fault in it at once. */
export function readCollegeClaim(
  response: Response,
  timeZone: string,
): { readonly claim: CollegeClaim | undefined; readonly faults: readonly Fault[] } {
  const answers = answerReader(response.answers, localDay(response.changedAt, timeZone))
  const claim = {
    activities: answers.text('activities'),
    term: answers.term('term'),
    evidence: answers.links('evidence'),
  }
  const { faults } = answers
  return { claim: faults.length > 0 ? undefined : claim, faults }
}
