import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import type { Judgement, Problem } from '../programmes/programme.ts'
import { toldLetters, type LetterRecord } from '../mail/letter-history.ts'
import { askAgain, notCountedLetters } from '../mail/own-letters.ts'
import type { Have } from '../reconcile/have.ts'
import { ofKind } from '../reconcile/memory.ts'
import type { StaffEdit } from '../reconcile/staff-edits.ts'
import { readTables, type Reading } from '../reconcile/tables.ts'
import type { Office } from './office.ts'
import { entryAtom, replyAtoms, type WantedAtom } from './own-atoms.ts'
import {
  cutAnswers,
  foreignAnswers,
  lettersInTrouble,
  unclearForStaff,
  unknownStudent,
} from './own-problems.ts'

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
  const entries = reading.standings.map(entry => entryAtom(office, entry))
  const asked = [...cases, ...entries].flatMap(({ letters }) => letters)
  const answers = ofKind(ledger, 'answer')
  const again = askAgain(reading.tables.answers, asked, programme.schema.timeZone)
  const own = Map.groupBy([...again.letters, ...notCountedLetters(answers, asked)], ({ subject }) => subject)
  const withOwn = (letters: readonly WantedLetter[]) => {
    const subjects = new Set(letters.map(({ subject }) => subject))
    return [...letters, ...[...subjects].flatMap(subject => own.get(subject) ?? [])]
  }
  const judged = judgement.atoms.map(({ key, cases: members }) => ({
    atom: key,
    rows: members.flatMap(({ rows }) => rows),
    letters: withOwn(members.flatMap(({ letters }) => letters)),
    records: members.flatMap(({ subject, record }) => (record ? [{ subject, data: record }] : [])),
  }))
  return {
    atoms: [
      ...entries.map(entry => ({ ...entry, letters: withOwn(entry.letters) })),
      ...judged,
      ...replyAtoms(answers),
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
      ...foreignAnswers(answers),
      ...lettersInTrouble(records),
    ],
    wake: cases
      .map(({ wake }) => wake)
      .filter(wake => wake !== undefined)
      .toSorted()[0],
    reading,
    judgement,
  }
}
