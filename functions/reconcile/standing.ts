import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import type { Language } from '../../sheets-schema/common/people.ts'
import type { StudentsTab } from '../../sheets-schema/common/people.ts'
import { numberKey } from '../law/text.ts'
import type { Entry } from '../programmes/tables.ts'
import { ofKind, seenRows } from './memory.ts'

/** Where letters to a student go. */
export interface RegisteredStudent {
  readonly number: string
  readonly name: string
  readonly address: string
  readonly language: Language
}

/**
 * Whose a response is. Only `counts` is decided: it came, signed in, from an address that the register holds or held
 * for the student, or the student said “that was me” behind a link mailed to such an address.
 */
export type Standing =
  | { readonly kind: 'counts' }
  | { readonly kind: 'waits-for-confirmation'; readonly student: RegisteredStudent }
  | { readonly kind: 'disowned'; readonly student: RegisteredStudent }
  /** `sender`: the registered student from whose address it came, signed in. */
  | {
      readonly kind: 'unknown-student'
      readonly number: string
      readonly sender: RegisteredStudent | undefined
    }

/** The question behind “was it you?”, asked of every programme's students. */
export const wasItYou = 'was-it-you'

/** A response in its newest edition. */
export interface StandingEntry {
  readonly entry: Entry
  /** 1 as first sent; one more each time the respondent edited it. */
  readonly edition: number
  readonly address: string | undefined
  readonly standing: Standing
  /** The newest edition that counts: while a later one waits for its student, this one is decided. */
  readonly counting: Entry | undefined
}

type Response = Remembered<LedgerEntryOf<'response'>>
type OneEdition = Omit<StandingEntry, 'counting'>

/** Who is registered now, and by which addresses they were ever known. */
interface Register {
  readonly students: ReadonlyMap<string, RegisteredStudent>
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>
}

/** Every response in the order of arrival, with its standing. */
export function standings(
  ledger: readonly Remembered[],
  tab: StudentsTab,
  students: readonly RegisteredStudent[],
): readonly StandingEntry[] {
  const register = {
    students: new Map(students.map(student => [numberKey(student.number), student])),
    addresses: everyAddress(ledger, tab, students),
  }
  const confirmations = confirmed(ledger)
  const byResponse = Map.groupBy(ofKind(ledger, 'response'), ({ responseId }) => responseId)
  return [...byResponse.values()].flatMap(responses => {
    const editions = responses.map((response, index) =>
      standingOf(response, index + 1, register, confirmations),
    )
    const counting = editions.findLast(({ standing }) => standing.kind === 'counts')?.entry
    return editions.slice(-1).map(newest => ({ ...newest, counting }))
  })
}

function standingOf(
  response: Response,
  edition: number,
  { students, addresses }: Register,
  confirmations: ReadonlyMap<string, string>,
): OneEdition {
  const typed = response.answers['student']?.[0] ?? ''
  const student = students.get(numberKey(typed))
  const entry: Entry = {
    key: response.entry,
    form: response.form,
    student: student?.number ?? typed,
    submittedAt: response.submittedAt,
    changedAt: response.lastSubmittedAt,
    answers: response.answers,
  }
  const address = response.address ?? undefined
  const own = { entry, edition, address }
  if (!student)
    return {
      ...own,
      standing: { kind: 'unknown-student', number: typed, sender: senderOf(response, students) },
    }
  const known = [...(addresses.get(numberKey(typed)) ?? [])]
  if (address !== undefined && response.verified && known.includes(addressKey(address)))
    return { ...own, standing: { kind: 'counts' } }
  const said = known.map(person => confirmations.get(confirmationOf(response.entry, edition, person)))
  if (said.includes('agree')) return { ...own, standing: { kind: 'counts' } }
  return {
    ...own,
    standing: { kind: said.includes('decline') ? 'disowned' : 'waits-for-confirmation', student },
  }
}

/** Whoever signed in with an address that one student alone has. */
function senderOf(
  { address, verified }: Response,
  students: Register['students'],
): RegisteredStudent | undefined {
  if (!verified || address === null) return undefined
  const [only, ...others] = [...students.values()].filter(
    student => addressKey(student.address) === addressKey(address),
  )
  return others.length === 0 ? only : undefined
}

const addressKey = (address: string): string => address.trim().toLowerCase()

/** By student: a corrected address takes nothing back that came from, or was confirmed at, the one before. */
function everyAddress(
  ledger: readonly Remembered[],
  tab: StudentsTab,
  students: readonly RegisteredStudent[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const addresses = new Map<string, Set<string>>()
  const add = (number: string, address: string) => {
    const known = addresses.get(numberKey(number)) ?? new Set()
    addresses.set(numberKey(number), known.add(addressKey(address)))
  }
  for (const { sheetId, key, cells } of seenRows(ledger))
    if (sheetId === tab.sheetId && typeof cells['address'] === 'string') add(key, cells['address'])
  for (const { number, address } of students) add(number, address)
  return addresses
}

const confirmationOf = (entry: string, edition: number, person: string): string =>
  `${entry} ${edition} ${addressKey(person)}`

/** What was last said to “was it you?”; words that say neither yes nor no take nothing back. */
function confirmed(ledger: readonly Remembered[]): ReadonlyMap<string, string> {
  return new Map(
    ofKind(ledger, 'answer')
      .filter(({ question, standing }) => question === wasItYou && standing === 'counts')
      .filter(({ decision }) => decision === 'agree' || decision === 'decline')
      .map(({ subject, version, person, decision }) => [confirmationOf(subject, version, person), decision]),
  )
}
