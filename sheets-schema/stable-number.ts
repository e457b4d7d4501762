/** A number of 32 bits that is always the same for a text (FNV-1a); for ids that must be known before they are made. */
export function stableNumber(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** Google's id of a form's question, fixed by us: eight hexadecimal digits from the question's name. */
export function questionId(name: string): string {
  return stableNumber(name).toString(16).padStart(8, '0')
}
