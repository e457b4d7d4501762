import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'

/** An image of the form's author, from where it lies; undefined: there is none that a browser can load. */
export function picture(image: Readonly<Record<string, unknown>> | undefined): Html | undefined {
  const source = image?.['sourceUri']
  if (typeof source !== 'string' || !/^https?:\/\//.test(source)) return undefined
  const alternative = image?.['altText']
  return html`<p><img src="${source}" alt="${typeof alternative === 'string' ? alternative : ''}" /></p>`
}
