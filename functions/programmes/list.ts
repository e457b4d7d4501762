import { innovationCredits } from './innovation-credits/programme.ts'
import type { Programme } from './programme.ts'
import { socialPractice } from './social-practice/programme.ts'

/** Every programme there is; the configuration of a workbook names one of them. */
export const programmes: readonly Programme[] = [socialPractice, innovationCredits]
