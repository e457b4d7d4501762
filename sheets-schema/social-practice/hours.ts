import { formTab, question } from '../form-tab.ts'
import { outcome } from './outcome.ts'

/** STEP3: the log of hours, one small entry a row. */
export const hoursTab = formTab({
  title: 'Hours',
  purpose:
    'The students’ logs of hours, one row an entry, with what it counts and why. Written by the system.',
  questions: {
    outcome: outcome(),
    student: question('Student number', 130),
    case: question('Case', 110),
    date: question('Date', 120),
    until: question('Last day', 120),
    length: question('How long', 110),
    kind: question('Kind', 220),
    source: question('Shown by', 220),
    verifiedBy: question('Club hours verified by', 220),
    place: question('Place', 180),
    done: question('What was done', 320),
    proof: question('Proof', 220),
    replaces: question('Replaces entry', 130),
  },
})
