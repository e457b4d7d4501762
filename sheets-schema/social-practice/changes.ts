import { formTab, question } from '../form-tab.ts'
import { outcome } from './outcome.ts'

/** What students take back or leave. */
export const changesTab = formTab({
  title: 'Changes',
  purpose:
    'Invitations and projects taken back, members who leave a group, requests for another supervisor. Written by the system.',
  questions: {
    outcome: outcome(),
    student: question('Student number', 130),
    case: question('Case', 110),
    what: question('What changes', 260),
    reason: question('Reason', 360),
  },
})
