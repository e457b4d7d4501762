import type { Finding } from './findings.ts'
import { block, fine } from './findings.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** A record of the feedback and reflection meeting; its form is free (S3.6-8). */
export interface FeedbackRecord {
  readonly file: string
  readonly form: 'photo' | 'audio-visual' | 'written-report'
  /** Caption of a photo, title of anything else. */
  readonly caption: string
}

/** S3.10, S4.3: one record or photo of the meeting with the supervisor. */
export function feedbackFinding(
  records: readonly FeedbackRecord[],
  settings: SocialPracticeSettings,
): Finding {
  const files = new Set(records.map(record => record.file)).size
  const params = { records: files, minimum: settings.feedbackRecordsMin }
  return files < settings.feedbackRecordsMin
    ? block('S4.3', { code: 'feedback-record-missing', params })
    : fine('S4.3', { code: 'feedback-record-present', params })
}
