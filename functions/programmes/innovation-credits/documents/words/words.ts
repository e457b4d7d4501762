export type ColumnWord =
  | 'number'
  | 'case'
  | 'college'
  | 'className'
  | 'student'
  | 'name'
  | 'category'
  | 'achievement'
  | 'level'
  | 'place'
  | 'day'
  | 'applied'
  | 'recognised'
  | 'evidence'
  | 'link'
  | 'original'
  | 'state'
  | 'remark'

/** What stands on the papers of this programme, in one language. */
export interface PaperWords {
  readonly columns: Readonly<Record<ColumnWord, string>>
  readonly semester: string
  readonly application: {
    readonly title: string
    readonly evidence: string
    readonly nothing: string
    readonly declaration: string
    readonly total: (applied: string, recognised: string) => string
    readonly signatures: readonly (readonly string[])[]
  }
  readonly summary: {
    readonly title: (college: string) => string
    readonly nothing: string
    readonly count: (students: number, entries: number) => string
    readonly signatures: readonly (readonly string[])[]
    readonly seen: (by: string, day: string) => string
  }
  readonly publication: {
    readonly title: string
    readonly nothing: string
    readonly objections: (office: string, day: string) => string
  }
  /** `as of 2026-06-15` */
  readonly asOf: (day: string) => string
}
