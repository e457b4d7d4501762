import { localDay } from '../../../law/calendar.ts'
import type { Entry as Response } from '../../tables.ts'
import { awardApplication, projectApplication } from '../forms/projects.ts'
import { competitionApplication, paperApplication, patentApplication } from '../forms/achievements.ts'
import { answerReader } from './answers.ts'
import type { ClaimReader, ReadClaim } from './claim.ts'
import { awardClaim, projectClaim } from './projects.ts'
import { competitionClaim, paperClaim, patentClaim } from './achievements.ts'

const readers: ReadonlyMap<string, ClaimReader> = new Map([
  [competitionApplication.name, competitionClaim],
  [paperApplication.name, paperClaim],
  [patentApplication.name, patentClaim],
  [projectApplication.name, projectClaim],
  [awardApplication.name, awardClaim],
])

/** What a response claims, under the name of its case; or every fault in it at once. */
export function readClaim(response: Response, ref: string, timeZone: string): ReadClaim {
  const read = readers.get(response.form)
  if (!read) throw new Error(`no reader for the form ${response.form}`)
  const submitted = localDay(response.changedAt, timeZone)
  const answers = answerReader(response.answers, submitted)
  const claim = read(answers, ref, submitted)
  return answers.faults.length > 0 ? { kind: 'faulty', faults: answers.faults } : { kind: 'claim', claim }
}
