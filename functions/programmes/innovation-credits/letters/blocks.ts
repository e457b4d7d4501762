import { shown } from '../../../law/amount.ts'
import type { Block, Recipient, WantedLetter } from '../../letter.ts'
import type { ApplicationDecision } from '../decision.ts'
import type { CaseFacts } from '../facts.ts'
import type { RegisteredStudent } from '../registers/people.ts'
import type { Person } from '../registers/person.ts'
import { resultOf } from '../rows/result.ts'
import { termIn, words as languages } from '../words.ts'
import type { Words } from '../words/words.ts'

export function recipient(role: Recipient['role'], { address, name, language }: Person): Recipient {
  return { role, address, name, language }
}

/** What the application is about, as far as it could be read. */
export function achievementRows(
  { subject, facts }: ApplicationDecision,
  words: Words,
): readonly (readonly [string, string])[] {
  const { labels } = words
  const claim = facts.claimed?.claim
  const rows: readonly (readonly [string, string])[] = [
    [labels.application, subject],
    [labels.category, claim ? words.categories[claim.kind] : ''],
    [labels.achievement, claim?.achievement ?? ''],
    [labels.level, claim ? termIn(words, claim.level) : ''],
    [labels.place, claim?.place ?? ''],
    [labels.day, claim?.day ?? ''],
  ]
  return rows.filter(([, value]) => value !== '')
}

/** Each paper by itself: one that is stored opens through the reader's own page. */
export function evidenceBlocks(links: readonly string[], { labels }: Words): readonly Block[] {
  return links.map((url, index) => ({
    kind: 'link',
    label: links.length === 1 ? labels.evidence : `${labels.evidence} ${index + 1}`,
    link: { kind: 'url', url },
  }))
}

/** The credits with their clause, and where they go. */
export function creditRows(
  decision: ApplicationDecision,
  words: Words,
): readonly (readonly [string, string])[] {
  const result = resultOf(decision)
  if (!result) return []
  const { labels, student } = words
  const { project, quality } = decision.courseNames
  const clause = decision.facts.record?.clauses[0] ?? decision.recognised?.verdicts[0].clause ?? ''
  const rows: readonly (readonly [string, number])[] = [
    [project, shown(result.projectCourse)],
    [quality, shown(result.qualityCourse)],
    [labels.notConverted, shown(result.notConverted)],
  ]
  return [
    [labels.credits, `${student.creditsOf(shown(result.credits))} (${clause})`],
    ...rows.flatMap(([label, credits]): [string, string][] =>
      credits > 0 ? [[label, student.creditsOf(credits)]] : [],
    ),
  ]
}

const longestPrefill = 400

interface Correctable {
  readonly subject: string
  readonly facts: Pick<CaseFacts, 'answers' | 'form'>
  readonly student: Pick<RegisteredStudent, 'number'>
}

/** The form of the application with what was answered, so that only the mistake has to be mended. */
export function correctionLink({ subject, facts, student }: Correctable, words: Words): readonly Block[] {
  const answered = Object.entries(facts.answers).flatMap(([question, values]): [string, string][] => {
    const value = values.join('\n')
    return question === 'declaration' || value.length > longestPrefill ? [] : [[question, value]]
  })
  const prefill = { ...Object.fromEntries(answered), student: student.number, case: subject }
  return [
    { kind: 'link', label: words.student.correct, link: { kind: 'form', form: facts.form, prefill } },
    { kind: 'paragraph', text: words.student.correctNote },
  ]
}

export function statusLink(subject: string, words: Words): Block {
  return { kind: 'link', label: words.student.status, link: { kind: 'status', subject } }
}

/** Responses that came after the result was final: each is told once that it changes nothing. */
export function lateLetters(
  subject: string,
  student: RegisteredStudent,
  late: CaseFacts['late'],
  heading: string,
): readonly WantedLetter[] {
  const words = languages[student.language]
  return late.map(({ key }) => ({
    subject,
    topic: `late ${key}`,
    to: recipient('student', student),
    told: 'no-effect',
    content: {
      heading,
      blocks: [{ kind: 'paragraph', text: words.student.late(key) }, statusLink(subject, words)],
    },
  }))
}
