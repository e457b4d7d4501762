import { formTab, question } from '../form-tab.ts'
import { outcome } from './outcome.ts'

/** STEP4: closure reports with three photos and the record of the feedback meeting. */
export const closureReportsTab = formTab({
  title: 'Closure reports',
  purpose: 'Closure reports, one row a version; all versions are kept. Written by the system.',
  questions: {
    outcome: outcome(),
    student: question('Student number', 130),
    case: question('Case', 110),
    photo1: question('Photo 1', 220),
    caption1: question('Caption 1', 240),
    people1: question('People in photo 1', 130),
    place1: question('Your place in photo 1', 180),
    photo2: question('Photo 2', 220),
    caption2: question('Caption 2', 240),
    people2: question('People in photo 2', 130),
    place2: question('Your place in photo 2', 180),
    photo3: question('Photo 3', 220),
    caption3: question('Caption 3', 240),
    people3: question('People in photo 3', 130),
    place3: question('Your place in photo 3', 180),
    feedbackForm: question('Feedback record: form', 180),
    feedback: question('Feedback record', 220),
    feedbackCaption: question('Feedback record: caption', 240),
    summary: question('Summary', 360),
  },
})
