import { isBlank } from '../../../law/text.ts'
import type { CitedClause } from './clause.ts'
import type { FeedbackRecord } from './feedback.ts'
import type { Finding } from './findings.ts'
import { block, fine, note } from './findings.ts'
import type { EvidencePlaces } from './reasons.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** A photo of the student's own participation. */
export interface Photo {
  /** Same name = same file. */
  readonly file: string
  readonly caption: string
  /** People in the picture, the student included; 0 = the student is not in it. */
  readonly people: number
  /** Null: only one person is in it. */
  readonly ownPositionMarked: boolean | null
}

/** S4.1: different files that show the student and are not the feedback record. */
export function usablePhotos(
  photos: readonly Photo[],
  records: readonly FeedbackRecord[],
): readonly string[] {
  const usable = photos.filter(
    photo => photo.people >= 1 && !records.some(record => record.file === photo.file),
  )
  return [...new Set(usable.map(photo => photo.file))]
}

/** S4.1-4: three captioned photos of the student, with the own place indicated among several people. */
export function photoFindings(
  photos: readonly Photo[],
  records: readonly FeedbackRecord[],
  settings: SocialPracticeSettings,
): readonly Finding[] {
  return [
    ...numberFindings(photos, records, settings),
    ...doublingFindings(photos, records),
    ...ownPlaceFindings(photos),
    ...captionFindings(photos, records, settings),
  ]
}

function numberFindings(
  photos: readonly Photo[],
  records: readonly FeedbackRecord[],
  settings: SocialPracticeSettings,
): readonly Finding[] {
  const params = { usable: usablePhotos(photos, records).length, minimum: settings.photosMin }
  const files = new Set(photos.map(photo => photo.file)).size
  const maximum = settings.photosMax
  const findings: Finding[] = [
    params.usable < params.minimum
      ? block('S4.1', { code: 'photos-missing', params })
      : fine('S4.1', { code: 'photos-complete', params }),
  ]
  if (maximum !== null && files > maximum)
    findings.push(block('A-SP-12', { code: 'too-many-photos', params: { files, maximum } }))
  return findings
}

/** S4.1, S4.3 ("Additionally"): a file counts once, and either as photo or as feedback record. */
function doublingFindings(photos: readonly Photo[], records: readonly FeedbackRecord[]): readonly Finding[] {
  const names = photos.map(photo => photo.file)
  const repeated = numbersWhere(names, (file, at) => names.indexOf(file) < at)
  const doubled = numbersWhere(names, file => records.some(record => record.file === file))
  return [
    ...noted('S4.1', 'duplicate-photo', { photos: repeated, records: [] }),
    ...noted('S4.3', 'photo-used-twice', { photos: doubled, records: [] }),
  ]
}

function ownPlaceFindings(photos: readonly Photo[]): readonly Finding[] {
  const isUnclear = ({ people, ownPositionMarked }: Photo): boolean =>
    people > 1 && ownPositionMarked !== true
  const unclear = { photos: numbersWhere(photos, isUnclear), records: [] }
  return isNone(unclear) ? [] : [block('S4.2', { code: 'own-position-not-indicated', params: unclear })]
}

/** S4.4: photos have detailed captions (A-SP-14); records that are no photo a title (A-SP-13). */
function captionFindings(
  photos: readonly Photo[],
  records: readonly FeedbackRecord[],
  settings: SocialPracticeSettings,
): readonly Finding[] {
  const isNeeded = ({ form }: FeedbackRecord): boolean =>
    settings.feedbackTitle === 'required' || form === 'photo'
  const isShort = ({ caption }: Photo): boolean =>
    !isBlank(caption) && lengthOf(caption) < settings.captionMinNote
  const missing = {
    photos: numbersWhere(photos, ({ caption }) => isBlank(caption)),
    records: numbersWhere(records, record => isNeeded(record) && isBlank(record.caption)),
  }
  const untitled = numbersWhere(records, ({ form, caption }) => form !== 'photo' && isBlank(caption))
  return [
    ...(isNone(missing) ? [] : [block('S4.4', { code: 'caption-missing', params: missing })]),
    ...noted('A-SP-14', 'short-caption', { photos: numbersWhere(photos, isShort), records: [] }),
    ...noted('A-SP-13', 'feedback-untitled', { photos: [], records: untitled }),
  ]
}

function noted(
  clause: CitedClause,
  code: 'duplicate-photo' | 'photo-used-twice' | 'short-caption' | 'feedback-untitled',
  params: EvidencePlaces,
): readonly Finding[] {
  return isNone(params) ? [] : [note(clause, { code, params })]
}

/** The places, from 1, of the items for which it holds. */
function numbersWhere<Item>(
  items: readonly Item[],
  holds: (item: Item, index: number) => boolean,
): readonly string[] {
  return items.flatMap((item, index) => (holds(item, index) ? [String(index + 1)] : []))
}

const isNone = ({ photos, records }: EvidencePlaces): boolean => photos.length + records.length === 0

const characters = new Intl.Segmenter()

/** Characters as a reader counts them, blanks at the ends left out. */
function lengthOf(caption: string): number {
  return Array.from(characters.segment(caption.trim())).length
}
