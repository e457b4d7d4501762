import type { Amount } from '../../../law/amount.ts'
import type { Day } from '../../../law/calendar.ts'

/** What every entry has: its name in the answer, and the name of the work behind it where the student gave one. */
interface Named {
  readonly ref: string
  readonly work: string | null
}

/** A prize won in a competition (II.1). `level` and `prize` are kept as printed; the settings map them to rows. */
export interface Competition extends Named {
  readonly kind: 'competition'
  readonly competition: string
  /** The year of the contest. */
  readonly edition: number
  readonly level: string
  readonly prize: string
  /** On the University's list of the award day. */
  readonly onRecognisedList: boolean
  /** Levels that list names, none for any but international (A-IC-10); absent where the list does not tell levels. */
  readonly levelsListed?: readonly string[]
  /** Student numbers on the certificate. */
  readonly team: readonly string[]
  readonly entryKind: 'team' | 'individual'
  readonly awardDate: Day
}

export type PaperVenue = 'authoritative-newspaper' | 'core-journal' | 'sci' | 'ei' | 'other-journal'

/** A paper or newspaper article (II.2). */
export interface Paper extends Named {
  readonly kind: 'paper'
  readonly paper: string
  readonly venue: PaperVenue
  /** The student's printed place, from 1. */
  readonly authorOrder: number
  /** Printed places by student number; where it is there, it replaces `authorOrder`. */
  readonly authors: Readonly<Record<string, number>> | null
  readonly onRecognisedList: boolean
  /** An online version with DOI is published. */
  readonly state: 'published' | 'accepted'
  readonly firstAuthorIsTeacher: boolean
  readonly equalFirst: boolean
}

/** A patent or another right of this kind (II.3). */
export interface Patent extends Named {
  readonly kind: 'patent'
  readonly patent: string
  readonly right: 'invention' | 'utility-model' | 'design' | 'software-copyright'
  readonly state: 'granted' | 'filed'
  readonly inventorOrder: number
  readonly office: string
}

export type ProjectLevel = 'national' | 'municipal' | 'sitp'

/** An innovative project for undergraduate students (II.4.1)). */
export interface Project extends Named {
  readonly kind: 'project'
  readonly project: string
  readonly level: ProjectLevel
  readonly state: 'completed' | 'in-progress' | 'terminated'
  /** Student numbers on the completion list. */
  readonly members: readonly string[]
  readonly completedLate: boolean
  readonly thesisReplacementWanted: boolean
}

export type Award = 'moe-typical-case' | 'shanghai-outstanding-case' | 'sitp'

/** Agreed shares of an award: student number → credits. */
export type Allocation = Readonly<Record<string, Amount>>

/** An award of an innovative project (II.4.2)). */
export interface ProjectAward extends Named {
  readonly kind: 'project-award'
  readonly project: string
  readonly award: Award
  /** Asked of the SITP award only. */
  readonly prize: string | null
  readonly members: readonly string[]
  /** `null` while the group has filed no share. */
  readonly allocation: Allocation | null
  /** What the student typed in the place of shares, where it tells none. */
  readonly unreadShares?: string | null
}

/** A research project: named in I.2, without a row in II. */
export interface ResearchProject extends Named {
  readonly kind: 'research-project'
  readonly project: string
  readonly state: string
  readonly members: readonly string[]
}

/** One achievement that a student asks to have recognised. */
export type Entry = Competition | Paper | Patent | Project | ProjectAward | ResearchProject

/** What the Measures ask about the person. */
export interface Student {
  readonly id: string
  /** Year of enrolment. */
  readonly cohort: number
  readonly enrolledOn: Day
}
