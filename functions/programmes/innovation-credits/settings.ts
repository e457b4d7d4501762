import type { Day } from '../../law/calendar.ts'
import { exportRoles, type CheckedSetting } from '../office-settings.ts'
import type { Tables } from '../tables.ts'
import type { CreditTable } from './law/credit-table.ts'
import type { PrizeMapping } from './law/prize.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import type { RecognitionWindow } from './law/window.ts'
import { procedure } from './settings/procedure.ts'
import { recognition } from './settings/recognition.ts'
import type { ReadSetting } from './settings/setting.ts'

/** The rows of the Settings tab; table, lists, prize mappings and windows have tabs of their own. */
export const settings: readonly CheckedSetting[] = [
  ...Object.values(recognition),
  ...Object.values(procedure),
  exportRoles('aao, vice_dean'),
]

export interface SettingsFromTabs {
  readonly table: CreditTable
  readonly prizeMap: readonly PrizeMapping[]
  readonly windows: readonly RecognitionWindow[] | null
}

/** The settings of today and those of a moment. Reminders, and the zone in which days are taken, are always today's. */
export function settingsByDay(
  tables: Pick<Tables, 'settings' | 'settingsOn'>,
  tabs: SettingsFromTabs,
): {
  readonly settings: InnovationCreditsSettings
  readonly settingsOn: (day: Day) => InnovationCreditsSettings
} {
  const settings = readSettings(tables.settings, tabs)
  const { timeZone, reminderDays, windowHintDays } = settings
  const known = new Map([[tables.settings, settings]])
  return {
    settings,
    settingsOn(day) {
      const values = tables.settingsOn(day)
      const today = { timeZone, reminderDays, windowHintDays }
      const read = known.get(values) ?? { ...readSettings(values, tabs), ...today }
      known.set(values, read)
      return read
    },
  }
}

/** What is in force, as the law takes it. */
export function readSettings(
  values: ReadonlyMap<string, string>,
  tabs: SettingsFromTabs,
): InnovationCreditsSettings {
  const of = <V>(setting: ReadSetting<V>): V => setting.read(values.get(setting.name) ?? setting.default)
  const [project, quality] = of(procedure.courseNames)
  const delegates = of(procedure.delegates)
  const roles = of(procedure.overrideRoles)
  return {
    ...tabs,
    timeZone: of(recognition.timeZone),
    cohortsFrom: of(recognition.cohortsFrom),
    cohortsTo: of(recognition.cohortsTo),
    levelMap: of(recognition.levelMap),
    highestBy: of(recognition.highestBy),
    sameCompetition: of(recognition.sameCompetition),
    topUp: of(recognition.topUp),
    samePaper: of(recognition.samePaper),
    indexNeeded: of(recognition.indexNeeded),
    paperCountsFrom: of(recognition.paperCountsFrom),
    authorOrder: of(recognition.authorOrder),
    equalFirstAuthors: of(recognition.equalFirstAuthors),
    newspaperShare: of(recognition.newspaperShare),
    patentStates: of(recognition.patentStates),
    patentOffices: of(recognition.patentOffices),
    sameProject: of(recognition.sameProject),
    thesisAndCredits: of(recognition.thesisAndCredits),
    awardShare: of(recognition.awardShare),
    creditStep: of(recognition.creditStep),
    awardsPerProject: of(recognition.awardsPerProject),
    sameWork: of(recognition.sameWork),
    capScope: of(procedure.capScope),
    capPeriod: of(procedure.capPeriod),
    projectCourseCredits: of(procedure.projectCourseCredits),
    qualityCap: of(procedure.qualityCap),
    courseNames: { project, quality },
    windowBinds: of(procedure.windowBinds),
    awardsNeedInstructor: of(procedure.awardsNeedInstructor),
    delegates: {
      instructor: delegates('instructor'),
      vice_dean: delegates('vice_dean'),
      aao: delegates('aao'),
    },
    reminderDays: {
      instructor: of(procedure.remindInstructor),
      vice_dean: of(procedure.remindViceDean),
      members: of(procedure.remindMembers),
      college_teachers: of(procedure.remindCollegeTeachers),
    },
    windowHintDays: of(procedure.windowHint),
    collegeTerms: of(procedure.collegeTerms),
    collegeCredits: of(procedure.collegeCredits),
    overrideRoles: {
      recognise: roles('recognise'),
      'map-prize': roles('map-prize'),
      'set-credits': roles('set-credits'),
      revoke: roles('revoke'),
    },
  }
}
