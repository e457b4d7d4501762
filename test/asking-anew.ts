import type { Programme } from '../functions/programmes/programme.ts'
import { readingClub } from './reading-club.ts'

/** The reading club, where a changed minimum of pages is another question to the teacher. */
export const askingAnew: Programme = {
  ...readingClub,
  judge(tables) {
    const version = Number(tables.settings.get('min_pages'))
    const answers = tables.answers.filter(answer => answer.version === version)
    const { problems, atoms } = readingClub.judge({ ...tables, rows: tab => tables.rows(tab), answers })
    const cases = (atom: (typeof atoms)[number]) =>
      atom.cases.map(judged => ({
        ...judged,
        letters: judged.letters.map(letter =>
          letter.question
            ? { ...letter, told: `asked ${version}`, question: { ...letter.question, version } }
            : letter,
        ),
      }))
    return { problems, atoms: atoms.map(atom => ({ key: atom.key, cases: cases(atom) })) }
  },
}
