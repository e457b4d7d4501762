import type { Remembered } from '../../../sheets-schema/common/ledger.ts'
import { atWallClock } from '../../law/calendar.ts'
import { toldLetters, type LetterRecord } from '../../mail/outbox/letter-history.ts'
import { askingLetters } from '../../mail/own-letters/asking-letters.ts'
import { changedAnswerLetters } from '../../mail/own-letters/changed-answers.ts'
import { delegateLetters } from '../../mail/own-letters/delegate-letters.ts'
import { askAgain, notCountedLetters } from '../../mail/own-letters/own-letters.ts'
import { unheardLetters } from '../../mail/own-letters/unheard-letters.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { Judgement, Problem } from '../../programmes/programme.ts'
import type { Answer } from '../../programmes/tables.ts'
import { givenAnswers, type GivenAnswer } from '../../reconcile/answers.ts'
import type { Have } from '../../reconcile/have.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { noLongerDecided } from '../../reconcile/no-longer-decided.ts'
import type { StaffEdit } from '../../reconcile/staff-edits.ts'
import { readTables, type Reading } from '../../reconcile/tables.ts'
import { accessAtoms } from '../arrivals/access.ts'
import { somebodyElse } from '../arrivals/not-me.ts'
import type { Office } from '../office.ts'
import { wantedDigests } from './digests.ts'
import { formerStaff } from './former-staff.ts'
import { lettersInTrouble } from './letters-in-trouble.ts'
import { firstOfThread, withOwnLetters } from './letters-of-atoms.ts'
import { entryAtom, replyAtoms, type WantedAtom } from './own-atoms.ts'
import {
  cutAnswers,
  doubledLetter,
  foreignAnswers,
  unclearForStaff,
  unknownQuestions,
  unknownStudent,
} from './own-problems.ts'
import { toRegistered } from './registered.ts'
import { secondThoughts } from './second-thoughts.ts'
import { foreignResponses } from './strangers.ts'

/** What the workbook ought to show and whom it ought to have told. */
export interface Want {
  readonly atoms: readonly WantedAtom[]
  readonly attention: readonly Problem[]
  /** Threads of letters that do not leave alone, for a digest tells them. */
  readonly together: ReadonlySet<string>
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
  const foreign = foreignResponses(office, reading.standings)
  const entries = reading.standings.map(each => entryAtom(office, each, !foreign.unasked.has(each.entry.key)))
  const first = firstOfThread([...entries, ...judgement.atoms.map(judgedAtom)])
  const given = givenAnswers(ledger, have.at)
  const { tables } = reading
  const letterOf = askingLetters(ofKind(ledger, 'letter'))
  const digests = wantedDigests(office, lettersOf(first.atoms), { ledger, records, tables, given, letterOf })
  const asked = [...lettersOf(first.atoms), ...digests.asking]
  const answers = ofKind(ledger, 'answer')
  const again = askAgain(tables.answers, asked, programme.schema.timeZone, digests.inDoubt)
  const atoms = [
    ...withOwnLetters(
      [...first.atoms, ...digests.atoms],
      [...again.letters, ...notCountedLetters(answers, asked)],
    ),
    ...replyAtoms(
      given,
      toRegistered(
        office,
        tables,
        new Map([
          ...changedAnswerLetters(tables.answers, digests.echoed, letterOf, asked),
          ...unheardLetters(answers, letterOf, asked, tables.answers, tables.timeZone),
          ...delegateLetters(answers, letterOf, asked),
        ]),
      ),
    ),
    ...accessAtoms(office, ledger, reading.tables),
    { atom: 'settings', rows: reading.settingRows, letters: [], records: [] },
  ]
  return {
    atoms,
    together: digests.together,
    attention: [
      ...have.problems,
      ...noLongerDecided(
        have,
        atoms.flatMap(({ rows }) => rows),
      ),
      ...reading.problems,
      ...reading.standings.flatMap(entry => unknownStudent(office, entry)),
      ...foreign.problems,
      ...cutAnswers(office, ledger),
      ...unknownQuestions(office, ledger),
      ...judgement.problems,
      ...formerStaff(office, tables),
      ...cases.flatMap(({ attention }) => attention),
      ...first.doubled.map(doubledLetter),
      ...again.forStaff.map(answer => unclearForStaff(answer, suspendedIn(given, answer))),
      ...foreignAnswers(answers, asked),
      ...secondThoughts(answers, tables),
      ...somebodyElse(answers, lettersOf(atoms)),
      ...lettersInTrouble(records, lettersOf(atoms)),
    ],
    wake: [
      ...cases.map(({ wake }) => wake),
      ...digests.wakes,
      ...reading.plannedSettings.map(({ day }) => atWallClock(day, '00:00', programme.schema.timeZone)),
    ]
      .filter(wake => wake !== undefined)
      .toSorted()[0],
    reading,
    judgement,
  }
}

function judgedAtom({ key, cases }: Judgement['atoms'][number]): WantedAtom {
  return {
    atom: key,
    rows: cases.flatMap(({ rows }) => rows),
    letters: cases.flatMap(({ letters }) => letters),
    records: cases.flatMap(({ subject, record }) => (record ? [{ subject, data: record }] : [])),
  }
}

/** The answers to items of a digest that a reply to it has put in doubt. */
const suspendedIn = (given: readonly GivenAnswer[], { subject }: Answer): readonly Answer[] =>
  given.flatMap(({ answer, state, digest }) =>
    digest === subject && state.kind === 'suspended' ? [answer] : [],
  )

const lettersOf = (atoms: readonly WantedAtom[]): readonly WantedLetter[] =>
  atoms.flatMap(({ letters }) => letters)
