import { createHash } from 'node:crypto'

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

/** Something before one @ and a domain with a dot after it, without blanks: what a letter can be sent to. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim())
}

/** Student and case numbers are compared without case, blanks or full-width characters. */
export function numberKey(typed: string): string {
  return typed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

/** In hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
