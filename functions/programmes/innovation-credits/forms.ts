import type { FormDefinition } from '../programme.ts'
import { competitionApplication, paperApplication, patentApplication } from './forms/achievements.ts'
import { collegeApplication } from './forms/college.ts'
import { awardApplication, projectApplication } from './forms/projects.ts'
import { withdrawalRequest } from './forms/withdrawal.ts'

/** One form a category, so that nobody meets a question that is not theirs; one for the college, one to withdraw. */
export const forms: readonly FormDefinition[] = [
  competitionApplication,
  paperApplication,
  patentApplication,
  projectApplication,
  awardApplication,
  collegeApplication,
  withdrawalRequest,
]
