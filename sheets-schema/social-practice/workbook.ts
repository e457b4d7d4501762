import { firstTabs, lastTabs } from '../common/tabs.ts'
import type { WorkbookSchema } from '../workbook.ts'
import { changesTab } from './changes.ts'
import { closureReportsTab } from './closure-reports.ts'
import { hoursTab } from './hours.ts'
import { passListsTab } from './pass-lists.ts'
import { projectsTab } from './projects.ts'
import { proposalsTab } from './proposals.ts'
import { semestersTab } from './semesters.ts'
import { studentsTab } from './students.ts'
import { supervisorRequestsTab } from './supervisor-requests.ts'
import { teacherPostsTab, teachersTab } from './teachers.ts'

/** The workbook of NTUST's course TC1010, tabs in the order in which staff work. */
export const socialPracticeWorkbook: WorkbookSchema = {
  programme: 'social-practice',
  title: 'Social Practice TC1010',
  timeZone: 'Asia/Taipei',
  locale: 'en_US',
  tabs: [
    ...firstTabs,
    projectsTab,
    passListsTab,
    proposalsTab,
    supervisorRequestsTab,
    hoursTab,
    closureReportsTab,
    changesTab,
    studentsTab,
    teachersTab,
    teacherPostsTab,
    semestersTab,
    ...lastTabs,
  ],
}
