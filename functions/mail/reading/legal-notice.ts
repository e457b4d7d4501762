/** Paragraphs at the end of a mail that are looked at, and characters of each. */
const mostNotices = 8
const longestNotice = 4000

const labels = [
  /^\W*(?:(?:e-?mail|legal|confidentiality|privacy|important) ?)*(?:disclaimer|notice|confidentiality)\s*:/iu,
  /^\W*(?:please )?(?:consider|think of|save|protect) (?:the|our) (?:environment|planet|trees)\b|^\W*(?:please )?think before you print/iu,
  /^\W*virus-free\b|^\W*(?:請|请)?(?:響應|响应)(?:環保|环保)|^\W*(?:免責|免责|保密|法律)(?:聲明|声明|條款|条款|通知|提示)\s*[:：]/iu,
  /^(?:此|本)[^，,。]{0,4}(?:郵件|邮件|信件)[^。]{0,6}(?:防毒|掃描|扫描|病毒)[^。]{0,20}。?$/u,
]
const legalWords = [
  /confidential|privileged|proprietary/iu,
  /intended (?:recipient|addressee|only|solely)|named addressee/iu,
  /unauthori[sz]ed|strictly prohibited|disclos|disseminat/iu,
  /liabilit|legally|responsib/iu,
  /virus|malware/iu,
  /in error|by mistake/iu,
  /機密|机密|保密|專有|专有/u,
  /收件人|收件者|接收者|列出的(?:个人|個人)/u,
  /揭露|洩漏|泄露|散布|複製|复制|禁止|未經授權|未经授权/u,
  /法律|責任|责任/u,
]
const ofWriter = /\b(?:i|my|me|we)\b|我/iu

/** True for a paragraph that an institution or a scanner puts below every mail, whatever the mail says. */
function isNotice(paragraph: string): boolean {
  if (labels.some(pattern => pattern.test(paragraph))) return true
  return !ofWriter.test(paragraph) && legalWords.filter(pattern => pattern.test(paragraph)).length >= 2
}

/** The lines without the notices that are their last paragraphs; the first paragraph is always the writer's. */
export function withoutNotices(lines: readonly string[]): readonly string[] {
  let kept = lines
  for (let dropped = 0; dropped < mostNotices; dropped += 1) {
    const end = kept.findLastIndex(line => line.trim() !== '') + 1
    const start = kept.slice(0, end).findLastIndex(line => line.trim() === '') + 1
    const paragraph = kept.slice(start, end).join(' ').slice(0, longestNotice)
    if (start === 0 || !isNotice(paragraph)) break
    kept = kept.slice(0, start)
  }
  return kept.some(line => line.trim() !== '') ? kept : lines
}
