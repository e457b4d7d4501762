import { html } from '../mail/markup.ts'
import type { Block } from '../programmes/letter.ts'
import { officeName, type OpenedLink } from './open-link.ts'
import type { ContentReply, PageCall, PageDesk, PageReply } from './page-call.ts'
import { noticePage } from './page.ts'
import type { AskingLetter } from './question-state.ts'
import { pageWords } from './words.ts'

const parameter = 'file'

/** The file of Google Drive that a link leads to, however it was copied. */
function driveFile(url: string): string | undefined {
  return /^https:\/\/(?:drive|docs)\.google\.com\/(?:file\/(?:u\/\d+\/)?d\/|(?:open|uc)\?(?:[^#]*&)?id=)([\w-]{15,})/u.exec(
    url,
  )?.[1]
}

const urlsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'link' && block.link.kind === 'url' ? [block.link.url] : []))

/** The blocks with files of Google Drive opened through this very page: the link is all the login its reader needs. */
export function throughThisPage(blocks: readonly Block[], search: string): readonly Block[] {
  return blocks.map(block => {
    if (block.kind !== 'link' || block.link.kind !== 'url') return block
    const file = driveFile(block.link.url)
    if (file === undefined) return block
    const parameters = new URLSearchParams(search)
    parameters.set(parameter, file)
    return { ...block, link: { kind: 'url', url: `?${parameters.toString()}` } }
  })
}

export const askedFile = ({ search }: PageCall): string | undefined =>
  new URLSearchParams(search).get(parameter) ?? undefined

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
  const url = urlsOf(letter.content.blocks).find(each => driveFile(each) === file)
  if (url === undefined) return noticePage(404, language, words.notTaken, { office })
  const content = await world.ports.files.read(file)
  if (content) return { status: 200, content }
  const after = html`<p><a href="${url}" rel="noopener noreferrer">${words.notShared.link}</a></p>`
  return noticePage(200, language, words.notShared, { office, after })
}
