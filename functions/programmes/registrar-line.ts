import type { RegistrarLine } from '../../sheets-schema/common/registrar.ts'

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
