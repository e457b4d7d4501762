import { compare, shown, type Amount } from '../../../law/amount.ts'
import type { ApplicationDecision } from '../decision.ts'

type Recorded = Pick<ApplicationDecision, 'facts' | 'state' | 'alone' | 'reposted'>

/** What the rules and registers of today would make of a recorded application, where it is not what was recorded. */
export function correctionsOf({ facts: { record }, state, alone, reposted }: Recorded): readonly string[] {
  if (!record || state !== 'recorded') return []
  const corrections: string[] = []
  if (alone && compare(alone, record.alone) !== 0)
    corrections.push(
      `Correction: by the rules as they are now it gives ${shown(alone)}, it was recorded by ${shown(record.alone)}. The record stays in force.`,
    )
  if (reposted) {
    const now = [reposted.innovationProjects, reposted.qualityCourse, reposted.notConverted] as const
    const then = [record.projectCourse, record.qualityCourse, record.notConverted] as const
    if (places(now) !== places(then))
      corrections.push(
        `Correction: as the rules and registers are now it would be posted ${places(now)}; recorded is ${places(then)}. The record stays in force.`,
      )
  }
  return corrections
}

type Places = readonly [projectCourse: Amount, qualityCourse: Amount, notConverted: Amount]

const places = ([projectCourse, qualityCourse, notConverted]: Places): string =>
  `${shown(projectCourse)} to the project course, ${shown(qualityCourse)} to the quality course, ${shown(notConverted)} not converted`
