import { wasTold, type LetterRecord } from '../mail/outbox/letter-history.ts'
import { threadOf } from '../mail/outbox/outbox.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import { effectOnCases, type BrakeLimits, type Effect } from '../reconcile/brake.ts'
import type { Have } from '../reconcile/have.ts'
import type { Want } from './want/want.ts'

export const tellingOf = (letter: WantedLetter): string => `${threadOf(letter)} ${letter.told}`

const lettersOf = ({ atoms }: Want): readonly WantedLetter[] => atoms.flatMap(({ letters }) => letters)
const rowsOf = ({ atoms }: Want) => atoms.flatMap(({ rows }) => rows)

/** Letters that are wanted because of the staff edits, and would not be without them. */
export function causedLetters(withEdits: Want, without: Want): ReadonlySet<string> {
  const anyway = new Set(lettersOf(without).map(tellingOf))
  return new Set(
    lettersOf(withEdits)
      .map(tellingOf)
      .filter(telling => !anyway.has(telling)),
  )
}

/** What the staff edits of this pass would bring about. */
export function effectOf(
  have: Have,
  records: readonly LetterRecord[],
  withEdits: Want,
  without: Want,
): Effect {
  const caused = causedLetters(withEdits, without)
  const told = new Map(records.filter(wasTold).map(record => [threadOf(record), record.told]))
  const people = lettersOf(withEdits)
    .filter(letter => caused.has(tellingOf(letter)) && told.get(threadOf(letter)) !== letter.told)
    .map(({ to }) => to.address.toLowerCase())
  return { people: new Set(people), ...effectOnCases(have, rowsOf(withEdits), rowsOf(without)) }
}

export function brakeLimits(settings: ReadonlyMap<string, string>): BrakeLimits {
  return {
    people: Number(settings.get('brake_people')),
    percent: Number(settings.get('brake_percent')),
    rows: Number(settings.get('brake_rows')),
  }
}
