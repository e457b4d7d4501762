/** The lines a client copies from the head of the mail it quotes, each known by its label. */
type Label = 'from' | 'date' | 'to' | 'subject' | 'other'

const words: Readonly<Record<Label, string>> = {
  from:
    'from 寄件者 寄件人 發件人 发件人 發送人 发送人 傳送者 从 從 自 来自 來自 发信人 寄信人 ' +
    'von de da van från fra od от 差出人 보낸사람',
  date:
    'date sent senton 寄件日期 寄件時間 傳送日期 傳送時間 發送日期 發送時間 发送日期 发送时间 发件时间 發件日期 ' +
    '日期 时间 時間 已傳送 已发送 送出時間 发信时间 gesendet datum envoyé envoyéle inviato data dato verzonden skickat enviado messagedu отправлено дата 送信日時 보낸날짜',
  to: 'to 收件者 收件人 至 到 致 給 给 收信人 an à a aan till til para do кому 宛先 받는사람',
  subject:
    'subject 主旨 主題 主题 標題 标题 betreff objet oggetto onderwerp ämne asunto emne temat тема 件名 제목',
  other: 'cc bcc reply-to importance attachments 副本 抄送 抄送人 密件副本 附件 重要性 優先順序',
}

const labels: ReadonlyMap<string, Label> = new Map(
  (['from', 'date', 'to', 'subject', 'other'] as const).flatMap(label =>
    words[label].split(' ').map((word): [string, Label] => [word, label]),
  ),
)

const withColon = /^[\s>*|_]*([^:：|*]{1,16})[\s*|]*[:：|]/u
const withBlank = /^[\s>]*([发發寄收主][\p{Script=Han}]{1,3})\s+\S/u
const reach = 9

/** True if a block of header lines begins at this line: From and Date, and To or Subject, close together. */
export function isHeaderBlock(lines: readonly string[], start: number): boolean {
  const first = labelOf(lines[start] ?? '')
  if (first === undefined || first === 'other') return false
  const found = new Set<Label>()
  let seen = 0
  for (let at = start; at < lines.length && seen < reach; at += 1) {
    const line = lines[at] ?? ''
    if (isEmptyLine(line)) {
      if (!found.has('from')) return false
      continue
    }
    seen += 1
    const label = labelOf(line)
    if (label === undefined && !found.has('from')) return false
    if (label !== undefined) found.add(label)
    if (isComplete(found)) return true
  }
  return false
}

const fromInside = /(?:^|\s)\*?(?:From|寄件者|寄件人|發件人|发件人)\*?\s*[:：]/gu
const dateInside = /(?:Date|Sent|日期|時間|时间)\*?\s*[:：]/u
const toInside = /(?:To|Subject|收件者|收件人|主旨|主題|主题)\*?\s*[:：]/u

/** Where such a block begins inside one line, of a client that has put the whole mail on one. */
export function headerBlockInside(line: string): number | undefined {
  for (const match of line.matchAll(fromInside)) {
    const rest = line.slice(match.index + match[0].length, match.index + 400)
    if (dateInside.test(rest) && toInside.test(rest)) return match.index
  }
  return undefined
}

/** True for a line with one of the labels, colon included: what may stand above our own marker. */
export function isHeaderLine(line: string): boolean {
  return withColon.test(line) && labelOf(line) !== undefined
}

function labelOf(line: string): Label | undefined {
  const found = withColon.exec(line) ?? withBlank.exec(line)
  return found?.[1] === undefined ? undefined : labels.get(found[1].replace(/[\s_]/gu, '').toLowerCase())
}

function isComplete(found: ReadonlySet<Label>): boolean {
  return found.has('from') && found.has('date') && (found.has('to') || found.has('subject'))
}

function isEmptyLine(line: string): boolean {
  return /^[\s>|*]*$/u.test(line)
}
