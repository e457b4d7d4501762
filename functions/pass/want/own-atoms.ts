import type { Cell } from '../../../sheets-schema/cell.ts'
import { repliesTab } from '../../../sheets-schema/common/replies.ts'
import { wasItYouLetter } from '../../mail/own-letters/own-letters.ts'
import { unknownNumberLetter } from '../../mail/own-letters/unknown-number-letter.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import { wantedRow, type FormDefinition, type WantedRow } from '../../programmes/programme.ts'
import type { GivenAnswer } from '../../reconcile/answers.ts'
import { wasItYou, type StandingEntry } from '../../reconcile/standing.ts'
import { formOf, type Office } from '../office.ts'

/** What is wanted of one atom: all that must be committed together. */
export interface WantedAtom {
  readonly atom: string
  readonly rows: readonly WantedRow[]
  readonly letters: readonly WantedLetter[]
  readonly records: readonly { readonly subject: string; readonly data: Readonly<Record<string, unknown>> }[]
}

const entryAtomKey = (entry: string): string => `entry ${entry}`

/** The row of a response in its form tab, and the question to the registered student where it came from elsewhere. */
export function entryAtom(
  office: Office,
  { entry, edition, address, standing }: StandingEntry,
  isAsked: boolean,
): WantedAtom {
  const form = formOf(office, entry.form)
  const atom = entryAtomKey(entry.key)
  if (!form) return { atom, rows: [], letters: [], records: [] }
  const answers = form.questions.flatMap(({ name }): [string, Cell][] => {
    const given = entry.answers[name]
    return given ? [[name, given.join('; ')]] : []
  })
  const own = wantedRow(form.tab, entry.key, {
    entry: entry.key,
    submitted: entry.changedAt,
    address: address ?? '',
    standing: standingWords[standing.kind],
  })
  return {
    atom,
    rows: [{ ...own, cells: { ...own.cells, ...Object.fromEntries(answers) } }],
    letters: lettersOf({ entry, edition, address, standing }, form, isAsked),
    records: [],
  }
}

/** What is said of a response that does not count, to the registered student whom it concerns. */
function lettersOf(
  { entry, edition, address, standing }: Omit<StandingEntry, 'counting'>,
  form: FormDefinition,
  isAsked: boolean,
): readonly WantedLetter[] {
  const about = { entry: entry.key, edition }
  if (standing.kind === 'waits-for-confirmation' && isAsked) {
    const { student } = standing
    return [wasItYouLetter({ ...about, form: form.title, from: address ?? '–', student }, wasItYou)]
  }
  if (standing.kind === 'unknown-student' && standing.sender) {
    const { number: typed, sender } = standing
    return [unknownNumberLetter({ ...about, form, typed, sender })]
  }
  return []
}

const standingWords: Readonly<Record<StandingEntry['standing']['kind'], string>> = {
  counts: 'counts',
  'waits-for-confirmation': 'waits: the registered student is asked',
  disowned: 'not used: the student says it was not them',
  'unknown-student': 'not used: no such student number in Students',
}

/** The row of each answer; `letters`: what its sender is told of it, by its id. */
export function replyAtoms(
  given: readonly GivenAnswer[],
  letters: ReadonlyMap<string, WantedLetter>,
): readonly WantedAtom[] {
  return given.map(({ answer, state }) => {
    const letter = letters.get(answer.id)
    return {
      atom: `reply ${answer.id}`,
      rows: [replyRow(answer, stateWords(answer, state))],
      letters: letter ? [letter] : [],
      records: [],
    }
  })
}

function stateWords({ standing, decision }: GivenAnswer['answer'], state: GivenAnswer['state']): string {
  switch (state.kind) {
    case 'given':
      return standing === 'counts' && decision === 'unclear' ? notUnderstood : countsWords[standing]
    case 'rests':
      return `can be taken back until ${state.until}`
    case 'suspended':
      return 'suspended: a later reply was not understood'
    case 'taken-back':
      return 'taken back'
  }
}

const notUnderstood = 'not understood: asked again'

const countsWords: Readonly<Record<GivenAnswer['answer']['standing'], string>> = {
  counts: 'counts',
  'other-address': 'not counted: from another address',
  'not-authenticated': 'not counted: sender not proven',
  automatic: 'not counted: automatic reply',
  forwarded: 'not counted: forwarded',
  closed: 'not counted: the question was asked anew',
  forged: 'not counted: reply address not ours',
  expired: 'not counted: came too late',
  'not-me': 'not counted: link opened by somebody else',
}

function replyRow(answer: GivenAnswer['answer'], standing: string): WantedRow {
  const { id, at, subject, question, from, via, decision, hours, text } = answer
  const understood = takesBack(answer) ?? decisionWords[decision] ?? decision
  return wantedRow(repliesTab, id, {
    at,
    subject,
    question,
    from,
    via,
    decision: understood,
    hours: hours ?? undefined,
    standing,
    text,
  })
}

/** “take back 3”: of a reply to a digest that means some of its items alone. */
const takesBack = ({ decision, concerns }: GivenAnswer['answer']): string | undefined =>
  decision === 'undo' && concerns ? `take back ${concerns.join(', ')}` : undefined

/** What was understood, where it is no choice of the question. */
const decisionWords: Readonly<Record<string, string>> = {
  'not-read': 'not read',
  'not-me': 'not me',
  'by-item': 'item by item',
  undo: 'take everything back',
  stands: 'all stands',
}
