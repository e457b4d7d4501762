import { localDay, type Day } from '../../law/calendar.ts'
import type { Problem } from '../programme.ts'
import type { Tables } from '../tables.ts'
import { collegeFactsOf, type CollegeFacts } from './college/facts.ts'
import type { ApplicationFacts, CaseFacts } from './facts.ts'
import { collegeApplication } from './forms/college.ts'
import { withdrawalRequest } from './forms/withdrawal.ts'
import { printedTable } from './law/credit-table.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import type { Semester } from './law/terms.ts'
import { casesOf, type Stray } from './reading/cases.ts'
import { mappingsDecided } from './reading/mappings-decided.ts'
import { ownDay } from './reading/own-day.ts'
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
import { settingsByDay, type SettingsFromTabs } from './settings.ts'

/** The settings of a case's own day (`reading/own-day.ts`). */
export interface OwnSettings {
  readonly day: Day
  readonly settings: InnovationCreditsSettings
  /** By name, as they stood in the Settings tab. */
  readonly values: ReadonlyMap<string, string>
}

/** What is known of every student and case, and by which rules it is decided. */
export interface Facts {
  /** Those of today. */
  readonly settings: InnovationCreditsSettings
  /** Those of a day, for what staff decided on it. */
  readonly settingsOn: (day: Day) => InnovationCreditsSettings
  /** Those by which a case is judged. */
  readonly judgedBy: (of: CaseFacts) => OwnSettings
  readonly people: People
  readonly lists: Lists
  readonly semesters: readonly Semester[]
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
  const prizeMap = [...settings.prizeMap, ...mappingsDecided(applications)]
  const facts: Facts = {
    ...registers,
    ...judgingSettings(tables, { ...settings, prizeMap }),
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

/** All settings with the tables, mappings and windows that hold with them. */
function judgingSettings(
  tables: Tables,
  tabs: SettingsFromTabs,
): Pick<Facts, 'settings' | 'settingsOn' | 'judgedBy'> {
  const byDay = settingsByDay(tables, tabs)
  const today = localDay(tables.now, byDay.settings.timeZone)
  const known = new WeakMap<CaseFacts, OwnSettings>()
  return {
    ...byDay,
    judgedBy(of) {
      const found = known.get(of)
      if (found) return found
      const day = ownDay(of, byDay.settings, today)
      const own = { day, settings: byDay.settingsOn(day), values: tables.settingsOn(day) }
      known.set(of, own)
      return own
    },
  }
}

/** The registers, and the settings that hold with them. */
function registersOf(tables: Tables) {
  const lists = listsOf(tables)
  const creditTables = creditTablesOf(tables)
  const { windows, problems: ofWindows } = windowsOf(tables)
  const { semesters, problems: ofSemesters } = semestersOf(tables)
  const { settings, settingsOn } = settingsByDay(tables, {
    table: printedTable,
    prizeMap: prizeMappingsOf(tables, lists),
    windows,
  })
  const problems = [...creditTables.problems, ...ofWindows, ...ofSemesters]
  return { people: peopleOf(tables), lists, creditTables, settings, settingsOn, semesters, problems }
}
