/** HTML that is safe to show: made by the `html` tag, which escapes everything that is put into it. */
export interface Markup {
  readonly markup: string
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, character => entities[character] ?? character)

type Part = string | number | Markup | readonly Markup[] | undefined

/** Text is escaped, markup is taken as it is, lists are joined, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const shown = (part: Part): string => {
    if (part === undefined) return ''
    if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
    return 'markup' in part ? part.markup : part.map(each => each.markup).join('')
  }
  return { markup: String.raw({ raw: strings }, ...parts.map(shown)) }
}
