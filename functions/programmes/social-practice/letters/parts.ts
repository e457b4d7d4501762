import type { Verdict } from '../../../law/verdict.ts'
import type { Block, LetterContent, LetterLink, Recipient } from '../../letter.ts'
import type { ProjectDecision } from '../decision.ts'
import type { Person, RegisteredStudent, Sent } from '../facts.ts'
import type { Reason, ReasonCode } from '../law/reasons.ts'
import { countedHoursOf } from '../shown/counted-hours.ts'
import { isMendable, sentence, wordsOf } from '../words.ts'
import type { Heading, Lead, LeadParams, Words } from '../words/words.ts'

export function toStudent({ name, address, language }: RegisteredStudent): Recipient {
  return { role: 'student', name, address, language }
}

export function toSupervisor({ name, address, language }: Person): Recipient {
  return { role: 'supervisor', name, address, language }
}

const nothing: LeadParams = {
  case: '',
  topic: '',
  student: '',
  teacher: '',
  words: '',
  hours: 0,
  minimum: 0,
  days: 0,
  semester: '',
  day: '',
  credits: 0,
  to: '',
  own: '',
}

/** The first paragraph of a letter. */
export function lead(words: Words, code: Lead, params: Partial<LeadParams> = {}): Block {
  return { kind: 'paragraph', text: words.leads[code]({ ...nothing, ...params }) }
}

/** What sentences about a project may name. */
export function paramsOf({
  subject,
  facts,
  effective,
  settings,
  decisions,
}: ProjectDecision): Partial<LeadParams> {
  const { supervision, result, proposal } = effective
  return {
    case: subject,
    topic: proposal.version.proposal.topic,
    student: facts.student.name,
    teacher: supervision?.request.name || (supervision?.teacher.name ?? ''),
    hours: countedHoursOf(effective, decisions),
    minimum: effective.hours.settings.minHours,
    semester: result?.answer.listSemester ?? '',
    credits: (result?.settings ?? settings).courseCredits,
    to: settings.signedListTo,
  }
}

/** Reasons that block, each with its clause and how to mend it: all at once. */
export function missing(
  words: Words,
  verdicts: readonly Verdict<Reason>[],
  blocked: readonly ReasonCode[],
): readonly Block[] {
  const items = blocked.map(code => {
    const verdict =
      verdicts.find(each => each.because.code === code && each.kind !== 'met') ??
      verdicts.find(each => each.because.code === code)
    const said = verdict ? words.withClause(sentence(words, verdict.because), verdict.clause) : code
    return isMendable(code) ? `${said}\n${words.mends[code]}` : said
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** What hinders nothing and should be known. */
export function notes(
  words: Words,
  verdicts: readonly Verdict<Reason>[],
  flags: readonly ReasonCode[],
  without: readonly ReasonCode[] = [],
): readonly Block[] {
  const items = flags
    .filter(code => !without.includes(code))
    .flatMap(code => verdicts.find(each => each.because.code === code) ?? [])
    .map(({ because, clause }) => words.withClause(sentence(words, because), clause))
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: words.labels.notes },
        { kind: 'list', items },
      ]
}

/** The name of a form and of the label of its link. */
export type FormName = 'proposal' | 'supervisor' | 'hours' | 'closure' | 'change'

/** Most mail programs open links up to about 2000 characters. */
const longestPrefill = 1200

/** A form that knows already whose it is and which case it continues. */
export function formLink(
  words: Words,
  form: FormName,
  student: string,
  more: Readonly<Record<string, string>> = {},
): Block {
  let room = longestPrefill
  const fitting = Object.entries(more).filter(([, value]) => (room -= encodeURIComponent(value).length) >= 0)
  const link: LetterLink = { kind: 'form', form, prefill: { ...Object.fromEntries(fitting), student } }
  return { kind: 'link', label: words.labels[`${form}Form`], link }
}

/** The form once more, with what was typed before. */
export function againLink(
  words: Words,
  form: FormName,
  student: string,
  key: string,
  sent: Sent | undefined,
): Block {
  return formLink(words, form, student, { case: key, ...withoutCase(sent?.asTyped ?? {}) })
}

function withoutCase(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([question]) => question !== 'case'))
}

export function statusLink(words: Words, subject: string): Block {
  return { kind: 'link', label: words.labels.status, link: { kind: 'status', subject } }
}

export function content(words: Words, heading: Heading, blocks: readonly Block[]): LetterContent {
  return { heading: words.headings[heading], blocks }
}

export const wordsFor = (to: Recipient): Words => wordsOf[to.language]
