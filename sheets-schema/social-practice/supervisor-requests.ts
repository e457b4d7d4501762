import { formTab, question } from '../form-tab.ts'
import { outcome } from './outcome.ts'

/** STEP2: the teachers whom students asked the system to invite. */
export const supervisorRequestsTab = formTab({
  title: 'Supervisor requests',
  purpose: 'Teachers named by students, one row a response. Written by the system.',
  questions: {
    outcome: outcome(),
    student: question('Student number', 130),
    case: question('Case', 110),
    teacher: question('Teacher', 180),
    email: question('Teacher’s e-mail', 240),
    reflection: question('Form of reflection', 260),
  },
})
