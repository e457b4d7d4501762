import type { Language } from '../../sheets-schema/common/people.ts'
import { sameAddress } from '../law/text.ts'
import type { Look } from '../pass/look.ts'
import { officeOfCase, type Office } from '../pass/office.ts'
import { readLink, type Link } from '../tokens/link.ts'
import { languageFor } from './language.ts'
import type { PageCall, PageDesk, PageReply } from './page-call.ts'
import { noticePage } from './page.ts'
import { pageWords } from './words.ts'

/** A link that was made for a person, and what the workbook says now. */
export interface OpenedLink {
  readonly office: Office
  readonly look: Look
  readonly link: Link
  /** The registered address it was made for. */
  readonly person: string
}

export interface LinkTerms {
  readonly page: 'answerPage' | 'statusPage' | 'recordsPage'
  /** The addresses a link could have been made for. */
  readonly concerned: (look: Look, office: Office, link: Link) => readonly string[]
}

export type Opened =
  | ({ readonly kind: 'open' } & OpenedLink)
  | { readonly kind: 'not-open'; readonly reply: PageReply }

const statuses = { malformed: 400, forged: 403, expired: 410 } as const

/** Reads the link a page was called by, or says kindly why it opens nothing. The page's own name is part of what is signed. */
export async function openLink(desk: PageDesk, call: PageCall, terms: LinkTerms): Promise<Opened> {
  const { world, looks } = desk
  const url = `/${terms.page}${call.search}`
  const refused = (kind: keyof typeof statuses, language: Language): Opened => ({
    kind: 'not-open',
    reply: noticePage(statuses[kind], language, pageWords[language].links[kind], { search: call.search }),
  })
  const asked = languageFor(call)
  // What cannot be one of our links costs no reading of the workbook.
  const shape = readLink(url, { signer: world.signer, now: new Date(0), concerned: () => [] })
  if (shape.kind === 'malformed') return refused('malformed', asked)
  const office = officeOfCase(world, shape.link.case)
  if (!office) return refused('forged', asked)
  const look = await (call.posted ? looks.fresh(office) : looks.at(office))
  const read = readLink(url, {
    signer: world.signer,
    now: new Date(look.have.at),
    concerned: link => terms.concerned(look, office, link),
  })
  switch (read.kind) {
    case 'valid':
      return { kind: 'open', office, look, link: read.link, person: read.person }
    case 'expired':
      return refused('expired', personOf(look, read.person)?.language ?? asked)
    case 'forged':
    case 'malformed':
      return refused(read.kind, asked)
  }
}

export interface Person {
  readonly name: string
  readonly language: Language
}

/** Name and language of an address, as the letters wanted now or the register of students have them. */
export function personOf({ want }: Look, address: string): Person | undefined {
  const letters = want.atoms.flatMap(atom => atom.letters)
  return (
    letters.find(({ to }) => sameAddress(to.address, address))?.to ??
    want.reading.students.find(student => sameAddress(student.address, address))
  )
}

export const officeName = ({ want }: Look): string | undefined =>
  want.reading.tables.settings.get('office_name')
