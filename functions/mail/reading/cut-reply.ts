import { withoutBanner } from './gateway-banner.ts'
import { attributionEndingAt, attributionInside, looksLikeAttribution } from './quote-attribution.ts'
import { withoutNotices } from './legal-notice.ts'
import { headerBlockInside, isHeaderBlock, isHeaderLine } from './quote-header.ts'
import { separatorAt } from './quote-separator.ts'
import { isReplyMarker } from './reply-marker.ts'
import { signatureStart, withoutTail } from './sign-off.ts'

/** What a person wrote, without what their mail client quoted below or around it. */
export interface CutReply {
  readonly visible: string
  /** Whether quoted text was found and left out. */
  readonly quoted: boolean
  /** Whether the text was longer than is looked at, so that its end is missing. */
  readonly shortened: boolean
}

/** Characters of a text that are looked at; a reply stands above what it answers. */
export const longestReply = 65_536

/**
 * Cuts a plain text as mail clients write replies in English and Chinese down to the reply. Every step
 * looks at single lines, or at a fixed number of them, and is linear in their length.
 */
export function cutReply(text: string): CutReply {
  const lines = withoutBanner(cleaned(text.slice(0, longestReply))).split('\n')
  const cut = findCut(lines)
  const above = ownPart(cut === undefined ? lines : aboveCut(lines, cut))
  const below = cut === undefined || !isGreetingOnly(above) ? [] : belowQuote(lines, cut)
  return {
    visible: [...above, ...below].join('\n').trim(),
    quoted: cut !== undefined,
    shortened: text.length > longestReply,
  }
}

/** Where the quoted mail begins; `inside` is a position in the line when it begins there. */
interface Cut {
  readonly line: number
  readonly inside: number
  readonly resumes: number
}

/** Characters of a line that are looked at: what introduces a quotation is short, and stands early. */
const longestLine = 2000

function findCut(whole: readonly string[]): Cut | undefined {
  const lines = whole.map(line => line.slice(0, longestLine))
  for (const [at, line] of lines.entries()) {
    const inside = separatorAt(line) ?? headerBlockInside(line) ?? attributionInside(line)
    if (inside !== undefined && inside > 0) return { line: at, inside, resumes: at + 1 }
    if (inside === 0 || isHeaderBlock(lines, at)) return { line: at, inside: 0, resumes: at + 1 }
    const taken = attributionEndingAt(lines, at)
    if (taken > 0) return { line: at - taken + 1, inside: 0, resumes: at + 1 }
  }
  return undefined
}

function aboveCut(lines: readonly string[], cut: Cut): readonly string[] {
  const above = lines.slice(0, cut.line)
  const line = lines[cut.line] ?? ''
  if (cut.inside > 0) return [...above, line.slice(0, cut.inside)]
  return isReplyMarker(line) ? withoutIntroduction(above) : withoutOwnAddress(above)
}

/** A client we do not know introduces the quotation in its own words; they stand right above our marker. */
function withoutIntroduction(lines: readonly string[]): readonly string[] {
  let kept = withoutTail(lines)
  for (let dropped = 0; dropped < 6; dropped += 1) {
    const last = (kept.at(-1) ?? '').replace(/^[\s>]+/u, '')
    if (!looksLikeAttribution(last) && !isHeaderLine(last)) break
    kept = withoutTail(kept.slice(0, -1))
  }
  return kept
}

/** Foxmail writes the address of the person who replies as the last line above the quotation. */
function withoutOwnAddress(lines: readonly string[]): readonly string[] {
  const kept = withoutTail(lines)
  return /^\s*[^\s<>@]+@[^\s<>@]+\s*$/u.test(kept.at(-1) ?? '') ? kept.slice(0, -1) : kept
}

function ownPart(lines: readonly string[]): readonly string[] {
  const kept = withoutTail(withoutNotices(withoutTail(lines)))
  const signature = signatureStart(kept)
  return signature === undefined ? kept : withoutTail(kept.slice(0, signature))
}

/** Some write below what they answer: the lines after the quoted ones, when nothing stands above. */
function belowQuote(lines: readonly string[], cut: Cut): readonly string[] {
  const rest = lines.slice(cut.resumes)
  const first = rest.find(line => line.trim() !== '') ?? ''
  if (!/^\s*>/u.test(first)) return []
  const own = rest.filter((line, at) => !/^\s*>/u.test(line) && !isSpill(rest, at))
  return ownPart(own)
}

/** A long quoted line that was wrapped on the way leaves its end behind without a mark. */
function isSpill(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1] ?? ''
  return /^\s*>/u.test(before) && before.length >= 60 && (lines[at] ?? '').trim() !== ''
}

function isGreetingOnly(lines: readonly string[]): boolean {
  const text = lines.join(' ').trim()
  return text === '' || /^(?:hi|hello|dear|您好|你好)[^.。!！?？\n]{0,30}[,，:：.。!！]?$/iu.test(text)
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/&nbsp;/giu, ' ')
    .replace(/&gt;/giu, '>')
    .replace(/&lt;/giu, '<')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD\u200E\u200F]/gu, '')
    .replace(/\u00A0/gu, ' ')
    .replace(/[ \t]{40,}/gu, ' '.repeat(40))
}
