import { isBlank } from '../../../law/text.ts'
import type { FeedbackRecord } from './feedback.ts'
import type { Finding } from './findings.ts'
import { block, fine, note } from './findings.ts'
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
  const repeated = [...new Set(names.filter((file, at) => names.indexOf(file) < at))]
  const doubled = [...new Set(names.filter(file => records.some(record => record.file === file)))]
  const findings: Finding[] = []
  if (repeated.length > 0)
    findings.push(note('S4.1', { code: 'duplicate-photo', params: { files: repeated } }))
  if (doubled.length > 0)
    findings.push(note('S4.3', { code: 'photo-used-twice', params: { files: doubled } }))
  return findings
}

function ownPlaceFindings(photos: readonly Photo[]): readonly Finding[] {
  const unclear = photos.filter(photo => photo.people > 1 && photo.ownPositionMarked !== true)
  if (unclear.length === 0) return []
  const files = unclear.map(photo => photo.file)
  return [block('S4.2', { code: 'own-position-not-indicated', params: { files } })]
}

/** S4.4: photos have detailed captions (A-SP-14); records that are no photo a title (A-SP-13). */
function captionFindings(
  photos: readonly Photo[],
  records: readonly FeedbackRecord[],
  settings: SocialPracticeSettings,
): readonly Finding[] {
  const untitled = records.filter(record => record.form !== 'photo' && isBlank(record.caption))
  const needed =
    settings.feedbackTitle === 'required' ? records : records.filter(each => each.form === 'photo')
  const missing = [...photos, ...needed].filter(each => isBlank(each.caption))
  const short = photos.filter(
    photo => !isBlank(photo.caption) && lengthOf(photo.caption) < settings.captionMinNote,
  )
  const findings: Finding[] = []
  if (missing.length > 0)
    findings.push(
      block('S4.4', { code: 'caption-missing', params: { files: missing.map(each => each.file) } }),
    )
  if (short.length > 0)
    findings.push(note('A-SP-14', { code: 'short-caption', params: { files: short.map(each => each.file) } }))
  if (untitled.length > 0)
    findings.push(
      note('A-SP-13', { code: 'feedback-untitled', params: { files: untitled.map(each => each.file) } }),
    )
  return findings
}

const characters = new Intl.Segmenter()

/** Characters as a reader counts them, blanks at the ends left out. */
function lengthOf(caption: string): number {
  return Array.from(characters.segment(caption.trim())).length
}
