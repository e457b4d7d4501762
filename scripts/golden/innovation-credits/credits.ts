import { z } from 'zod'
import { amount } from '../../../functions/law/amount.ts'
import { contradictions } from '../../../functions/programmes/innovation-credits/law/contradictions.ts'
import type { EarlierRecognition } from '../../../functions/programmes/innovation-credits/law/earlier-recognition.ts'
import {
  recognise,
  type RecognisedEntry,
} from '../../../functions/programmes/innovation-credits/law/recognise.ts'
import type { InnovationCreditsSettings } from '../../../functions/programmes/innovation-credits/law/settings.ts'
import type { StaffDecision } from '../../../functions/programmes/innovation-credits/law/staff-decision.ts'
import { entry } from './entries.ts'
import { credits, instant, student } from './words.ts'

const earlier = z
  .object({
    competitions: z
      .array(z.object({ competition: z.string(), edition: z.int(), credits }))
      .default([])
      .transform(list => list.map(each => ({ kind: 'competition' as const, work: null, ...each }))),
    projects: z
      .array(z.object({ project: z.string(), level: z.enum(['national', 'municipal', 'sitp']), credits }))
      .default([])
      .transform(list => list.map(each => ({ kind: 'project' as const, ...each }))),
    papers: z
      .array(z.string())
      .default([])
      .transform(list => list.map(each => ({ kind: 'paper' as const, paper: each, venue: null }))),
  })
  .transform(({ competitions, projects, papers }): readonly EarlierRecognition[] => [
    ...competitions,
    ...projects,
    ...papers,
  ])

const override = z
  .object({
    ref: z.string(),
    action: z.enum(['recognise', 'map-prize', 'set-credits', 'revoke']),
    value: z.union([z.string(), z.number()]).nullable().default(null),
    by: z.object({ id: z.string(), role: z.string() }),
    reason: z.string(),
    at: instant,
  })
  .transform(({ action, value, ...decided }): StaffDecision => {
    if (action === 'map-prize') return { ...decided, action, prize: typeof value === 'string' ? value : null }
    if (action !== 'set-credits') return { ...decided, action }
    return { ...decided, action, credits: typeof value === 'number' ? amount(value) : null }
  })

const asked = z.object({
  student,
  entries: z.array(entry),
  students: z.array(z.string()).optional(),
  previously_recognised: earlier.default([]),
  overrides: z.array(override).default([]),
})

function entryAnswer({ ref, status, shown, reason }: RecognisedEntry): [string, unknown] {
  return [ref, { credits: shown, status, ...(reason && { reason }) }]
}

/** Of a single project award, asked for a whole group: its status, what refuses it, what would be a fair share. */
function awardAnswer(award: RecognisedEntry): object {
  const { because } = award.verdicts[0]
  return {
    award_status: award.status,
    ...(award.status === 'blocked' && { blocked: [because.code] }),
    ...(because.code === 'share-not-filed' && { suggested_share: because.params.suggested }),
  }
}

/** “What is recognised for the entries of one student (and, with `students`, for each of several)?” */
export function answerCredits(given: unknown, settings: InnovationCreditsSettings): unknown {
  const {
    student,
    entries,
    students,
    previously_recognised: earlier,
    overrides: decisions,
  } = asked.parse(given)
  const claim = { student, entries, earlier, decisions }
  const recognised = recognise(claim, settings)
  const perStudent = students?.map(id => [
    id,
    recognise({ ...claim, student: { ...student, id } }, settings).shown,
  ])
  const [only, ...others] = recognised.entries
  const singleAward =
    students && others.length === 0 && entries[0]?.kind === 'project-award' ? only : undefined
  return {
    credits: recognised.shown,
    entries: Object.fromEntries(recognised.entries.map(entryAnswer)),
    flags: recognised.flags,
    overridden: recognised.overridden,
    ...(perStudent && { per_student: Object.fromEntries(perStudent) }),
    ...(singleAward && awardAnswer(singleAward)),
  }
}

const claim = z
  .looseObject({ student: z.string() })
  .transform(given => ({ student: given.student, entry: entry.parse(given) }))

/** “Do claims of different students about the same thing contradict each other?” */
export function answerContradictions(given: unknown): unknown {
  const claimed = z.object({ claims: z.array(claim) }).parse(given)
  const { held, conflicts } = contradictions(claimed.claims)
  return { held, conflicts: conflicts.map(({ about, refs }) => ({ about, refs })) }
}
