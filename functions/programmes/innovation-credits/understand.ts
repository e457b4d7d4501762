import type { Instant } from '../../law/calendar.ts'
import type { Problem } from '../programme.ts'
import type { Answer, Entry as Response, Tables, ToldLetter } from '../tables.ts'
import { casesOf, type Stray } from './cases.ts'
import type { Claim } from './claim/claim.ts'
import type { Fault } from './claim/answers.ts'
import { collegeFactsOf, type CollegeFacts } from './college/facts.ts'
import { collegeApplication } from './forms/college.ts'
import { withdrawalRequest } from './forms/withdrawal.ts'
import { printedTable, type CreditTable } from './law/credit-table.ts'
import type { Entry } from './law/entries.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import type { Semester } from './law/terms.ts'
import { mappingsDecided } from './mappings-decided.ts'
import type { Office } from './office.ts'
import { applicationsOf, type ApplicationReading } from './read-applications.ts'
import type { RecordedApplication } from './record.ts'
import { creditTablesOf } from './registers/credit-table.ts'
import { datedProblems } from './registers/dated-problems.ts'
import { listsOf, type Lists } from './registers/lists.ts'
import { peopleOf, type People, type RegisteredStudent } from './registers/people.ts'
import { peopleProblems } from './registers/people-problems.ts'
import { prizeMappingsOf } from './registers/prizes.ts'
import { semestersOf } from './registers/semesters.ts'
import { windowsOf } from './registers/windows.ts'
import { readSettings } from './settings.ts'
import type { CommentedStep } from './steps.ts'
import { withdrawalsOf, type Withdrawal } from './withdrawals.ts'

/** What is known of every case, by the University or by the college, in the version that is judged. */
export interface CaseFacts {
  readonly key: string
  readonly student: RegisteredStudent
  readonly version: number
  readonly form: string
  /** By question, as typed. */
  readonly answers: Response['answers']
  readonly firstAt: Instant
  readonly sentAt: Instant
  /** The student has taken it back, and it is not recorded. */
  readonly withdrawal: Withdrawal | undefined
  /** Letters about it that left or are to leave. */
  readonly told: readonly ToldLetter[]
  /** Responses that came after the result was final, and change nothing. */
  readonly late: readonly Response[]
}

/** What is known of one application for recognition by the University. */
export interface ApplicationFacts extends CaseFacts {
  /** As the lists of its day make it; undefined while the response has faults. */
  readonly claimed: { readonly claim: Claim; readonly entry: Entry; readonly table: CreditTable } | undefined
  readonly faults: readonly Fault[]
  readonly artElectiveWanted: boolean
  /** The version since which the filed shares are the same. */
  readonly sharesSince: number
  /** Every answer about it that counts. */
  readonly given: readonly Answer[]
  readonly steps: readonly CommentedStep[]
  readonly office: Office
  readonly record: RecordedApplication | undefined
  /** Its place in the order in which results were recorded; -1 without a record. */
  readonly recordedAs: number
}

export interface Facts {
  readonly settings: InnovationCreditsSettings
  readonly people: People
  readonly lists: Lists
  readonly semesters: readonly Semester[]
  /** By name, as they stand in the Settings tab. */
  readonly settingValues: ReadonlyMap<string, string>
  readonly applications: readonly ApplicationFacts[]
  readonly college: readonly CollegeFacts[]
  readonly strays: readonly (Stray & { readonly student: RegisteredStudent })[]
}

/** One consistent reading of the workbook as facts; what cannot be used is named. */
export function understand(tables: Tables): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const registers = registersOf(tables)
  const { people, settings } = registers
  const { cases, strays } = casesOf(tables.entries.filter(({ form }) => form !== withdrawalRequest.name))
  const withdrawals = withdrawalsOf(tables.entries, cases)
  const answers = Map.groupBy(tables.answers, ({ subject }) => subject)
  const letters = Map.groupBy(tables.letters, ({ subject }) => subject)
  const reading: ApplicationReading = {
    ...registers,
    tables,
    answers,
    letters,
    withdrawals: withdrawals.byCase,
  }
  const [ofCollege, ofUniversity] = [true, false].map(wanted =>
    cases.filter(({ responses: [{ form }] }) => (form === collegeApplication.name) === wanted),
  )
  const applications = applicationsOf(ofUniversity ?? [], reading)
  const facts: Facts = {
    ...registers,
    settings: { ...settings, prizeMap: [...settings.prizeMap, ...mappingsDecided(applications)] },
    settingValues: tables.settings,
    applications,
    college: collegeFactsOf(ofCollege ?? [], reading),
    strays: [...strays, ...withdrawals.strays].flatMap(stray => {
      const student = people.student(stray.response.student)
      return student ? [{ ...stray, student }] : []
    }),
  }
  return {
    facts,
    problems: [...registers.problems, ...peopleProblems(tables, settings), ...datedProblems(tables)],
  }
}

/** The registers, and the settings that hold with them. */
function registersOf(tables: Tables) {
  const lists = listsOf(tables)
  const creditTables = creditTablesOf(tables)
  const { windows, problems: ofWindows } = windowsOf(tables)
  const { semesters, problems: ofSemesters } = semestersOf(tables)
  const settings = readSettings(tables.settings, {
    table: printedTable,
    prizeMap: prizeMappingsOf(tables, lists),
    windows,
  })
  const problems = [...creditTables.problems, ...ofWindows, ...ofSemesters]
  return { people: peopleOf(tables), lists, creditTables, settings, semesters, problems }
}
