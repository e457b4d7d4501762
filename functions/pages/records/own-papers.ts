import { sameAddress } from '../../law/text.ts'
import { printedPage } from '../../records/printed-page.ts'
import { chosenLanguage } from '../in-language.ts'
import { noticePage, type PageCall, type PageReply } from '../page.ts'
import { officeName, personOf, type OpenedLink } from '../open-link.ts'
import { recordsWords } from './words.ts'
import { askedLanguage } from '../words.ts'

/** The papers of the present semester that are for this very reader, ready to be printed; nobody else’s. */
export function ownPapers({ office, look, person }: OpenedLink, call: PageCall): PageReply {
  const { programme } = office
  const records = programme.records(look.want.reading.tables)
  const chosen = chosenLanguage(call)
  const language = chosen ?? personOf(look, person)?.language ?? askedLanguage(call.acceptLanguage)
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
