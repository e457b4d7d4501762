import type { Competition, Paper, Patent } from '../law/entries.ts'
import {
  competitionLevels,
  entryKinds,
  paperIndexes,
  paperStates,
  patentOffices,
  patentRights,
  patentStates,
} from '../forms/options.ts'
import { prizeOf } from './prize-words.ts'
import type { ClaimReader } from './claim.ts'

export const competitionClaim: ClaimReader = (answers, ref) => {
  const printed = answers.text('prize')
  const entry: Competition = {
    kind: 'competition',
    ref,
    competition: answers.text('competition'),
    edition: answers.year('edition'),
    level: answers.option('level', competitionLevels, 'other'),
    prize: prizeOf(printed),
    awardDate: answers.pastDay('awardDate'),
    entryKind: answers.option('entryKind', entryKinds, 'individual'),
    team: answers.students('team'),
    onRecognisedList: false,
    work: answers.optionalText('work'),
  }
  return {
    entry,
    kind: 'competition',
    day: entry.awardDate,
    venue: null,
    instructors: [],
    evidence: answers.links('evidence'),
    achievement: `${entry.competition} ${entry.edition}`,
    level: entry.level,
    place: printed,
  }
}

/** The day of an accepted paper is the day it is sent: it has no other yet. */
export const paperClaim: ClaimReader = (answers, ref, submitted) => {
  const state = answers.option('state', paperStates, 'accepted')
  const day = state === 'published' ? answers.pastDay('publishedOn') : submitted
  const entry: Paper = {
    kind: 'paper',
    ref,
    paper: answers.text('title'),
    venue: answers.option('index', paperIndexes, 'other-journal'),
    authorOrder: answers.place('place'),
    authors: null,
    onRecognisedList: false,
    state,
    firstAuthorIsTeacher: answers.isYes('teacherFirst'),
    equalFirst: answers.isYes('equalFirst'),
    work: answers.optionalText('work'),
  }
  return {
    entry,
    kind: 'paper',
    day,
    venue: answers.text('venue'),
    instructors: [],
    evidence: answers.links('evidence'),
    achievement: entry.paper,
    level: entry.venue,
    place: String(entry.authorOrder),
  }
}

export const patentClaim: ClaimReader = (answers, ref, submitted) => {
  const state = answers.option('state', patentStates, 'filed')
  const day = state === 'granted' ? answers.pastDay('grantedOn') : submitted
  const number = answers.text('number')
  const entry: Patent = {
    kind: 'patent',
    ref,
    patent: number,
    right: answers.option('right', patentRights, 'design'),
    state,
    inventorOrder: answers.place('place'),
    office: answers.option('office', patentOffices, 'other'),
    work: answers.optionalText('work'),
  }
  return {
    entry,
    kind: 'patent',
    day,
    venue: null,
    instructors: [],
    evidence: answers.links('evidence'),
    achievement: `${answers.text('title')} (${number})`,
    level: entry.right,
    place: String(entry.inventorOrder),
  }
}
