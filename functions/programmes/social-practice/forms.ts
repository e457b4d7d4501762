import type { FormDefinition } from '../programme.ts'
import { closureForm } from './forms/closure.ts'
import { hoursForm } from './forms/hours.ts'
import { proposalForm } from './forms/proposal.ts'
import { supervisorForm } from './forms/supervisor.ts'

/** What students fill in, in the order of the five steps. */
export const forms: readonly FormDefinition[] = [proposalForm, supervisorForm, hoursForm, closureForm]
