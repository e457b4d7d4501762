import type { Cell } from '../../sheets-schema/cell.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import { wantedRow, type Judgement, type Problem, type WantedRow } from '../programmes/programme.ts'
import { toldLetters, type LetterRecord } from '../mail/letter-history.ts'
import { askAgain, wasItYouLetter } from '../mail/own-letters.ts'
import type { Have } from '../reconcile/have.ts'
import { ofKind } from '../reconcile/memory.ts'
import { wasItYou, type StandingEntry } from '../reconcile/standing.ts'
import type { StaffEdit } from '../reconcile/staff-edits.ts'
import { readTables, type Reading } from '../reconcile/tables.ts'
import { formOf, type Office } from './office.ts'
import { cutAnswers, unclearForStaff, unknownStudent } from './own-problems.ts'

/** What is wanted of one atom. */
export interface WantedAtom {
  readonly atom: string
  readonly rows: readonly WantedRow[]
  readonly letters: readonly WantedLetter[]
  readonly records: readonly { readonly subject: string; readonly data: Readonly<Record<string, unknown>> }[]
}

/** What the workbook ought to show and whom it ought to have told. */
export interface Want {
  readonly atoms: readonly WantedAtom[]
  readonly attention: readonly Problem[]
  readonly wake: string | undefined
  readonly reading: Reading
  readonly judgement: Judgement
}

/** understand → decide → want, for the whole workbook; `without`: staff edits to be read as not made. */
export function want(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
  without: readonly StaffEdit[],
): Want {
  const { programme } = office
  const reading = readTables({ have, ledger, letters: toldLetters(records), programme, without })
  const judgement = programme.judge(reading.tables)
  const cases = judgement.atoms.flatMap(atom => atom.cases)
  const again = askAgain(
    reading.tables.answers,
    cases.flatMap(({ letters }) => letters),
    programme.schema.timeZone,
  )
  const atoms: WantedAtom[] = judgement.atoms.map(({ key, cases: judged }) => ({
    atom: key,
    rows: judged.flatMap(({ rows }) => rows),
    letters: [
      ...judged.flatMap(({ letters }) => letters),
      ...again.letters.filter(({ subject }) => judged.some(each => each.subject === subject)),
    ],
    records: judged.flatMap(({ subject, record }) => (record ? [{ subject, data: record }] : [])),
  }))
  return {
    atoms: [
      ...reading.standings.map(entry => entryAtom(office, entry)),
      ...atoms,
      ...replyAtoms(ledger),
      { atom: 'settings', rows: reading.settingRows, letters: [], records: [] },
    ],
    attention: [
      ...have.problems,
      ...reading.problems,
      ...reading.standings.flatMap(entry => unknownStudent(office, entry)),
      ...cutAnswers(office, ledger),
      ...judgement.problems,
      ...cases.flatMap(({ attention }) => attention),
      ...again.forStaff.map(unclearForStaff),
    ],
    wake: cases
      .map(({ wake }) => wake)
      .filter(wake => wake !== undefined)
      .toSorted()[0],
    reading,
    judgement,
  }
}

export const entryAtomKey = (entry: string): string => `entry ${entry}`

/** The row of a response in its form tab, and the question to the registered student where it came from elsewhere. */
function entryAtom(office: Office, { entry, address, standing }: StandingEntry): WantedAtom {
  const form = formOf(office, entry.form)
  const atom = entryAtomKey(entry.key)
  if (!form) return { atom, rows: [], letters: [], records: [] }
  const answers = Object.entries(entry.answers).map(([name, values]): [string, Cell] => [
    name,
    values.join('; '),
  ])
  const own = wantedRow(form.tab, entry.key, {
    entry: entry.key,
    submitted: entry.changedAt,
    address: address ?? '',
    standing: standingWords[standing.kind],
  })
  const letters =
    standing.kind === 'waits-for-confirmation'
      ? [
          wasItYouLetter(
            { entry: entry.key, form: form.title, from: address ?? '–', student: standing.student },
            wasItYou,
          ),
        ]
      : []
  return {
    atom,
    rows: [{ ...own, cells: { ...own.cells, ...Object.fromEntries(answers) } }],
    letters,
    records: [],
  }
}

const standingWords: Readonly<Record<StandingEntry['standing']['kind'], string>> = {
  counts: 'counts',
  'waits-for-confirmation': 'waits: the registered student is asked',
  disowned: 'not used: the student says it was not them',
  'unknown-student': 'not used: no such student number in Students',
}

function replyAtoms(ledger: readonly Remembered[]): readonly WantedAtom[] {
  return ofKind(ledger, 'answer').map(answer => ({
    atom: `reply ${answer.id}`,
    rows: [replyRow(answer)],
    letters: [],
    records: [],
  }))
}

function replyRow({
  id,
  at,
  subject,
  question,
  from,
  via,
  decision,
  standing,
  text,
}: Remembered<LedgerEntryOf<'answer'>>): WantedRow {
  return wantedRow(repliesTab, id, { at, subject, question, from, via, decision, standing, text })
}
