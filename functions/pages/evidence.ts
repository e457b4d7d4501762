import { fileParameter } from '../mail/links.ts'
import { html } from '../mail/markup.ts'
import type { Block } from '../programmes/letter.ts'
import { officeName, type OpenedLink } from './open-link.ts'
import type { ContentReply, PageCall, PageDesk, PageReply } from './page-call.ts'
import { noticePage } from './page.ts'
import type { AskingLetter } from './question-state.ts'
import { pageWords } from './words.ts'

const urlsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'link' && block.link.kind === 'url' ? [block.link.url] : []))

/** The file that a page's address asks for, instead of the page. */
export const askedFile = ({ search }: PageCall): string | undefined =>
  new URLSearchParams(search).get(fileParameter) ?? undefined

/** A file that the letter itself names; no other can be had through its page. */
export async function evidenceReply(
  { world }: PageDesk,
  { look }: OpenedLink,
  letter: AskingLetter,
  file: string,
): Promise<PageReply | ContentReply> {
  const { language } = letter.to
  const words = pageWords[language]
  const office = officeName(look)
  const url = urlsOf(letter.content.blocks).find(each => world.ports.files.fileIn(each) === file)
  if (url === undefined) return noticePage(404, language, words.notTaken, { office })
  const content = await world.ports.files.read(file)
  if (content) return { status: 200, content }
  const after = html`<p><a href="${url}" rel="noopener noreferrer">${words.notShared.link}</a></p>`
  return noticePage(200, language, words.notShared, { office, after })
}
