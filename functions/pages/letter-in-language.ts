import type { Language } from '../../sheets-schema/common/people.ts'
import type { StaffRowOf, Tab } from '../../sheets-schema/tab.ts'
import { sameAddress } from '../law/text.ts'
import type { Look } from '../pass/look.ts'
import type { Office } from '../pass/office.ts'
import type { TableRow, Tables } from '../programmes/tables.ts'
import type { AskingLetter } from './question-state.ts'

/** The letter as the programme would write it to this reader in the language; the kernel's own stay as they are. */
export function letterIn(letter: AskingLetter, language: Language, look: Look, office: Office): AskingLetter {
  if (letter.to.language === language) return letter
  const { address } = letter.to
  const judgement = office.programme.judge(speaking(look.want.reading.tables, address, language))
  const written = judgement.atoms
    .flatMap(({ cases }) => cases.flatMap(({ letters }) => letters))
    .find(
      each =>
        each.subject === letter.subject &&
        each.topic === letter.topic &&
        each.told === letter.told &&
        sameAddress(each.to.address, address),
    )
  const to = { ...letter.to, language }
  return written?.question ? { ...written, question: written.question, to } : { ...letter, to }
}

/** The tables in which a person's language is another. */
function speaking(tables: Tables, address: string, language: Language): Tables {
  const isTheirs = (values: object): boolean =>
    'language' in values && 'address' in values && sameAddress(String(values.address), address)
  return {
    ...tables,
    rows: <T extends Tab>(tab: T): readonly TableRow<StaffRowOf<T>>[] =>
      tables
        .rows(tab)
        .map(row => (isTheirs(row.values) ? { ...row, values: { ...row.values, language } } : row)),
  }
}
