const TOKEN =
  /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?(?![\d:])|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_]*!)?\$?[A-Z]{0,3}\$?\d*:\$?[A-Z]{0,3}\$?\d*|(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_]*!)\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(]))|(#[A-Z\d/]+[!?]?)|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(),;{}]))/iuy

/** A word of a formula; `mark` is an operator or a bracket. */
export interface Token {
  readonly kind: 'number' | 'text' | 'range' | 'error' | 'word' | 'mark'
  readonly text: string
}

const KINDS = ['number', 'text', 'range', 'error', 'word', 'mark'] as const

/** The words of a formula after its equals sign; undefined when something in it is none. */
export function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 1
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula)
    if (match === null) return undefined
    const at = match.findIndex((group, index) => index > 0 && group !== undefined)
    const kind = KINDS[at - 1]
    if (kind !== undefined) tokens.push({ kind, text: match[at] ?? '' })
  }
  return tokens
}
