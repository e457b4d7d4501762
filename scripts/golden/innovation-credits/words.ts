import { z } from 'zod'
import { amount } from '../../../functions/law/amount.ts'
import { isDay } from '../../../functions/law/calendar.ts'

/** Words that several questions of this policy share. */
export const day = z.string().refine(isDay, 'not a day')

export const instant = z.iso.datetime({ offset: true })

export const credits = z.number().transform(amount)

export const student = z
  .object({ id: z.string(), cohort: z.int(), enrolled_on: day })
  .transform(({ id, cohort, enrolled_on }) => ({ id, cohort, enrolledOn: enrolled_on }))

/** Who has already given the course Innovation and Extension Projects. */
export const courseGiver = z.enum(['college', 'university']).nullable()
