import type { FormDefinition } from '../programme.ts'
import { changeForm } from './forms/change.ts'
import { closureForm } from './forms/closure.ts'
import { hoursForm } from './forms/hours.ts'
import { proposalForm } from './forms/proposal.ts'
import { supervisorForm } from './forms/supervisor.ts'

/** What students fill in, in the order of the five steps; last, how to take something back. */
export const forms: readonly FormDefinition[] = [
  proposalForm,
  supervisorForm,
  hoursForm,
  closureForm,
  changeForm,
]
