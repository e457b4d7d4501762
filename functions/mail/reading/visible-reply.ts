import type { CutReply } from './cut-reply.ts'
import { cutReply } from './cut-reply.ts'
import { textOfHtml } from './html-reply.ts'

/** The reply a person wrote, and from which part of the mail it was taken. */
export interface VisibleReply extends CutReply {
  readonly source: 'text' | 'html' | 'none'
}

/** Takes the plain text where there is one; the HTML of the same mail says the same less reliably. */
export function visibleReply(mail: {
  readonly text: string | null
  readonly html: string | null
}): VisibleReply {
  if (mail.text !== null) return { ...cutReply(mail.text), source: 'text' }
  if (mail.html !== null) return { ...cutReply(textOfHtml(mail.html)), source: 'html' }
  return { visible: '', quoted: false, shortened: false, source: 'none' }
}
