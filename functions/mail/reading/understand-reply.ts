import { numberPattern } from './number-words.ts'
import { clausesOf, plainForm } from './reply-clauses.ts'
import type { Clause } from './reply-clauses.ts'
import { doubtOf, hasReservation, isCrossedOut, takesAway } from './reply-doubt.ts'
import type { Hours } from './reply-hours.ts'
import { disputesHours, readHours, withoutCorrected, withoutHours } from './reply-hours.ts'
import type { Decision, Meaning, ReplyKind } from './reply-kinds.ts'
import { stance } from './reply-kinds.ts'
import {
  englishCourtesy,
  englishElsewhere,
  englishPhrases,
  englishPleasantry,
  reasonForNo,
} from './reply-words.ts'
import { chineseCourtesy, chinesePhrases, chinesePleasantry } from './reply-words-zh.ts'
import { isSecondThought } from './second-thoughts.ts'

/** What a reply says, or `unclear` when a stranger would hesitate to write a decision down. */
export interface Understood {
  readonly decision: Decision | 'unclear'
  /** Hours confirmed, in hours; `unclear` if a number is given that cannot be relied on. */
  readonly hours: Hours
  /** What was written besides the decision, as written; null if nothing. */
  readonly comment: string | null
}

/** Characters; whoever writes more than this to a yes-or-no question is read by a person. */
const longestRead = 8000

/** Characters of a clause that could be a phrase of decision as a whole. */
const longestPhrase = 160

const unclear: Understood = { decision: 'unclear', hours: null, comment: null }

/**
 * Reads the answer to a question out of the visible part of a reply, in English or Chinese. A clause
 * counts only if all of it is a known phrase; a word of decision anywhere else makes the reply unclear,
 * and so does a condition, a question or a second, different answer.
 */
export function understandReply(visible: string, kind: ReplyKind): Understood {
  if (visible.length > longestRead) return unclear
  const words = withoutCorrected(visible)
  const plain = plainForm(words)
  const read = readClauses(words)
  const doubt = doubtOf(plain, words)
  if (doubt !== undefined && !(doubt === 'condition' && isAfterReturn(read))) return unclear
  const decision = decide(read, kind)
  if (decision === undefined) return unclear
  const isYes = decision === 'agree' || decision === 'pass'
  if (isYes && (isCrossedOut(words) || holdsBack(plain, read))) return unclear
  const hours = isYes && disputesHours(plain) ? 'unclear' : readHours(aboveClosing(words, read))
  return { decision, hours, comment: commentOf(read) }
}

/** What can be acted on. A pass confirms hours: while it cannot be told which, it is asked about. */
export function answerOf(understood: Understood): Understood & { readonly hours: number | null } {
  const { decision, hours, comment } = understood
  if (hours !== 'unclear') return { decision, hours, comment }
  return decision === 'pass' ? { ...unclear, hours: null } : { decision, hours: null, comment }
}

/** The text down to its closing words: below them stand the numbers of houses and telephones. */
function aboveClosing(words: string, read: readonly ReadClause[]): string {
  const closing = read.find(clause => clause.role === 'courtesy' && isClosing(clause))
  return plainForm(
    words
      .trim()
      .split('\n')
      .slice(0, closing && closing.line + 1)
      .join('\n'),
  )
}

type Role = Meaning | 'courtesy' | 'receipt' | 'pleasantry' | 'name' | 'suspicious' | 'comment'

interface ReadClause extends Clause {
  readonly role: Role
}

const phrases = [...chinesePhrases, ...englishPhrases]
const courtesy = [...chineseCourtesy, ...englishCourtesy]
const pleasantry = [...chinesePleasantry, ...englishPleasantry]
const receipt =
  /^(?:(?:well )?(?:received|noted|acknowledged|got it|roger|read)|(?:已|均|来信|邮件|信件)*(?:收到|收悉|知悉|敬悉|已阅|阅|了解|知道了|已收|悉|明白|已读)(?:了|来信|你的来信)?)(?: (?:with thanks|thanks|thank you))?$/u
const decisive =
  /\b(?:(?:dis)?agree|accept|(?:dis)?approv|declin|reject|refus|denied|deny|pass(?:ed|es|ing)?\b|fail(?:s|ed|ing)?\b|return(?:s|ed|ing)?\b|endors|turn(?:ed)? down|cannot supervise|not supervise|yes\b|no$)|同意|通过|批准|核准|核可|准予|拒绝|婉拒|退回|打回|退件|及格|合格|接受|驳回|否决|答应/u
/** Whether a word of decision stands in a text, whatever it says there. */
export const mentionsDecision = (plain: string): boolean =>
  decisive.test(plain) || clausesOf(plain).some(clause => isMeaning(roleOf(clause)))

/** True for what says nothing to any question: greetings, thanks, closings, names. */
export const isCourtesy = (clause: Clause): boolean =>
  ['courtesy', 'pleasantry', 'name'].includes(roleOf(clause))

/** True for what says no more than that the letter came. */
export const isReceipt = (clause: Clause): boolean => roleOf(clause) === 'receipt'

