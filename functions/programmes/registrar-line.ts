/** The columns of the registrar's file, in its order. */
export const registrarColumns = [
  'student_no',
  'name',
  'course_code',
  'course_name',
  'term',
  'credits',
  'grade',
  'basis',
  'decided_by',
  'decided_on',
] as const

/** What the registrar is told of one student and course; credits as an exact decimal. */
export type RegistrarLine = Readonly<Record<(typeof registrarColumns)[number], string>>

/** A recorded result for the registrar, made of frozen records alone. */
export interface RegistrarResult {
  readonly line: RegistrarLine
  /** What the rules and registers of today would make of it, where that is not what was recorded. */
  readonly correction: string | undefined
}

/** What tells lines apart: there is one a student and course. */
export function registrarKey({ student_no, course_code, course_name }: RegistrarLine): string {
  return `${student_no} ${course_code === '' ? course_name : course_code}`
}
