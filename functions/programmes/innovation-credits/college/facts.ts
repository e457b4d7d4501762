import { collegeRecognitions } from '../../../../sheets-schema/innovation-credits/applications.ts'
import type { Instant } from '../../../law/calendar.ts'
import type { Answer } from '../../tables.ts'
import type { Fault } from '../claim/answers.ts'
import type { CaseFacts } from '../facts.ts'
import { collegeConfirmation, collegeRecognition } from '../questions.ts'
import { caseFactsOf, type CaseReading } from '../reading/case-facts.ts'
import type { Case } from '../reading/cases.ts'
import { isBefore } from '../reading/moments.ts'
import { answersAbout, answerThatHolds, versionInForce, type Given } from '../reading/steps.ts'
import { answersInOffice, type InOffice } from '../reading/succession.ts'
import type { RegisteredStudent } from '../registers/people.ts'
import { readCollegeClaim, type CollegeClaim } from './claim.ts'
import { readCollegeOffice, type CollegeOffice } from './office.ts'
import { readCollegeRecord, type RecordedByCollege } from './record.ts'

/** What is known of one recognition by the college, in the version that is judged. */
export interface CollegeFacts extends CaseFacts {
  readonly claim: CollegeClaim | undefined
  readonly faults: readonly Fault[]
  /** The relevant teachers' recognition: of several, the last word before the vice dean's. */
  readonly teachers: Given | undefined
  readonly viceDean: Given | undefined
  readonly office: CollegeOffice
  readonly record: RecordedByCollege | undefined
}

export function collegeFactsOf(cases: readonly Case[], reading: CaseReading): readonly CollegeFacts[] {
  const rows = new Map(reading.tables.rows(collegeRecognitions).map(row => [row.key, row]))
  return cases.flatMap(each => {
    const student = reading.people.student(each.student)
    if (!student) return []
    const { people, settings, settingsOn, tables } = reading
    const officeAbout = (sentAt: Instant): CollegeOffice =>
      readCollegeOffice(rows.get(each.key), {
        ref: each.key,
        people,
        settings,
        settingsOn,
        sentAt,
        now: tables.now,
      })
    return [factsOf(each, student, officeAbout, reading)]
  })
}

function factsOf(
  ofCase: Case,
  student: RegisteredStudent,
  officeAbout: (sentAt: Instant) => CollegeOffice,
  reading: CaseReading,
): CollegeFacts {
  const { key, responses } = ofCase
  const { tables, people, settings, answers: byCase, letters } = reading
  const [first] = responses
  const inOffice: InOffice = question =>
    question === collegeConfirmation ? [people.viceDean(student.college) ?? []].flat() : undefined
  const answers = answersInOffice(byCase.get(key) ?? [], letters.get(key) ?? [], inOffice)
  const record = readCollegeRecord(tables.records.get(key))
  const isRejected = (version: number, sentAt: Instant, until: Instant): boolean => {
    const { teachers, viceDean } = given(answersUntil(answers, until), version, sentAt)
    return teachers?.decision === 'reject' || viceDean?.decision === 'reject'
  }
  const version = record?.version ?? versionInForce(responses, isRejected)
  const response = responses[version - 1] ?? first
  const sentAt = response.changedAt
  return {
    ...caseFactsOf(ofCase, student, version, record !== undefined, reading),
    ...readCollegeClaim(response, settings.timeZone),
    ...given(answers, version, sentAt),
    office: officeAbout(sentAt),
    record,
  }
}

const answersUntil = (answers: readonly Answer[], until: Instant): readonly Answer[] =>
  answers.filter(({ at }) => isBefore(at, until))

function given(
  answers: readonly Answer[],
  version: number,
  sentAt: Instant,
): Pick<CollegeFacts, 'teachers' | 'viceDean'> {
  const about = (question: string) => answersAbout(answers, question, version, sentAt)
  const viceDean = answerThatHolds(about(collegeConfirmation), undefined)
  return { teachers: answerThatHolds(about(collegeRecognition), viceDean?.at), viceDean }
}
