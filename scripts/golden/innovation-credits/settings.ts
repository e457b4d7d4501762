import { z } from 'zod'
import {
  defaultSettings as usual,
  type InnovationCreditsSettings,
} from '../../../functions/programmes/innovation-credits/law/settings.ts'
import { table } from './table.ts'
import { credits, day } from './words.ts'

const texts = z.array(z.string())

const knownPrize = z.enum(['first', 'second', 'third', 'below-third'])

/** In the cases a mapped prize holds for all contests. */
const prizeMap = z
  .record(z.string(), knownPrize)
  .transform(map => Object.entries(map).map(([prize, countsAs]) => ({ contest: null, prize, countsAs })))

const windows = z.array(z.strictObject({ from: day, to: day, semester: z.string() })).nullable()

const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no']).transform(word => word === 'yes')])

const courseNames = z
  .tuple([z.string(), z.string()])
  .transform(([project, quality]) => ({ project, quality }))

const people = (usually: readonly string[]) => texts.default([...usually])

const delegates = z.strictObject({
  instructor: people(usual.delegates.instructor),
  vice_dean: people(usual.delegates.vice_dean),
  aao: people(usual.delegates.aao),
})

const overrideRoles = z.strictObject({
  recognise: people(usual.overrideRoles.recognise),
  'map-prize': people(usual.overrideRoles['map-prize']),
  'set-credits': people(usual.overrideRoles['set-credits']),
  revoke: people(usual.overrideRoles.revoke),
})

/**
 * The settings by the names of the policy's table; a name it does not have is refused. The dated lists are refused
 * too: in the cases each entry says whether it is on the list.
 */
const written = z.strictObject({
  time_zone: z.string().default(usual.timeZone),
  cohorts_from: z.int().default(usual.cohortsFrom),
  cohorts_to: z.int().nullable().default(usual.cohortsTo),
  table: table.default(usual.table),
  level_map: z.record(z.string(), z.string()).default({ ...usual.levelMap }),
  prize_map: prizeMap.default([]),
  highest_by: z.enum(['credits', 'level']).default(usual.highestBy),
  same_competition: z.enum(['series', 'edition', 'work']).default(usual.sameCompetition),
  top_up: z.enum(['difference', 'none']).default(usual.topUp),
  same_paper: z.enum(['once', 'each-index']).default(usual.samePaper),
  index_needed: z.enum(['either', 'both']).default(usual.indexNeeded),
  paper_counts_from: z.enum(['publication', 'acceptance']).default(usual.paperCountsFrom),
  author_order: z.enum(['printed', 'students-only']).default(usual.authorOrder),
  equal_first_authors: z.enum(['printed', 'first']).default(usual.equalFirstAuthors),
  newspaper_share: z.enum(['each', 'divided']).default(usual.newspaperShare),
  patent_states: texts.default([...usual.patentStates]),
  patent_offices: texts.default([...usual.patentOffices]),
  same_project: z.enum(['best', 'each']).default(usual.sameProject),
  thesis_and_credits: z.enum(['both', 'thesis-only']).default(usual.thesisAndCredits),
  award_share: z.enum(['declared', 'equal', 'personal-maximum']).default(usual.awardShare),
  credit_step: credits.default(usual.creditStep),
  awards_per_project: z.enum(['best', 'add']).default(usual.awardsPerProject),
  same_work: z.enum(['add', 'best']).default(usual.sameWork),
  cap_scope: z.enum(['remaining', 'all']).default(usual.capScope),
  cap_period: z.enum(['study', 'year', 'round']).default(usual.capPeriod),
  project_course_credits: credits.default(usual.projectCourseCredits),
  quality_cap: credits.default(usual.qualityCap),
  course_names: courseNames.default(usual.courseNames),
  windows: windows.default(null),
  window_binds: z.enum(['submission', 'confirmation']).default(usual.windowBinds),
  awards_need_instructor: yesOrNo.default(usual.awardsNeedInstructor),
  delegates: delegates.default(delegates.parse({})),
  college_terms: z.array(z.int()).default([...usual.collegeTerms]),
  college_credits: credits.default(usual.collegeCredits),
  override_roles: overrideRoles.default(overrideRoles.parse({})),
})

function inTheLawsWords(given: z.infer<typeof written>): InnovationCreditsSettings {
  return {
    timeZone: given.time_zone,
    cohortsFrom: given.cohorts_from,
    cohortsTo: given.cohorts_to,
    table: given.table,
    levelMap: given.level_map,
    prizeMap: given.prize_map,
    highestBy: given.highest_by,
    sameCompetition: given.same_competition,
    topUp: given.top_up,
    samePaper: given.same_paper,
    indexNeeded: given.index_needed,
    paperCountsFrom: given.paper_counts_from,
    authorOrder: given.author_order,
    equalFirstAuthors: given.equal_first_authors,
    newspaperShare: given.newspaper_share,
    patentStates: given.patent_states,
    patentOffices: given.patent_offices,
    sameProject: given.same_project,
    thesisAndCredits: given.thesis_and_credits,
    awardShare: given.award_share,
    creditStep: given.credit_step,
    awardsPerProject: given.awards_per_project,
    sameWork: given.same_work,
    capScope: given.cap_scope,
    capPeriod: given.cap_period,
    projectCourseCredits: given.project_course_credits,
    qualityCap: given.quality_cap,
    courseNames: given.course_names,
    windows: given.windows,
    windowBinds: given.window_binds,
    awardsNeedInstructor: given.awards_need_instructor,
    delegates: given.delegates,
    reminderDays: usual.reminderDays,
    windowHintDays: usual.windowHintDays,
    collegeTerms: given.college_terms,
    collegeCredits: given.college_credits,
    overrideRoles: given.override_roles,
  }
}

/** A case's settings as the law takes them; without any, the defaults. */
export const caseSettings = written.default(written.parse({})).transform(inTheLawsWords)
