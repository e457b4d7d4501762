import { repliesTab } from '../../../sheets-schema/common/replies.ts'
import { daysHavePassed, localDay } from '../../law/calendar.ts'
import { saysOtherwise, settledBefore } from '../../mail/own-letters/unheard-letters.ts'
import type { Problem } from '../../programmes/programme.ts'
import type { Answer, Tables } from '../../programmes/tables.ts'

/** How long staff are shown a second thought that nothing came of. */
const shownDays = 60

/** Replies that came too late to count and say something else than the answer by which the question was settled. */
export function secondThoughts(
  answers: readonly Answer[],
  { answers: taken, timeZone, now }: Tables,
): readonly Problem[] {
  return answers.flatMap(late => {
    if (late.standing !== 'expired' || daysHavePassed(late.at, now, shownDays)) return []
    const settled = settledBefore(late, taken)
    if (!settled || !saysOtherwise(late, settled)) return []
    // A newer answer that counts is among those in force, and stands in the place of this one.
    if (settledBefore({ ...late, at: now }, taken) !== settled) return []
    const { subject, question, person, decision, text, at } = late
    return [
      {
        tab: repliesTab.title,
        row: subject,
        column: repliesTab.columns.text.header,
        what: `${person} wrote again about “${question}”, ${decision === 'unclear' ? 'in words that are not clear' : `now “${decision}”`}, after “${settled.decision}” of ${localDay(settled.at, timeZone)} had settled it.`,
        why: `The reply of ${localDay(at, timeZone)} came too late to count. Its words: ${text.slice(0, 300) || '(none)'}`,
        follows: `Nothing has changed; they have been told that the office looks at it. This line goes ${shownDays} days after the reply.`,
        mend: 'Write to them. If something is to change, enter it in the staff columns of the case with a reason.',
      },
    ]
  })
}
