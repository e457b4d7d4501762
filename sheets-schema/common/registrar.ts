import { z } from 'zod'

/** What the registrar is told of one student and course; credits as an exact decimal. The file’s columns, in its order. */
export const registrarLine = z.object({
  student_no: z.string(),
  name: z.string(),
  course_code: z.string(),
  course_name: z.string(),
  term: z.string(),
  credits: z.string(),
  grade: z.string(),
  /** Policy and version. */
  basis: z.string(),
  decided_by: z.string(),
  decided_on: z.string(),
})

export type RegistrarLine = Readonly<z.infer<typeof registrarLine>>

export const registrarColumns: readonly (keyof RegistrarLine)[] = registrarLine.keyof().options
