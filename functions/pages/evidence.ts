import type { Language } from '../../sheets-schema/common/people.ts'
import { html } from '../mail/markup.ts'
import { readFileLink } from '../tokens/file-link.ts'
import { officeName, type OpenedLink } from './open-link.ts'
import type { ContentReply, PageCall, PageDesk, PageReply } from './page-call.ts'
import { noticePage } from './page.ts'
import { pageWords } from './words.ts'

/**
 * The file that a letter showed its reader, if the address asks for one: also after the question was answered, and no
 * other. Undefined: the page itself is asked for.
 */
export async function evidenceReply(
  { world }: PageDesk,
  { search, posted }: PageCall,
  { look }: OpenedLink,
  language: Language,
): Promise<PageReply | ContentReply | undefined> {
  const asked = posted ? { kind: 'none' as const } : readFileLink(search, world.signer)
  if (asked.kind === 'none') return undefined
  const words = pageWords[language]
  const office = officeName(look)
  if (asked.kind === 'forged') return noticePage(404, language, words.notTaken, { office })
  const content = await world.ports.files.read(asked.id)
  if (content) return { status: 200, content }
  const own = world.ports.files.linkTo(asked.id)
  const after = html`<p><a href="${own}" rel="noopener noreferrer">${words.notShared.link}</a></p>`
  return noticePage(200, language, words.notShared, { office, after })
}
