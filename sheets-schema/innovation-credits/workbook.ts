import { firstTabs, lastTabs } from '../common/tabs.ts'
import type { WorkbookSchema } from '../workbook.ts'
import { awardForm, competitionForm, paperForm, patentForm, projectForm } from './application-forms.ts'
import { applications, totals } from './applications.ts'
import { creditTable } from './credit-table.ts'
import { colleges, students, teachers } from './people.ts'
import { prizeMappings, recognisedCompetitions, recognisedVenues } from './recognised-lists.ts'
import { windows } from './windows.ts'

/** The workbook of the Academic Affairs Office: what it decides first, what students sent, what it keeps. */
export const innovationCreditsWorkbook: WorkbookSchema = {
  programme: 'innovation-credits',
  title: 'Innovation credits',
  timeZone: 'Asia/Shanghai',
  locale: 'en_US',
  tabs: [
    ...firstTabs,
    applications,
    totals,
    competitionForm,
    paperForm,
    patentForm,
    projectForm,
    awardForm,
    students,
    teachers,
    colleges,
    recognisedCompetitions,
    recognisedVenues,
    prizeMappings,
    creditTable,
    windows,
    ...lastTabs,
  ],
}
