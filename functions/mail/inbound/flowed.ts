/**
 * Joins the soft line breaks of `format=flowed` text (RFC 3676): a line that ends with a blank goes on in
 * the next one, if that is quoted as deeply. `delsp` says that the blank was added by the sender's client.
 */
export function unflow(text: string, delsp: boolean): string {
  const joined: { depth: number; text: string; open: boolean }[] = []
  for (const line of text.split(/\r?\n/u)) {
    const depth = /^>*/u.exec(line)?.[0].length ?? 0
    const content = line.slice(depth).replace(/^ /u, '')
    const isSignature = content === '-- '
    const open = content.endsWith(' ') && !isSignature
    const shown = open && delsp ? content.slice(0, -1) : content
    const last = joined.at(-1)
    if (last?.open === true && last.depth === depth && !isSignature) {
      last.text += shown
      last.open = open
    } else {
      joined.push({ depth, text: shown, open })
    }
  }
  return joined
    .map(line => (line.depth === 0 ? line.text : `${'>'.repeat(line.depth)} ${line.text}`))
    .join('\n')
}
