import { firstTabs, lastTabs } from '../common/tabs.ts'
import type { WorkbookSchema } from '../workbook.ts'
import {
  awardForm,
  collegeForm,
  competitionForm,
  paperForm,
  patentForm,
  projectForm,
  withdrawalForm,
} from './application-forms.ts'
import { applications, collegeRecognitions, totals } from './applications.ts'
import { creditTable } from './credit-table.ts'
import { colleges, students, teachers, viceDeans } from './people.ts'
import { prizeMappings, recognisedCompetitions, recognisedVenues } from './recognised-lists.ts'
import { semesters, windows } from './windows.ts'

/** The workbook of the Academic Affairs Office: what it decides first, what students sent, what it keeps. */
export const innovationCreditsWorkbook: WorkbookSchema = {
  programme: 'innovation-credits',
  title: 'Innovation credits',
  timeZone: 'Asia/Shanghai',
  locale: 'en_US',
  tabs: [
    ...firstTabs,
    applications,
    collegeRecognitions,
    totals,
    competitionForm,
    paperForm,
    patentForm,
    projectForm,
    awardForm,
    collegeForm,
    withdrawalForm,
    students,
    teachers,
    colleges,
    viceDeans,
    recognisedCompetitions,
    recognisedVenues,
    prizeMappings,
    creditTable,
    windows,
    semesters,
    ...lastTabs,
  ],
}
