import type {
  Competition,
  Paper,
  Patent,
  Project,
  ProjectAward,
  Student,
} from '../../../../functions/programmes/innovation-credits/law/entries.ts'
import {
  defaultSettings,
  type InnovationCreditsSettings,
} from '../../../../functions/programmes/innovation-credits/law/settings.ts'

export const student: Student = { id: '1550001', cohort: 2013, enrolledOn: '2013-09-01' }

export function reading(changes: Partial<InnovationCreditsSettings>): InnovationCreditsSettings {
  return { ...defaultSettings, ...changes }
}

/** A listed provincial first prize, changed as the situation wants. */
export function prize(changes: Partial<Competition> = {}): Competition {
  return {
    kind: 'competition',
    ref: 'prize',
    work: null,
    competition: 'Structure Design Contest',
    edition: 2015,
    level: 'provincial',
    prize: 'first',
    onRecognisedList: true,
    team: [student.id],
    entryKind: 'team',
    awardDate: '2015-11-20',
    ...changes,
  }
}

export function paper(changes: Partial<Paper> = {}): Paper {
  return {
    kind: 'paper',
    ref: 'paper',
    work: null,
    paper: 'On Bridges',
    venue: 'sci',
    authorOrder: 1,
    authors: null,
    onRecognisedList: true,
    state: 'published',
    firstAuthorIsTeacher: false,
    equalFirst: false,
    ...changes,
  }
}

export function patent(changes: Partial<Patent> = {}): Patent {
  return {
    kind: 'patent',
    ref: 'patent',
    work: null,
    patent: 'CN 101',
    right: 'invention',
    state: 'granted',
    inventorOrder: 1,
    office: 'CN',
    ...changes,
  }
}

export function project(changes: Partial<Project> = {}): Project {
  return {
    kind: 'project',
    ref: 'project',
    work: null,
    project: 'Project X',
    level: 'national',
    state: 'completed',
    members: [student.id],
    completedLate: false,
    thesisReplacementWanted: false,
    ...changes,
  }
}

export function award(changes: Partial<ProjectAward> = {}): ProjectAward {
  return {
    kind: 'project-award',
    ref: 'award',
    work: null,
    project: 'Project X',
    award: 'moe-typical-case',
    prize: null,
    members: [student.id],
    allocation: null,
    ...changes,
  }
}
