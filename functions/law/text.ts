/** Empty or only white space, the full-width blank U+3000 included. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Names are compared in this form: lower case, no blanks at the ends, runs of blanks as one. */
export function normalForm(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ')
}

/** E-mail addresses are compared without case. */
export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
