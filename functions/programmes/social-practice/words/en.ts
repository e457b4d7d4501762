import { projectStates } from '../../../../sheets-schema/social-practice/states.ts'
import { stateWords } from '../../../../sheets-schema/tones.ts'
import { hours } from './en-hours.ts'
import { headings, labels, leads } from './en-letters.ts'
import { mends, reasons } from './en-reasons.ts'
import type { Words } from './words.ts'

export const en: Words = {
  reasons,
  mends,
  headings,
  leads,
  labels,
  hours,
  states: stateWords(projectStates),
  actors: {
    student: 'student',
    reviewer: 'reviewer',
    supervisor: 'supervisor',
    staff: 'staff',
    office: 'office',
    system: 'system',
  },
  standings: {
    credited: 'credit on record',
    exempt: 'exempt',
    'in-progress': 'passed, credit not recorded yet',
    'not-started': 'no credit yet',
  },
  steps: {
    proposal: 'Proposal',
    supervisor: 'Supervisor',
    hours: 'Hours',
    closure: 'Closure report',
    evaluation: 'Evaluation',
    list: 'Signed list',
    credit: 'Credit',
  },
  choices: {
    agree: 'I agree',
    decline: 'I decline',
    pass: 'Pass',
    fail: 'Fail',
    return: 'Return for correction',
  },
  withClause: (sentence, clause) => `${sentence} (${clause})`,
}
