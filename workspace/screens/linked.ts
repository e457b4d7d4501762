import { html } from './html.ts'
import type { Html } from './html.ts'

/** Plain text with its links made clickable. */
export function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"」』）)]*[^\s<>"」』）).,;:!?。，；：！？])/)
    .map((part, n) =>
      n % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : html`${part}`,
    )
}
