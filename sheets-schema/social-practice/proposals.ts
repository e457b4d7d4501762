import { formTab, question } from '../form-tab.ts'
import { outcome } from './outcome.ts'

/** STEP1: individual and group proposals. */
export const proposalsTab = formTab({
  title: 'Proposals',
  purpose: 'What students proposed, one row a response. Written by the system; decide in “Projects”.',
  questions: {
    outcome: outcome(),
    student: question('Student number', 130),
    case: question('Case', 110),
    topic: question('Topic', 240),
    plan: question('Implementation plan', 360),
    activity: question('Kind of activity', 240),
    categories: question('Categories', 260),
    indicators: question('Indicators', 260),
    as: question('Alone or group', 200),
    participants: question('Participants', 200),
    group: question('Group proposal', 130),
    internship: question('Used for an internship', 160),
    place: question('Place and partner', 220),
  },
})
