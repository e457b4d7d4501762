import type { Entry } from '../../tables.ts'
import type { ClosureVersion } from '../facts.ts'
import { photoNumbers } from '../forms/closure.ts'
import { codeOf, feedbackOptions } from '../forms/options.ts'
import type { FeedbackRecord } from '../law/feedback.ts'
import type { Photo } from '../law/photos.ts'
import { answerOf, answersOf, sentOf } from './read-answers.ts'

/** A response of the closure form as the law reads it. */
export function readClosure(entry: Entry): ClosureVersion {
  return {
    ...sentOf(entry),
    photos: photoNumbers.flatMap(number => photoOf(entry, number)),
    records: ['', '2'].flatMap(number => recordOf(entry, number)),
    summary: answerOf(entry, 'summary'),
  }
}

/** Several files under one photo are several photos, with what is said of that one. */
function photoOf(entry: Entry, number: string): readonly Photo[] {
  const people = peopleIn(answerOf(entry, `people${number}`))
  const placed = answerOf(entry, `place${number}`) !== ''
  const caption = answerOf(entry, `caption${number}`)
  const ownPositionMarked = people > 1 ? placed : null
  return filesOf(entry, `photo${number}`).map(file => ({ file, caption, people, ownPositionMarked }))
}

/** What was uploaded or linked in answer to a question. */
function filesOf(entry: Entry, question: string): readonly string[] {
  return answersOf(entry, question)
    .map(answer => fileOf(answer.trim()))
    .filter(file => file !== '')
}

/** Where the number is not given there may be several: then the own place has to be indicated (S4.2). */
const severalPerhaps = 2

function peopleIn(typed: string): number {
  const number = /^(\d{1,4})/u.exec(typed.normalize('NFKC'))?.[1]
  return number === undefined ? severalPerhaps : Number(number)
}

function recordOf(entry: Entry, number: string): readonly FeedbackRecord[] {
  const form = codeOf(feedbackOptions, answerOf(entry, `feedbackForm${number}`)) ?? 'photo'
  const caption = answerOf(entry, `feedbackCaption${number}`)
  return filesOf(entry, `feedback${number}`).map(file => ({ file, form, caption }))
}

/** What a link points to: one file of Google Drive is the same file however it was shared. */
export function fileOf(link: string): string {
  const drive = /(?:\/d\/|[?&]id=)([\w-]{15,})/u.exec(link)?.[1]
  return drive === undefined || !link.includes('google.com')
    ? link
    : `https://drive.google.com/file/d/${drive}`
}
