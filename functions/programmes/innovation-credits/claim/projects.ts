import { projectAwards, projectLevels, projectStates } from '../forms/options.ts'
import type { Entry, ProjectAward } from '../law/entries.ts'
import { prizeOf } from './prize-words.ts'
import type { ClaimReader } from './claim.ts'

export const projectClaim: ClaimReader = (answers, ref, submitted) => {
  const level = answers.option('level', projectLevels, 'research')
  const state = answers.option('state', projectStates, 'in-progress')
  const stated = {
    ref,
    project: answers.text('project'),
    state,
    members: answers.students('members'),
    work: answers.optionalText('work'),
  }
  const entry: Entry =
    level === 'research'
      ? { kind: 'research-project', ...stated }
      : {
          kind: 'project',
          ...stated,
          level,
          completedLate: false,
          thesisReplacementWanted: answers.isYes('thesis'),
        }
  return {
    entry,
    kind: 'project',
    day: state === 'completed' ? answers.pastDay('completedOn') : submitted,
    venue: null,
    instructors: answers.addresses('instructor'),
    evidence: answers.links('evidence'),
    achievement: stated.project,
    level,
    place: '',
  }
}

export const awardClaim: ClaimReader = (answers, ref) => {
  const award = answers.option('award', projectAwards, 'sitp')
  const printed = award === 'sitp' ? answers.text('prize') : null
  const shares = answers.shares('shares')
  const entry: ProjectAward = {
    kind: 'project-award',
    ref,
    project: answers.text('project'),
    award,
    prize: printed === null ? null : prizeOf(printed),
    members: answers.students('members'),
    allocation: shares.allocation,
    unreadShares: shares.unread,
    work: answers.optionalText('work'),
  }
  return {
    entry,
    kind: 'project-award',
    day: answers.pastDay('awardedOn'),
    venue: null,
    instructors: answers.addresses('instructor'),
    evidence: answers.links('evidence'),
    achievement: entry.project,
    level: award,
    place: printed ?? '',
  }
}
