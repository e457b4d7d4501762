import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import type { Instant } from '../../../law/calendar.ts'
import { answerReader } from '../claim/answers.ts'
import { readClaim } from '../claim/read.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { OfficeContext } from '../office/cells.ts'
import { readOffice, type Office } from '../office/office.ts'
import { instructorApproval, thesisReplacement, viceDeanRecognition } from '../questions.ts'
import { readRecord } from '../record.ts'
import type { CreditTables } from '../registers/credit-table.ts'
import type { Lists } from '../registers/lists.ts'
import type { People, RegisteredStudent } from '../registers/people.ts'
import { sharesFiledSince } from '../shares/filed.ts'
import { caseFactsOf, type CaseReading } from './case-facts.ts'
import type { Case } from './cases.ts'
import { rejectedUntil, stepsOf, versionInForce } from './steps.ts'
import { answersInOffice, type InOffice } from './succession.ts'

/** What the cases of the University are read with. */
export interface ApplicationReading extends CaseReading {
  readonly lists: Lists
  readonly creditTables: CreditTables
}

type Recorded = Pick<ApplicationFacts, 'record' | 'recordedAs'>

export function applicationsOf(
  cases: readonly Case[],
  reading: ApplicationReading,
): readonly ApplicationFacts[] {
  const { tables, people } = reading
  const rows = new Map(tables.rows(applications).map(row => [row.key, row]))
  const inOrder = [...tables.records.keys()]
  return cases.flatMap(each => {
    const student = people.student(each.student)
    if (!student) return []
    const office = (sentAt: Instant): Office => {
      const context: OfficeContext = { ...reading, ref: each.key, sentAt, now: tables.now }
      return readOffice(rows.get(each.key), context)
    }
    const record = readRecord(tables.records.get(each.key))
    return [applicationOf(each, student, office, { record, recordedAs: inOrder.indexOf(each.key) }, reading)]
  })
}

function applicationOf(
  ofCase: Case,
  student: RegisteredStudent,
  officeAbout: (sentAt: Instant) => Office,
  recorded: Recorded,
  reading: ApplicationReading,
): ApplicationFacts {
  const { key, responses } = ofCase
  const { people, lists, creditTables, settings, answers: byCase, letters } = reading
  const [first] = responses
  const { record } = recorded
  const inOffice = inOfficeFor(responses, student, people)
  const answers = answersInOffice(byCase.get(key) ?? [], letters.get(key) ?? [], inOffice)
  const isRejected = rejectedUntil(answers, officeAbout(first.changedAt).step)
  const version = record?.version ?? versionInForce(responses, isRejected)
  const response = responses[version - 1] ?? first
  const sentAt = response.changedAt
  const office = officeAbout(sentAt)
  const read = readClaim(response, key, settings.timeZone)
  return {
    ...caseFactsOf(ofCase, student, version, record !== undefined, reading),
    claimed:
      read.kind === 'claim'
        ? { claim: read.claim, entry: lists.listed(read.claim), table: creditTables.on(read.claim.day) }
        : undefined,
    faults: read.kind === 'faulty' ? read.faults : [],
    artElectiveWanted: (response.answers['artElective']?.[0] ?? '').toLowerCase() === 'yes',
    sharesSince: sharesFiledSince(responses.slice(0, version)),
    given: answers,
    steps: [
      ...stepsOf(answers, version, sentAt, office.step),
      ...(office.delegated ? [office.delegated] : []),
    ],
    office,
    ...recorded,
  }
}

/** Instructors are those whom any version of the application names; the vice dean is the college's of today. */
function inOfficeFor(responses: Case['responses'], student: RegisteredStudent, people: People): InOffice {
  const named = responses.flatMap(({ answers }) => answerReader(answers, '').addresses('instructor'))
  return question => {
    if (question === instructorApproval) return people.teachers(named)
    const isViceDeans = question === viceDeanRecognition || question === thesisReplacement
    return isViceDeans ? [people.viceDean(student.college) ?? []].flat() : undefined
  }
}
