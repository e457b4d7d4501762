import { sameAddress } from '../../law/text.ts'
import { printedPage } from '../../records/printed-page.ts'
import { chosenLanguage, languageFor } from '../language.ts'
import { officeName, personOf, type OpenedLink } from '../open-link.ts'
import type { PageCall, PageReply } from '../page-call.ts'
import { noticePage } from '../page.ts'
import { recordsWords } from './words.ts'

/** The papers of the present semester that are for this very reader, ready to be printed; nobody else’s. */
export function ownPapers({ office, look, person }: OpenedLink, call: PageCall): PageReply {
  const { programme } = office
  const records = programme.records(look.want.reading.tables)
  const chosen = chosenLanguage(call)
  const language = languageFor(call, personOf(look, person)?.language)
  const papers = programme.documentKinds
    .flatMap(({ name: kind }) => records.print({ kind, semester: undefined, language: chosen }))
    .filter(({ reader }) => reader !== undefined && sameAddress(reader, person))
  const [first] = papers
  const words = recordsWords[language]
  if (!first)
    return noticePage(
      200,
      language,
      { title: words.title, text: words.nothing },
      { office: officeName(look) },
    )
  return { status: 200, html: printedPage(first.title, first.language, papers) }
}
