import type { FormDefinition } from '../programme.ts'
import { competitionApplication, paperApplication, patentApplication } from './forms/achievements.ts'
import { awardApplication, projectApplication } from './forms/projects.ts'

/** One form a category, so that nobody meets a question that is not theirs. */
export const forms: readonly FormDefinition[] = [
  competitionApplication,
  paperApplication,
  patentApplication,
  projectApplication,
  awardApplication,
]
