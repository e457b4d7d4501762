import type { FaultCode } from '../claim/answers.ts'
import type { CollegeState } from '../college/decision.ts'
import type { ApplicationKind, Step } from '../law/application-steps.ts'
import type { ContestedField } from '../law/contradictions.ts'
import type { ReasonCode, ReasonParams } from '../law/reasons.ts'
import type { Stray } from '../reading/cases.ts'
import type { Actor, State } from '../state.ts'

/** Every code of the law in words. */
export type ReasonWords = { readonly [Code in ReasonCode]: (params: ReasonParams[Code]) => string }

/** What holds by each reading of a doubtful sentence, by setting and value; goes on within a sentence. */
export type ReadingWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a letter to the student says first, by state. */
export type StateSentences = Readonly<Record<State, string>>

/** All this programme says in one language; what is missing does not compile. */
export interface Words {
  readonly reasons: ReasonWords
  /** Levels, venues, prizes and the like by the law's word; what is not here is shown as it is. */
  readonly terms: Readonly<Record<string, string>>
  readonly states: Readonly<Record<State, string>>
  readonly actors: Readonly<Record<Actor, string>>
  readonly categories: Readonly<Record<ApplicationKind, string>>
  readonly contested: Readonly<Record<ContestedField, string>>
  readonly faults: Readonly<Record<FaultCode, string>>
  readonly decisions: Readonly<Record<Step['decision'], string>>
  readonly labels: Labels
  readonly student: StudentWords
  readonly approver: ApproverWords
  readonly asking: AskingWords
  readonly college: CollegeWords
}

interface Labels {
  readonly application: string
  readonly college: string
  readonly category: string
  readonly achievement: string
  readonly level: string
  readonly place: string
  readonly day: string
  readonly next: string
  readonly credits: string
  readonly evidence: string
  readonly comment: string
  readonly semester: string
  readonly grade: string
  readonly version: string
  readonly notConverted: string
}

interface StudentWords {
  readonly heading: string
  readonly sentences: StateSentences
  readonly problem: (question: string, how: string) => string
  readonly opens: (day: string) => string
  readonly noWindow: string
  readonly contradicted: (field: string) => string
  readonly correct: string
  readonly correctNote: string
  readonly status: string
  readonly creditsOf: (credits: number) => string
  readonly late: (entry: string) => string
  /** Above the list of clauses and reasons. */
  readonly why: string
  readonly roundEnds: (day: string) => string
  readonly thesisHeading: string
  readonly thesis: Readonly<Record<'recognised' | 'not-recognised', (project: string) => string>>
  readonly stray: Readonly<Record<Stray['why'], (named: string) => string>>
  readonly strayMend: string
  readonly sendAgain: string
}

interface ApproverWords {
  readonly instructorHeading: string
  readonly instructorAsk: (student: string) => string
  readonly viceDeanHeading: string
  readonly viceDeanAsk: (student: string, college: string) => string
  readonly ask: string
  readonly approve: string
  readonly recognise: string
  readonly sendBack: string
  readonly decline: string
}

/** What letters say to people who are asked something beside the steps of an application. */
export interface AskingWords {
  /** To the student: the letter to the instructor they named came back. */
  readonly cameBack: (name: string, address: string) => string
  /** The first paragraph of a letter that puts a question once more. */
  readonly reminder: (day: string) => string
  readonly relieved: Readonly<Record<'passed-on' | 'answered', (by: string) => string>>
  readonly over: Readonly<Record<'withdrawn' | 'rejected' | 'revoked', string>>
  /** To somebody who has approved: the numbers have changed since. */
  readonly changed: (student: string) => string
  readonly changedBack: (student: string) => string
  readonly changedFollows: string
  readonly memberHeading: string
  readonly memberAsk: (student: string) => string
  readonly shares: string
  readonly memberFollows: string
  readonly memberAgree: string
  readonly memberDecline: string
  readonly thesisHeading: string
  readonly thesisAsk: (student: string) => string
  readonly thesisFollows: string
  readonly thesisYes: string
  readonly thesisNo: string
  readonly collegeHeading: string
  readonly collegeTeacherAsk: (student: string) => string
  readonly collegeViceDeanAsk: (student: string) => string
}

/** What is said about recognition by the college. */
export interface CollegeWords {
  readonly heading: string
  readonly states: Readonly<Record<CollegeState, string>>
  readonly sentences: Readonly<Record<CollegeState, string>>
  readonly activities: string
  readonly term: string
  readonly recordTerm: string
  readonly recognisedOn: string
}
