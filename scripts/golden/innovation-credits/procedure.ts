import { z } from 'zod'
import { shown } from '../../../functions/law/amount.ts'
import { judgeApplication } from '../../../functions/programmes/innovation-credits/law/application.ts'
import { judgeCollege } from '../../../functions/programmes/innovation-credits/law/college.ts'
import { post } from '../../../functions/programmes/innovation-credits/law/posting.ts'
import type { InnovationCreditsSettings } from '../../../functions/programmes/innovation-credits/law/settings.ts'
import { courseGiver, credits, day, instant, student } from './words.ts'

const posting = z.object({
  newly_recognised: credits,
  prior: z.object({ innovation_projects_from: courseGiver, quality_course_used: credits }),
  use_for_art_elective: z.boolean().default(false),
})

/** “To which courses are newly recognised credits posted?” */
export function answerPosting(given: unknown, settings: InnovationCreditsSettings): unknown {
  const { newly_recognised, prior, use_for_art_elective } = posting.parse(given)
  const question = {
    newlyRecognised: newly_recognised,
    prior: {
      innovationProjectsFrom: prior.innovation_projects_from,
      qualityCourseUsed: prior.quality_course_used,
      thisYear: null,
    },
    useForArtElective: use_for_art_elective,
  }
  const { innovationProjects, qualityCourse, notConverted, flags, grade } = post(question, settings)
  return {
    innovation_projects: shown(innovationProjects),
    quality_course: shown(qualityCourse),
    not_converted: shown(notConverted),
    flags,
    grade,
  }
}

const application = z.object({
  student,
  level: z.literal('university'),
  kind: z.enum(['competition', 'paper', 'patent', 'project', 'project-award']),
  credits_if_recognised: credits,
  submitted_at: instant,
  first_submitted_at: instant.nullable().default(null),
  evidence: z.array(z.string()),
  steps: z.array(
    z.object({
      by: z.enum(['instructor', 'vice_dean', 'aao']),
      decision: z.enum(['approve', 'recognise', 'confirm', 'return', 'reject']),
      at: instant,
      delegate: z.object({ id: z.string(), named: z.boolean() }).nullable().default(null),
    }),
  ),
})

/** “State of one application for recognition by the University.” */
export function answerApplication(given: unknown, settings: InnovationCreditsSettings): unknown {
  const { credits_if_recognised, submitted_at, first_submitted_at, ...rest } = application.parse(given)
  const sent = { lastAt: submitted_at, firstAt: first_submitted_at }
  const judged = judgeApplication({ ...rest, creditsIfRecognised: credits_if_recognised, sent }, settings)
  const { status, nextActor, record, waitingForWindow, blocked, flags } = judged
  const awaited = status.startsWith('awaiting-')
  return {
    status,
    next_actor: nextActor,
    credits: record ? shown(record.credits) : 0,
    grade: record?.grade ?? null,
    semester: record?.semester ?? null,
    ...(record && { record_in: record.recordIn }),
    blocked,
    flags,
    notifications: awaited ? [{ to: nextActor, kind: 'action-needed' }] : [],
    ...(waitingForWindow && { waiting_for_window: true, next_window_opens: waitingForWindow.opens }),
  }
}

const college = z.object({
  rules_filed_with_aao: z.boolean(),
  teachers_recognised: z.boolean(),
  vice_dean_confirmed: z.boolean(),
  recognised_on: day.nullable(),
  select_term: z.int(),
  term_starts: z
    .record(z.string().regex(/^\d+$/), day)
    .transform(starts => new Map(Object.entries(starts).map(([term, first]) => [Number(term), first]))),
  innovation_projects_from: courseGiver,
})

/** “Recognition by the college: is it recorded, and in which term?” */
export function answerCollege(given: unknown, settings: InnovationCreditsSettings): unknown {
  const asked = college.parse(given)
  const { status, credits, recordTerm, blocked } = judgeCollege(
    {
      rulesFiled: asked.rules_filed_with_aao,
      teachersRecognised: asked.teachers_recognised,
      viceDeanConfirmed: asked.vice_dean_confirmed,
      recognisedOn: asked.recognised_on,
      selectTerm: asked.select_term,
      termStarts: asked.term_starts,
      innovationProjectsFrom: asked.innovation_projects_from,
    },
    settings,
  )
  return { status, credits: shown(credits), record_term: recordTerm, blocked }
}
