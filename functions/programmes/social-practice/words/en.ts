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
  states: {
    draft: 'draft, to be mended by the student',
    'proposal-submitted': 'proposal submitted',
    'proposal-approved': 'proposal approved',
    'supervision-held': 'supervisor to be verified',
    'supervision-invited': 'supervisor invited',
    'supervision-declined': 'supervisor declined',
    'no-reply': 'no reply from the supervisor',
    'supervision-confirmed': 'supervision confirmed',
    'closure-submitted': 'closure report submitted, waiting for the evaluation',
    failed: 'failed',
    passed: 'passed, waiting for the signed list',
    'passed-no-credit': 'passed, no further credit',
    'passed-list-late': 'passed, signed list late',
    listed: 'listed',
    'credit-recorded': 'credit recorded',
    withdrawn: 'withdrawn by the student',
    closed: 'closed',
    'group-approved': 'group proposal approved',
  },
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
  choices: {
    agree: 'I agree',
    decline: 'I decline',
    pass: 'Pass',
    fail: 'Fail',
    return: 'Return for correction',
  },
  withClause: (sentence, clause) => `${sentence} (${clause})`,
}
