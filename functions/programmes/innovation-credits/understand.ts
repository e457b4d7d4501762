import { applications } from '../../../sheets-schema/innovation-credits/applications.ts'
import type { Instant } from '../../law/calendar.ts'
import type { Problem } from '../programme.ts'
import type { Answer, Entry as Response, Tables } from '../tables.ts'
import { casesOf, type Case, type Stray } from './cases.ts'
import type { Claim } from './claim/claim.ts'
import type { Fault } from './claim/answers.ts'
import { readClaim } from './claim/read.ts'
import type { CreditTable } from './law/credit-table.ts'
import type { Entry } from './law/entries.ts'
import { printedTable } from './law/credit-table.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import { mappingsDecided } from './mappings-decided.ts'
import { readOffice, type Office, type OfficeContext } from './office.ts'
import { readRecord, type RecordedApplication } from './record.ts'
import { creditTablesOf, type CreditTables } from './registers/credit-table.ts'
import { listsOf, type Lists } from './registers/lists.ts'
import { peopleOf, type People, type RegisteredStudent } from './registers/people.ts'
import { prizeMappingsOf } from './registers/prizes.ts'
import { windowsOf } from './registers/windows.ts'
import { readSettings } from './settings.ts'
import { stepsOf, versionInForce, type CommentedStep } from './steps.ts'

/** What is known of one application, in the version that is judged. */
export interface ApplicationFacts {
  readonly key: string
  readonly student: RegisteredStudent
  readonly version: number
  readonly form: string
  /** By question, as typed. */
  readonly answers: Response['answers']
  readonly firstAt: Instant
  readonly sentAt: Instant
  /** As the lists of its day make it; undefined while the response has faults. */
  readonly claimed: { readonly claim: Claim; readonly entry: Entry; readonly table: CreditTable } | undefined
  readonly faults: readonly Fault[]
  readonly steps: readonly CommentedStep[]
  readonly office: Office
  readonly record: RecordedApplication | undefined
  /** Its place in the order in which results were recorded; -1 without a record. */
  readonly recordedAs: number
  /** Responses that came after the result was final, and change nothing. */
  readonly late: readonly Response[]
}

export interface Facts {
  readonly settings: InnovationCreditsSettings
  readonly people: People
  readonly lists: Lists
  /** By name, as they stand in the Settings tab. */
  readonly settingValues: ReadonlyMap<string, string>
  readonly applications: readonly ApplicationFacts[]
  readonly strays: readonly (Stray & { readonly student: RegisteredStudent })[]
}

interface Registers {
  readonly people: People
  readonly lists: Lists
  readonly creditTables: CreditTables
  readonly settings: InnovationCreditsSettings
}

/** One consistent reading of the workbook as facts; what cannot be used is named. */
export function understand(tables: Tables): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const people = peopleOf(tables)
  const lists = listsOf(tables)
  const creditTables = creditTablesOf(tables)
  const { windows, problems } = windowsOf(tables)
  const settings = readSettings(tables.settings, {
    table: printedTable,
    prizeMap: prizeMappingsOf(tables, lists),
    windows,
  })
  const { cases, strays } = casesOf(tables.entries)
  const found = applicationsOf(tables, cases, { people, lists, creditTables, settings })
  const facts: Facts = {
    settings: { ...settings, prizeMap: [...settings.prizeMap, ...mappingsDecided(found)] },
    people,
    lists,
    settingValues: tables.settings,
    applications: found,
    strays: strays.flatMap(stray => {
      const student = people.student(stray.response.student)
      return student ? [{ ...stray, student }] : []
    }),
  }
  return { facts, problems: [...creditTables.problems, ...problems] }
}

function applicationsOf(
  tables: Tables,
  cases: readonly Case[],
  registers: Registers,
): readonly ApplicationFacts[] {
  const rows = new Map(tables.rows(applications).map(row => [row.key, row]))
  const answers = Map.groupBy(tables.answers, ({ subject }) => subject)
  const inOrder = [...tables.records.keys()]
  return cases.flatMap(each => {
    const student = registers.people.student(each.student)
    if (!student) return []
    const record = readRecord(tables.records.get(each.key))
    const office = (sentAt: Instant): Office => {
      const context: OfficeContext = { ...registers, ref: each.key, sentAt, now: tables.now }
      return readOffice(rows.get(each.key), context)
    }
    const recorded = { record, recordedAs: inOrder.indexOf(each.key) }
    return [applicationOf(each, student, answers.get(each.key) ?? [], office, recorded, registers)]
  })
}

function applicationOf(
  { key, responses }: Case,
  student: RegisteredStudent,
  answers: readonly Answer[],
  officeAbout: (sentAt: Instant) => Office,
  recorded: Pick<ApplicationFacts, 'record' | 'recordedAs'>,
  { lists, creditTables, settings }: Registers,
): ApplicationFacts {
  const first = responses[0]
  const version =
    recorded.record?.version ?? versionInForce(responses, answers, officeAbout(first.changedAt).step)
  const response = responses[version - 1] ?? first
  const office = officeAbout(response.changedAt)
  const read = readClaim(response, key, settings.timeZone)
  const claimed =
    read.kind === 'claim'
      ? { claim: read.claim, entry: lists.listed(read.claim), table: creditTables.on(read.claim.day) }
      : undefined
  return {
    key,
    student,
    version,
    form: response.form,
    answers: response.answers,
    firstAt: first.submittedAt,
    sentAt: response.changedAt,
    claimed,
    faults: read.kind === 'faulty' ? read.faults : [],
    steps: stepsOf(answers, version, response.changedAt, office.step),
    office,
    ...recorded,
    late: responses.slice(version),
  }
}
