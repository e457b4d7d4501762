import { formTab, question } from '../form-tab.ts'
import { outcome } from './outcome.ts'

/** The four questions about one photo; their names are written out, since they are the form's own. */
const photoHeaders = (number: number) =>
  [
    question(`Photo ${number}`, 220),
    question(`Caption ${number}`, 240),
    question(`People in photo ${number}`, 130),
    question(`Your place in photo ${number}`, 180),
  ] as const

const [photo1, caption1, people1, place1] = photoHeaders(1)
const [photo2, caption2, people2, place2] = photoHeaders(2)
const [photo3, caption3, people3, place3] = photoHeaders(3)
const [photo4, caption4, people4, place4] = photoHeaders(4)
const [photo5, caption5, people5, place5] = photoHeaders(5)

/** STEP4: closure reports with their photos and the records of feedback meetings. */
export const closureReportsTab = formTab({
  title: 'Closure reports',
  purpose: 'Closure reports, one row a version; all versions are kept. Written by the system.',
  questions: {
    outcome: outcome(),
    student: question('Student number', 130),
    case: question('Case', 110),
    photo1,
    caption1,
    people1,
    place1,
    photo2,
    caption2,
    people2,
    place2,
    photo3,
    caption3,
    people3,
    place3,
    feedbackForm: question('Feedback record: form', 180),
    feedback: question('Feedback record', 220),
    feedbackCaption: question('Feedback record: caption', 240),
    summary: question('Summary', 360),
    photo4,
    caption4,
    people4,
    place4,
    photo5,
    caption5,
    people5,
    place5,
    feedbackForm2: question('Second record: form', 180),
    feedback2: question('Second record', 220),
    feedbackCaption2: question('Second record: caption', 240),
  },
})
