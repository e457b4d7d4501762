import { isRule } from './quote-separator.ts'

const mobile = [
  /^[([<]*sent (?:from|via|with|using|by) .{1,100}$/iu,
  /^from my (?:iphone|ipad|phone|mobile|android)/iu,
  /^get \[?(?:outlook|yahoo|bluemail|gmail|mail)\b.{0,100}$/iu,
  /^(?:yahoo mail: |sent from yahoo|download .{0,40} mail app)/iu,
  /^\(?(?:從|从|由|自|透過|通过|使用).{0,40}(?:傳送|发送|發送|寄出|发出|發出|傳出|寄送|送出)[。.)]?$/u,
  /^\(?(?:发自|發自|寄自|传送自|傳送自|发送自|發送自|寄件自).{1,60}$/u,
  /^(?:来自|來自).{0,40}(?:手机|手機|邮箱|信箱|邮件|郵件|客户端|iphone|ipad|android|平板).{0,20}$/iu,
  /^(?:取得|获取|獲取|下载|下載|安裝|安装).{0,20}(?:outlook|邮箱|信箱|app).{0,80}$/iu,
  /^(?:gesendet (?:von|mit)|von mein.{1,40} gesendet|diese nachricht wurde (?:von mein|mit).{1,60} gesendet|envoyé (?:de|depuis|à partir|avec)|enviado (?:desde|do|de)|inviato (?:da|con)|sendt (?:fra|via)|skickat från|verzonden (?:van|met)|verstuurd van|lähetetty|wysłane z|отправлено с)(?!\p{L}).{0,100}$/iu,
  /^\u1427$/u,
  /^(?:签名由|簽名由|signature is customized by).{0,40}$/iu,
]

/** True for what a phone or a mail program adds below a text on its own. */
function isSignOff(line: string): boolean {
  const text = line.trim().replace(/-{5,}$/u, '')
  return text.length <= 160 && mobile.some(pattern => pattern.test(text))
}

const signatureWords =
  /教授|老師|老师|講師|讲师|博士|[系院所]$|大學|大学|學系|学系|學院|学院|電話|电话|手機|手机|信箱|邮箱|地址|prof\b|prof\.|dr\b|ph\.?d|lecturer|department|university|faculty|school of|tel\b|phone|fax|e-?mail|https?:|www\.|@/iu

/** Lines of a text, from its end, among which a signature is looked for. */
const longestSignature = 60

/**
 * The line at which a signature begins, or undefined: two dashes as RFC 3676, 4.3 has it, or a rule near
 * the end under which names, titles and numbers stand. A rule above other text divides that text.
 */
export function signatureStart(lines: readonly string[]): number | undefined {
  const first = lines.findIndex(line => line.trim() !== '')
  for (let at = Math.max(first + 1, lines.length - longestSignature); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (isCardFrame(line) && lines.length - at <= 12) return at
    if (!isRule(line)) continue
    const below = lines.slice(at + 1).filter(text => text.trim() !== '')
    if (/^\s*--\s*$/u.test(line) && below.length <= 15) return at
    const isCard = /^[\s\-—–_=]+$/u.test(line) && below.length <= 6 && below.every(text => text.length <= 80)
    if (isCard && below.some(text => signatureWords.test(text))) return at
  }
  return undefined
}

/** NetEase draws the card below a text as a table, which begins with a row of bars. */
function isCardFrame(line: string): boolean {
  return /^\s*\|[\s|]*$/u.test(line)
}

/** The lines without what hangs at their end: blanks, rules, sign-offs and quoted lines. */
export function withoutTail(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > 0 && isTail(lines[end - 1] ?? '')) end -= 1
  return lines.slice(0, end)
}

function isTail(line: string): boolean {
  return /^[\s|]*$/u.test(line) || /^\s*>/u.test(line) || isRule(line) || isSignOff(line)
}
