import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import type { Language } from '../../sheets-schema/common/people.ts'
import { sameAddress } from '../law/text.ts'
import type { Entry } from '../programmes/tables.ts'
import { ofKind } from './memory.ts'

/** Where letters to a student go. */
export interface RegisteredStudent {
  readonly number: string
  readonly name: string
  readonly address: string
  readonly language: Language
}

/**
 * Whose a response is. Only `counts` is decided: it came from the student's registered address, signed in, or the
 * student said “that was me” on a page behind a link mailed to the registered address.
 */
export type Standing =
  | { readonly kind: 'counts' }
  | { readonly kind: 'waits-for-confirmation'; readonly student: RegisteredStudent }
  | { readonly kind: 'disowned'; readonly student: RegisteredStudent }
  | { readonly kind: 'unknown-student'; readonly number: string }

/** The question behind “was it you?”, asked of every programme's students. */
export const wasItYou = 'was-it-you'

export interface StandingEntry {
  readonly entry: Entry
  readonly address: string | undefined
  readonly standing: Standing
}

/** Student numbers are compared without case, blanks or full-width digits. */
export const studentKey = (number: string): string =>
  number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Every response, in its newest version and in the order of arrival, with its standing. */
export function standings(
  ledger: readonly Remembered[],
  students: readonly RegisteredStudent[],
): readonly StandingEntry[] {
  const byNumber = new Map(students.map(student => [studentKey(student.number), student]))
  const confirmations = confirmed(ledger)
  return newestResponses(ledger).map(response => {
    const typed = response.answers['student']?.[0] ?? ''
    const student = byNumber.get(studentKey(typed))
    const entry: Entry = {
      key: response.entry,
      form: response.form,
      student: student?.number ?? typed,
      submittedAt: response.submittedAt,
      changedAt: response.lastSubmittedAt,
      answers: response.answers,
    }
    const address = response.address ?? undefined
    return { entry, address, standing: standingOf(response, typed, student, confirmations) }
  })
}

function standingOf(
  response: LedgerEntryOf<'response'>,
  typed: string,
  student: RegisteredStudent | undefined,
  confirmations: ReadonlyMap<string, string>,
): Standing {
  if (!student) return { kind: 'unknown-student', number: typed }
  const fromRegistered =
    response.verified && response.address !== null && sameAddress(response.address, student.address)
  if (fromRegistered) return { kind: 'counts' }
  const said = confirmations.get(`${response.entry} ${student.address.toLowerCase()}`)
  if (said === 'agree') return { kind: 'counts' }
  return { kind: said === 'decline' ? 'disowned' : 'waits-for-confirmation', student }
}

function confirmed(ledger: readonly Remembered[]): ReadonlyMap<string, string> {
  return new Map(
    ofKind(ledger, 'answer')
      .filter(({ question, standing }) => question === wasItYou && standing === 'counts')
      .map(({ subject, person, decision }) => [`${subject} ${person.toLowerCase()}`, decision]),
  )
}

function newestResponses(ledger: readonly Remembered[]): readonly Remembered<LedgerEntryOf<'response'>>[] {
  const newest = new Map<string, Remembered<LedgerEntryOf<'response'>>>()
  for (const response of ofKind(ledger, 'response')) newest.set(response.responseId, response)
  return [...newest.values()]
}
