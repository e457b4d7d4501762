/** What a supervisor is waited for, or not any more. */
export type Stage = 'invited' | 'confirmed' | 'to-evaluate' | 'evaluated'

export type ColumnWord =
  | 'number'
  | 'student'
  | 'name'
  | 'department'
  | 'topic'
  | 'result'
  | 'case'
  | 'stage'
  | 'since'
  | 'list'
  | 'supervisor'
  | 'address'
  | 'version'
  | 'count'
  | 'standing'
  | 'lastDay'
  | 'what'
  | 'decision'
  | 'reason'
  | 'by'

/** What stands on the papers of this programme, in one language. */
export interface PaperWords {
  readonly columns: Readonly<Record<ColumnWord, string>>
  readonly passList: {
    readonly title: string
    readonly course: string
    readonly semester: string
    readonly supervisor: string
    readonly list: string
    readonly pass: string
    readonly nobody: string
    readonly count: (students: number) => string
    readonly noFurtherNames: string
    readonly sendTo: (place: string, day: string) => string
    readonly signature: string
    /** Of the link in the letter. */
    readonly open: string
    readonly day: string
    readonly footer: (list: string, version: number, day: string) => string
    readonly version: (version: number, day: string) => string
  }
  readonly supervisor: {
    readonly title: string
    readonly leaving: string
    readonly nothing: string
    readonly stages: Readonly<Record<Stage, string>>
  }
  readonly office: {
    readonly title: string
    readonly listsToCome: string
    readonly toEvaluate: string
    readonly contradictions: string
    readonly overrides: string
    readonly nothing: string
  }
  /** `as of 2026-06-15` */
  readonly asOf: (day: string) => string
}
