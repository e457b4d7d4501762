/** Markup that is safe to send: text put into it was escaped. */
export interface Html {
  readonly kind: 'html'
  readonly markup: string
}

type Piece = Html | string | number | undefined | readonly Piece[]

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function print(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece))
  return 'kind' in piece ? piece.markup : piece.map(print).join('')
}

/** A template whose values are escaped, unless they are markup of this kind themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const markup = strings.map((text, n) => text + print(values[n])).join('')
  return { kind: 'html', markup }
}
