import type { Language } from '../../../sheets-schema/common/people.ts'
import type { StatusView } from '../programme.ts'
import type { InnovationCreditsDecision } from './decision.ts'
import { collegeBlocks } from './letters/college.ts'
import { studentBlocks } from './letters/student-blocks.ts'
import { toStrayStudent } from './letters/to-student.ts'
import { words as languages } from './words.ts'

/** What the status page shows: the same as the letter, in the reader's language, with the steps so far. */
export function status(decision: InnovationCreditsDecision, language: Language): StatusView {
  const words = languages[language]
  const { subject, student } = decision
  const view = { subject, student: student.number }
  if (decision.kind === 'stray') {
    const { content } = toStrayStudent({ ...decision, student: { ...student, language } })
    return { ...view, title: content.heading, blocks: content.blocks }
  }
  if (decision.kind === 'college') {
    const { state } = decision
    const blocks = [
      { kind: 'paragraph', text: words.college.states[state] } as const,
      ...collegeBlocks(decision, words),
    ]
    return { ...view, title: words.college.heading, blocks }
  }
  const steps = decision.facts.steps.map(
    ({ step }) => `${step.at.slice(0, 10)} · ${words.actors[step.by]}: ${words.decisions[step.decision]}`,
  )
  return {
    ...view,
    title: decision.facts.claimed?.claim.achievement ?? words.student.heading,
    blocks: [
      { kind: 'paragraph', text: words.states[decision.state] },
      ...studentBlocks(decision, words),
      ...(steps.length > 0 ? [{ kind: 'list', items: steps } as const] : []),
    ],
  }
}
