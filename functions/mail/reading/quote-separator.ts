import { isReplyMarker } from './reply-marker.ts'

const dashes = '[-—–_=*]{2,}'
const names =
  'original message|original mail|original appointment|original email|original|replied message|reply message|' +
  'forwarded message|forwarded mail|forwarded by [^-]{1,60}|' +
  '(?:原始|原|转发|轉寄|轉發|回复的原|回覆的原|已轉寄|已转发|转发的|轉寄的)(?:電子)?(?:郵件|邮件|訊息|消息|信件)(?:信息|訊息)?|' +
  '(?:郵件|邮件)(?:原件|原文)|' +
  "ursprüngliche nachricht|originalnachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|" +
  'oorspronkelijk bericht|oprindelig (?:besked|meddelelse)|opprinnelig melding|ursprungligt meddelande|' +
  'alkuperäinen viesti|wiadomość oryginalna|исходное сообщение|元のメッセージ|원본 (?:메시지|메일)'

const wholeLine = new RegExp(`^[\\s>*]*${dashes}\\s*(?:${names})\\s*${dashes}[\\s*]*$`, 'iu')
const insideLine = new RegExp(`\\s${dashes}\\s*(?:${names})\\s*${dashes}`, 'iu')
const forwarded =
  /^[\s>]*(?:begin forwarded message|開始轉寄郵件|开始转发邮件|轉寄的郵件|转发的邮件)\s*[:：]\s*$/iu
const longUnderscores = /^[\s>]*_{20,}\s*$/u

/** A line of dashes only, or of like characters: it divides, but says nothing of what follows. */
export function isRule(line: string): boolean {
  return /^[\s>]*(?:[-—–_=*~#+][\s]?){2,}$/u.test(line) && line.length <= 200
}

/** Where the mail quoted below begins in this line: at its start, inside it, or nowhere (undefined). */
export function separatorAt(line: string): number | undefined {
  if (isReplyMarker(line)) return 0
  if (wholeLine.test(line) || forwarded.test(line) || longUnderscores.test(line)) return 0
  const inside = insideLine.exec(line)
  return inside === null ? undefined : inside.index
}
