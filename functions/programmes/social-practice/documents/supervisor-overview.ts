import { normalForm } from '../../../law/text.ts'
import type { PrintedDocument, PrintOrder } from '../../document.ts'
import type { ProjectDecision } from '../decision.ts'
import type { Person } from '../facts.ts'
import { columns, dayOf, wordsIn, type PaperContext } from './paper.ts'
import type { Stage } from './words/words.ts'

interface Supervised {
  readonly decision: ProjectDecision
  readonly teacher: Person
  readonly leaves: boolean
  readonly stage: Stage
  readonly since: string
}

/** For each supervisor: who is invited, going on, waiting for an evaluation, evaluated; and that they leave (S2.13). */
export function supervisorOverviews(context: PaperContext, order: PrintOrder): readonly PrintedDocument[] {
  const supervised = context.projects.flatMap(decision => supervisedOf(decision, context) ?? [])
  return [...Map.groupBy(supervised, ({ teacher }) => normalForm(teacher.address))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own], index) => {
      const [first] = own
      return first ? [overview(first, own, index + 1, context, order)] : []
    })
}

function overview(
  { teacher, leaves }: Supervised,
  own: readonly Supervised[],
  number: number,
  context: PaperContext,
  order: PrintOrder,
): PrintedDocument {
  const language = order.language ?? teacher.language
  const all = wordsIn(language)
  const words = all.supervisor
  const stages: readonly Stage[] = ['to-evaluate', 'invited', 'confirmed', 'evaluated']
  const inOrder = own.toSorted(
    (a, b) =>
      stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.decision.subject < b.decision.subject ? -1 : 1),
  )
  return {
    name: `supervisor-overview-${String(number).padStart(2, '0')}`,
    language,
    reader: teacher.address,
    orientation: 'portrait',
    issuer: context.office,
    title: words.title,
    facts: [[all.passList.supervisor, `${teacher.name} <${teacher.address}>`]],
    tables: [
      {
        caption: '',
        columns: columns(all, 'case', 'student', 'name', 'topic', 'stage', 'since'),
        rows: inOrder.map(({ decision: { subject, facts, effective }, stage, since }) => [
          subject,
          facts.student.number,
          facts.student.name,
          effective.proposal.version.proposal.topic,
          words.stages[stage],
          since,
        ]),
        empty: words.nothing,
      },
    ],
    remarks: leaves ? [words.leaving] : [],
    signatures: [],
    footer: `${teacher.name} · ${all.asOf(dayOf(context, context.now))}`,
  }
}

/** Undefined where no teacher is being asked or has agreed. */
function supervisedOf(decision: ProjectDecision, context: PaperContext): Supervised | undefined {
  const { supervision, closure, result, state } = decision.effective
  if (!supervision || supervision.sentAt === null || state === 'closed') return undefined
  const { status } = supervision.answer
  if (status !== 'confirmed' && status !== 'invited' && status !== 'no-reply') return undefined
  const of = { decision, teacher: supervision.teacher, leaves: !supervision.teachesNextSemester }
  const day = (at: string | undefined) => (at === undefined ? '' : dayOf(context, at))
  if (status !== 'confirmed') return { ...of, stage: 'invited', since: day(supervision.sentAt) }
  if (result) return { ...of, stage: 'evaluated', since: day(result.evaluatedAt) }
  if (state === 'closure-submitted')
    return { ...of, stage: 'to-evaluate', since: day(closure?.version.submittedAt) }
  return { ...of, stage: 'confirmed', since: day(supervision.confirmedAt) }
}
