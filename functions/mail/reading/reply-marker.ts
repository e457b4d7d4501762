/**
 * The line our letters begin with. Whatever a mail client keeps below it is ours and not the reply, in
 * whatever form the client quotes it.
 */
export const replyMarker = '##- 請在此線以上回覆 / 请在此线以上回复 / Reply above this line -##'

/** True for the marker line as it comes back: quoted, wrapped after its first words, or re-spaced. */
export function isReplyMarker(line: string): boolean {
  return (
    /##-\s*(?:請在此線以上|请在此线以上|reply above)/iu.test(line) ||
    /reply above this line\s*-##/iu.test(line)
  )
}