const aNumber = new RegExp(`^(?:[\\d\\s.]+|(?:a )?${numberPattern})$`, 'iu')
const aName = /^(?:(?:Prof|Dr|Mr|Mrs|Ms)\.? ?)?(?:\p{Lu}[\p{L}.'-]*[ ,]*){1,4}$/u
const aChineseName =
  /^[^不未没否勿再待考慮虑可行好是准]{2,4}(?:敬上|謹上|谨上|上|老師|老师|教授|副教授|助理教授|博士|啟|启|拜)?$/u

function readClauses(visible: string): readonly ReadClause[] {
  const read: ReadClause[] = []
  for (const clause of clausesOf(visible)) {
    const role = roleOf(clause)
    const isSigned = role === 'comment' && isClosing(read.at(-1)) && isNameLike(clause.written)
    read.push({ ...clause, role: isSigned ? 'name' : role })
  }
  return read
}

function isClosing(clause: ReadClause | undefined): boolean {
  return /(?:regards|wishes|best|sincerely|faithfully|truly|cheers|敬上|此致|敬礼)$/u.test(
    clause?.plain ?? '',
  )
}

function roleOf({ plain, written, isAlone }: Clause): Role {
  const bare = withoutHours(plain)
    .replace(/(?<=\D)[\s:]*\d+(?:\.\d+)?$/u, '')
    .trim()
  if (bare === '' || aNumber.test(bare)) return 'courtesy'
  if (bare.length > longestPhrase) return decisive.test(bare) ? 'suspicious' : 'comment'
  if (isSecondThought(bare)) return 'suspicious'
  const mended = withoutSlip(bare)
  const found = phrases.find(
    ({ pattern }) => pattern.test(mended) || pattern.test(mended.replaceAll(' ', '')),
  )
  if (found !== undefined)
    return found.meaning === 'agree' && englishElsewhere.test(bare) ? 'suspicious' : found.meaning
  if (decisive.test(bare)) return 'suspicious'
  if (courtesy.some(pattern => pattern.test(bare))) return 'courtesy'
  if (receipt.test(bare)) return 'receipt'
  if (pleasantry.some(pattern => pattern.test(bare))) return 'pleasantry'
  return isAlone && isNameLike(written) ? 'name' : 'comment'
}

/** Words that are answers by themselves, long enough that one slip of the finger leaves no doubt. */
const answerWords =
  'agree agreed approve approved decline declined accept accepted reject rejected return returned passed failed confirmed'.split(
    ' ',
  )

/** A clause that is one of these words but for one letter, as that word. */
function withoutSlip(bare: string): string {
  if (!/^[a-z]{4,11}$/u.test(bare) || answerWords.includes(bare)) return bare
  return answerWords.find(word => word.length >= 5 && isOneSlip(bare, word)) ?? bare
}

/** True if one letter was left out, doubled, or two were exchanged; another letter might be another word. */
function isOneSlip(typed: string, word: string): boolean {
  if (typed.charAt(0) !== word.charAt(0)) return false
  const sorted = (text: string) => Array.from(text).toSorted().join('')
  if (typed.length === word.length) {
    const at = Array.from(word).findIndex((letter, index) => letter !== typed.charAt(index))
    return sorted(typed) === sorted(word) && typed.slice(at + 2) === word.slice(at + 2)
  }
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed]
  if (long.length - short.length !== 1) return false
  const at = Array.from(long).findIndex((letter, index) => letter !== short.charAt(index))
  const isDoubled = long.charAt(at) === long.charAt(at - 1) || long.charAt(at) === long.charAt(at + 1)
  return long.slice(at + 1) === short.slice(at) && (long === word || isDoubled)
}

const aPost =
  /(?:系|所|學院|学院|大學|大学|中心|教授|老師|老师)$|^(?:department|faculty|school|institute|college|university|(?:associate |assistant |full )?professor|(?:senior )?lecturer|dean|director|head of)\b|@/iu

function isNameLike(text: string): boolean {
  if (text.length <= 60 && aPost.test(text)) return true
  if (text.length > 40) return false
  return aName.test(text) || (/^\p{Script=Han}+$/u.test(text) && aChineseName.test(text))
}

function isMeaning(role: Role): role is Meaning {
  return !['courtesy', 'receipt', 'pleasantry', 'name', 'suspicious', 'comment'].includes(role)
}

function decide(read: readonly ReadClause[], kind: ReplyKind): Decision | undefined {
  const roles = read.map(({ role }) => role)
  if (roles.includes('suspicious')) return undefined
  const meanings = roles.filter(isMeaning)
  const decisions = new Set(meanings.flatMap(meaning => kind.answers[meaning] ?? []))
  const stances = new Set(meanings.map(stance))
  const [decision] = decisions
  if (decision === undefined || decisions.size > 1 || stances.size > 1) return undefined
  return isTooPlain(read, meanings) ? undefined : decision
}

/** A plain yes or no may answer something else as soon as other things are said beside it. */
function isTooPlain(read: readonly ReadClause[], meanings: readonly Meaning[]): boolean {
  if (!meanings.every(meaning => meaning === 'yes' || meaning === 'no')) return false
  return read.some(({ role, plain }) => {
    if (role === 'comment') return !(meanings.includes('no') && reasonForNo.test(plain))
    return role === 'receipt'
  })
}

/** What is sent back first may name what comes after ("退回，補件後再審"): that is no condition of sending back. */
function isAfterReturn(read: readonly ReadClause[]): boolean {
  const first = read.findIndex(({ role }) => isMeaning(role))
  if (read[first]?.role !== 'return') return false
  return read.slice(0, first + 1).every(({ plain, written }) => doubtOf(plain, written) === undefined)
}

/** A yes is no yes when something is held back from it, in words or by how a clause beside it begins. */
function holdsBack(plain: string, read: readonly ReadClause[]): boolean {
  return hasReservation(plain) || read.some(clause => clause.role === 'comment' && takesAway(clause.plain))
}

/** The clauses that were neither decision nor courtesy, each run of them as one stretch of the text. */
function commentOf(read: readonly ReadClause[]): string | null {
  const lines = new Map<number, string[]>()
  for (const { role, written, line } of read) {
    if (role === 'comment') lines.set(line, [...(lines.get(line) ?? []), written])
  }
  const comment = [...lines.values()].map(parts => parts.join(', ')).join('\n')
  return comment === '' ? null : comment
}
