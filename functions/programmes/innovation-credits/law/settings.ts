import { amount, type Amount } from '../../../law/amount.ts'
import { printedTable, type CreditTable } from './credit-table.ts'
import type { PrizeMapping } from './prize.ts'
import type { RecognitionWindow } from './window.ts'

/** A step of an application by the University (III.1). */
export type StepOwner = 'instructor' | 'vice_dean' | 'aao'

/** Who is asked something in the course of an application. */
export type Approver = 'instructor' | 'vice_dean' | 'members' | 'college_teachers'

export type StaffAction = 'recognise' | 'map-prize' | 'set-credits' | 'revoke'

/** The readings of the Measures that staff may change; each names the open question it answers. */
export interface InnovationCreditsSettings {
  /** Days are taken in this zone. */
  readonly timeZone: string
  /** First cohort covered (VI.V, A-IC-27). */
  readonly cohortsFrom: number
  /** Last cohort covered, `null` for none (A-IC-27). */
  readonly cohortsTo: number | null
  /** Part II (A-IC-11, A-IC-14). */
  readonly table: CreditTable
  /** Level as printed → level of the table; a level in neither is held (A-IC-10, A-IC-40). */
  readonly levelMap: Readonly<Record<string, string>>
  /** Prizes that staff have mapped (A-IC-08). */
  readonly prizeMap: readonly PrizeMapping[]
  /** The highest award: most credits, or highest level and then the better prize (A-IC-04). */
  readonly highestBy: 'credits' | 'level'
  /** What the same competition is: all years, one year, or one work in one year (A-IC-05). */
  readonly sameCompetition: 'series' | 'edition' | 'work'
  /** Whether a later better result gives the difference (A-IC-05, A-IC-19). */
  readonly topUp: 'difference' | 'none'
  /** One paper in several indexes (A-IC-15). */
  readonly samePaper: 'once' | 'each-index'
  /** “SCI and EI” (A-IC-16). */
  readonly indexNeeded: 'either' | 'both'
  /** Published or accepted (A-IC-17). */
  readonly paperCountsFrom: 'publication' | 'acceptance'
  /** Whether a teacher as first author takes a place (A-IC-13). */
  readonly authorOrder: 'printed' | 'students-only'
  /** Whether a claimed equal first author counts as first (A-IC-13). */
  readonly equalFirstAuthors: 'printed' | 'first'
  /** Two credits for each author of an article, or for the article (A-IC-43). */
  readonly newspaperShare: 'each' | 'divided'
  /** States of a patent that count (A-IC-18). */
  readonly patentStates: readonly string[]
  /** Patent offices that are “national level” (A-IC-18). */
  readonly patentOffices: readonly string[]
  /** One project at several levels (A-IC-19). */
  readonly sameProject: 'best' | 'each'
  /** A project that is to replace the thesis (A-IC-22). */
  readonly thesisAndCredits: 'both' | 'thesis-only'
  /** How a pool is shared when no share is filed (A-IC-06). */
  readonly awardShare: 'declared' | 'equal' | 'personal-maximum'
  /** Finest share (A-IC-07). */
  readonly creditStep: Amount
  /** Several awards of one project (A-IC-20, A-IC-37). */
  readonly awardsPerProject: 'best' | 'add'
  /** One work in several categories (A-IC-23). */
  readonly sameWork: 'add' | 'best'
  /** What the upper limit of IV.I.2) covers (A-IC-01). */
  readonly capScope: 'remaining' | 'all'
  /** The time the limit runs over (A-IC-02). */
  readonly capPeriod: 'study' | 'year' | 'round'
  /** Size of the project course (A-IC-03). */
  readonly projectCourseCredits: Amount
  /** The upper limit itself (IV.I.2)). */
  readonly qualityCap: Amount
  /** The two courses (A-IC-29). */
  readonly courseNames: { readonly project: string; readonly quality: string }
  /** Announced windows; `null` for the two of every year (V.1, A-IC-24). */
  readonly windows: readonly RecognitionWindow[] | null
  /** What has to lie in a window (A-IC-25). */
  readonly windowBinds: 'submission' | 'confirmation'
  /** Whether project awards pass the instructor (A-IC-35). */
  readonly awardsNeedInstructor: boolean
  /** Who may decide in whose name (A-IC-36). */
  readonly delegates: Readonly<Record<StepOwner, readonly string[]>>
  /** Days without an answer until the person is reminded (A-IC-35); 0 for never. */
  readonly reminderDays: Readonly<Record<Approver, number>>
  /** Days before the end of a window on which students who have something to mend are told. */
  readonly windowHintDays: number
  /** Terms in which the college records the course (IV.2.3), A-IC-30). */
  readonly collegeTerms: readonly number[]
  /** IV.2.1) (A-IC-30). */
  readonly collegeCredits: Amount
  /** Roles that may take each staff decision. */
  readonly overrideRoles: Readonly<Record<StaffAction, readonly string[]>>
}

/** The readings nearest to the words. */
export const defaultSettings: InnovationCreditsSettings = {
  timeZone: 'Asia/Shanghai',
  cohortsFrom: 2010,
  cohortsTo: null,
  table: printedTable,
  levelMap: { international: 'national', ministerial: 'provincial', municipal: 'provincial' },
  prizeMap: [],
  highestBy: 'credits',
  sameCompetition: 'series',
  topUp: 'difference',
  samePaper: 'once',
  indexNeeded: 'either',
  paperCountsFrom: 'publication',
  authorOrder: 'printed',
  equalFirstAuthors: 'printed',
  newspaperShare: 'each',
  patentStates: ['granted'],
  patentOffices: ['CN'],
  sameProject: 'best',
  thesisAndCredits: 'both',
  awardShare: 'declared',
  creditStep: amount(0.5),
  awardsPerProject: 'best',
  sameWork: 'add',
  capScope: 'remaining',
  capPeriod: 'study',
  projectCourseCredits: amount(2),
  qualityCap: amount(4),
  courseNames: {
    project: '创新能力拓展项目 Innovation and Extension Projects',
    quality: '素质与能力拓展课程 Quality and Capacity Development Course',
  },
  windows: null,
  windowBinds: 'submission',
  awardsNeedInstructor: true,
  delegates: { instructor: [], vice_dean: [], aao: [] },
  reminderDays: { instructor: 14, vice_dean: 14, members: 7, college_teachers: 14 },
  windowHintDays: 7,
  collegeTerms: [4, 6, 8],
  collegeCredits: amount(2),
  overrideRoles: {
    recognise: ['aao'],
    'map-prize': ['aao', 'vice_dean'],
    'set-credits': ['aao', 'vice_dean'],
    revoke: ['aao', 'vice_dean'],
  },
}
