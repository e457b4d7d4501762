import type { Problem } from '../programme.ts'
import type { Tables } from '../tables.ts'
import { collegeFactsOf, type CollegeFacts } from './college/facts.ts'
import type { ApplicationFacts } from './facts.ts'
import { collegeApplication } from './forms/college.ts'
import { withdrawalRequest } from './forms/withdrawal.ts'
import { printedTable } from './law/credit-table.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import type { Semester } from './law/terms.ts'
import { casesOf, type Stray } from './reading/cases.ts'
import { mappingsDecided } from './reading/mappings-decided.ts'
import { applicationsOf, type ApplicationReading } from './reading/read-applications.ts'
import { withdrawalsOf } from './reading/withdrawals.ts'
import { creditTablesOf } from './registers/credit-table.ts'
import { datedProblems } from './registers/dated-problems.ts'
import { listsOf, type Lists } from './registers/lists.ts'
import { peopleProblems } from './registers/people-problems.ts'
import { peopleOf, type People, type RegisteredStudent } from './registers/people.ts'
import { prizeMappingsOf } from './registers/prizes.ts'
import { semestersOf } from './registers/semesters.ts'
import { windowsOf } from './registers/windows.ts'
import { readSettings } from './settings.ts'

/** What is known of every student and case, and by which rules it is decided. */
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
