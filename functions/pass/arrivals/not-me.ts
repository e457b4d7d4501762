import { repliesTab } from '../../../sheets-schema/common/replies.ts'
import { sameAddress } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { Problem } from '../../programmes/programme.ts'
import type { Answer } from '../../programmes/tables.ts'

/** Addresses at which somebody said “that is not me”, as long as letters go there and the person has not answered since. */
export function somebodyElse(
  answers: readonly Answer[],
  letters: readonly WantedLetter[],
): readonly Problem[] {
  return answers.flatMap(({ standing, subject, person, at }, index) => {
    const isWrittenTo = letters.some(({ to }) => sameAddress(to.address, person))
    const isSettled = answers
      .slice(index + 1)
      .some(later => later.standing === 'counts' && sameAddress(later.person, person))
    if (standing !== 'not-me' || !isWrittenTo || isSettled) return []
    return [
      {
        tab: repliesTab.title,
        row: subject,
        column: repliesTab.columns.standing.header,
        what: `Whoever opened a link of ours at ${person} says that they are not the person it was made for.`,
        why: `It was said on the page on ${at.slice(0, 10)}; the address in the register may belong to somebody else, or the letter was passed on.`,
        follows:
          'Nothing has been decided. Letters still go to that address, and what they ask is still open.',
        mend: 'Ask the person by another way. If the address is wrong, correct it in the register: links sent to the old one then open nothing.',
      },
    ]
  })
}
