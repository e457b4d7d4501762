import type { PaperWords } from './words.ts'

export const en: PaperWords = {
  columns: {
    number: 'No.',
    case: 'Application',
    college: 'College',
    className: 'Class',
    student: 'Student number',
    name: 'Name',
    category: 'Category',
    achievement: 'Achievement',
    level: 'Level or venue',
    place: 'Prize or order',
    day: 'Day',
    applied: 'Credits applied for',
    recognised: 'Credits recognised',
    evidence: 'Evidence',
    link: 'Where it is kept',
    original: 'Original seen',
    state: 'Stands at',
    remark: 'Remark',
  },
  semester: 'Semester',
  application: {
    title: 'Application for innovation and extension credits',
    evidence: 'Evidence',
    nothing: 'No entry.',
    declaration: 'I declare that what is stated here is true and that the evidence is genuine.',
    total: (applied, recognised) =>
      `In all: ${applied} credits applied for, ${recognised} recognised so far.`,
    signatures: [
      ['Student, date', 'Project instructor, date'],
      ['Vice dean of the college, date and stamp', 'Academic Affairs Office, date and stamp'],
    ],
  },
  summary: {
    title: college => `Summary of innovation and extension credits: ${college}`,
    nothing: 'No application.',
    count: (students, entries) => `${students} students, ${entries} applications. — No further entries —`,
    signatures: [['Drawn up by, date', 'Vice dean, date', 'Stamp of the college']],
    seen: (by, day) => `${by}, ${day}`,
  },
  publication: {
    title: 'Credits to be recognised: public notice',
    nothing: 'Nothing to be published.',
    objections: (office, day) =>
      `Objections can be raised with ${office} within the period announced there, counted from ${day}.`,
  },
  asOf: day => `as of ${day}`,
}
