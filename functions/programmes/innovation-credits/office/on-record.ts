import { z } from 'zod'
import {
  applications,
  collegeRecognitions,
} from '../../../../sheets-schema/innovation-credits/applications.ts'
import type { Tables } from '../../tables.ts'
import { readCollegeOffice } from '../college/office.ts'
import type { Facts } from '../understand.ts'
import { readOffice } from './office.ts'

/** What staff typed about a recorded case. */
export interface OfficeOnRecord {
  readonly isRevoked: boolean
  /** The grade that the college gives (IV.2.2)); blank for a recognition by the University. */
  readonly grade: string
}

/** Absent in records of former days: then what was typed is taken to be about the version that was recorded. */
const recordedVersion = z.object({ sentAt: z.string().default('') })

/** Reads the staff cells of recorded cases, also of students who have left the register and are decided no more. */
export function officeOnRecords(
  { records, now, rows }: Pick<Tables, 'records' | 'now' | 'rows'>,
  { people, settings, settingsOn }: Pick<Facts, 'people' | 'settings' | 'settingsOn'>,
): (subject: string) => OfficeOnRecord {
  const ofUniversity = new Map(rows(applications).map(row => [row.key, row]))
  const ofCollege = new Map(rows(collegeRecognitions).map(row => [row.key, row]))
  return subject => {
    const sentAt = recordedVersion.safeParse(records.get(subject)).data?.sentAt ?? ''
    const context = { ref: subject, people, settings, settingsOn, sentAt, now }
    const { corrections } = readOffice(ofUniversity.get(subject), context)
    const { step, grade } = readCollegeOffice(ofCollege.get(subject), context)
    const isRevoked = step?.decision === 'revoke' || corrections.some(({ action }) => action === 'revoke')
    return { isRevoked, grade }
  }
}
