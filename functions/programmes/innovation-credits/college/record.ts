import { z } from 'zod'
import { exactAmount } from '../record.ts'

const record = z.object({
  kind: z.literal('college'),
  version: z.number().int(),
  credits: exactAmount,
  /** The term in which it stands in the grade table (IV.2.3)). */
  term: z.number().int(),
  recognisedOn: z.string(),
  recordIn: z.string(),
  clauses: z.array(z.string()),
  because: z.array(z.string()),
})

/** A recognition by the college, frozen as it was recorded. */
export type RecordedByCollege = z.infer<typeof record>

/** Reads a record back; undefined for one of another kind. */
export function readCollegeRecord(
  data: Readonly<Record<string, unknown>> | undefined,
): RecordedByCollege | undefined {
  return data && record.safeParse(data).data
}
