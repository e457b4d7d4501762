import type { WantedLetter } from '../../letter.ts'
import type { ListDecision, ProjectDecision, StrayDecision } from '../decision.ts'
import { inHandSince } from '../documents/list-row.ts'
import { paperWords } from '../documents/words.ts'
import { listTopic } from '../pass-lists/list-topic.ts'
import {
  content,
  formLink,
  lead,
  paramsOf,
  statusLink,
  toStudent,
  toSupervisor,
  wordsFor,
  type FormName,
} from './parts.ts'

/** What the office decided about the project as a whole. */
export function officeLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { decisions, subject, facts } = decision
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  const wasHeld = facts.letters.some(({ topic, told }) => topic === 'office' && told !== '')
  const code = decisions.closed ? 'closed' : decisions.held ? 'on-hold' : wasHeld ? 'released' : undefined
  if (code === undefined) return []
  return [
    {
      subject,
      topic: 'office',
      to,
      told: code,
      content: content(words, 'office', [
        lead(words, code, { ...paramsOf(decision), words: decisions.reason }),
        statusLink(words, subject),
      ]),
    },
  ]
}

const forms: readonly FormName[] = ['proposal', 'supervisor', 'hours', 'closure', 'change']

/** An entry that belongs to no case: nothing of it is lost, and the student can send it again in a minute. */
export function strayLetter({ subject, stray }: StrayDecision): WantedLetter {
  const to = toStudent(stray.student)
  const words = wordsFor(to)
  const form =
    stray.own.length === 0 && stray.form !== 'change'
      ? 'proposal'
      : (forms.find(name => name === stray.form) ?? 'proposal')
  const typed = Object.entries(stray.asTyped).filter(([question]) => question !== 'case')
  const prefill = form === stray.form ? Object.fromEntries(typed) : {}
  return {
    subject,
    topic: 'stray',
    to,
    told: `${stray.why}:${stray.named}`,
    content: content(words, 'stray', [
      lead(words, `stray-${stray.why}`, { words: stray.named, own: stray.own.join(', ') }),
      formLink(words, form, stray.student.number, prefill),
    ]),
  }
}

/** S5.3-4 to a supervisor, once a semester: what is asked for, or that it has come. */
export function listLetter(decision: ListDecision): WantedLetter {
  const { present, lastDay, supervisor, sendTo } = decision
  const { semester, students } = present
  const to = toSupervisor(supervisor)
  const words = wordsFor(to)
  const items = students.map(each => `${each.number} ${each.name} (${each.case})`)
  const since = inHandSince(decision)
  const first =
    since === undefined
      ? lead(words, items.length === 0 ? 'pass-list-empty' : 'pass-list', {
          semester,
          to: sendTo,
          day: lastDay,
        })
      : lead(words, 'pass-list-received', { semester, to: sendTo, day: since })
  return {
    subject: semester,
    topic: listTopic(semester),
    to,
    told: 'provide-passing-list',
    byClock: true,
    content: content(words, since === undefined ? 'pass-list' : 'pass-list-received', [
      first,
      ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
      { kind: 'link', label: paperWords[to.language].passList.open, link: { kind: 'records', of: 'reader' } },
    ]),
  }
}
