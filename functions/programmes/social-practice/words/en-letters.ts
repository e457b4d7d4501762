import { changeLeads } from './en-changes.ts'
import { counted } from './en-count.ts'
import type { Words } from './words.ts'

const quoted = (words: string): string => (words.trim() === '' ? '' : ` ${words.trim()}`)
const said = (words: string): string => (words.trim() === '' ? '' : ` In their words: “${words.trim()}”`)

/** What follows for an entry that belongs to no case, and how to mend it. */
const sendAgain = (own: string): string =>
  own === ''
    ? 'It is kept and not used. Send a proposal first, without a number; then send this entry again with the number of your project.'
    : `It is kept and not used. Please send it again with the number of your own project: ${own}.`

export const headings: Words['headings'] = {
  proposal: 'Your proposal',
  group: 'Group proposal',
  supervision: 'Your supervisor',
  request: 'Your request for a supervisor',
  invitation: 'Invitation to supervise a Social Practice project',
  hours: 'Your hours',
  closure: 'Your closure report',
  evaluation: 'Please evaluate a closure report',
  result: 'Your result in Social Practice',
  reminder: 'A reminder about your closure report',
  office: 'A decision of the office',
  change: 'A change of your project',
  stray: 'Your entry could not be assigned',
  'pass-list-received': 'List of passing students, received',
  'pass-list': 'List of passing students, to be signed',
}

export const leads: Words['leads'] = {
  ...changeLeads,
  'proposal-received': ({ topic }) =>
    `Your proposal “${topic}” is complete and waits for the decision of the office.`,
  'proposal-blocked': () =>
    'Your proposal has arrived. It cannot go on yet; this is everything that hinders it:',
  'proposal-approved': ({ topic }) =>
    `Your proposal “${topic}” is approved. Next: show it to a teacher, agree on how you will reflect together, and name the teacher here. You can enter hours at any time.`,
  'proposal-returned': ({ words }) => `The office returns your proposal for correction.${quoted(words)}`,
  'proposal-rejected': ({ words }) => `The office has rejected your proposal.${quoted(words)}`,
  'group-received': ({ topic }) =>
    `Your group proposal “${topic}” is complete and waits for the decision of the office.`,
  'group-blocked': () =>
    'Your group proposal has arrived. It cannot go on yet; this is everything that hinders it:',
  'group-approved': ({ topic, case: key }) =>
    `Your group proposal “${topic}” is approved. Every participant, you included, now sends an own proposal that names ${key}.`,
  'group-returned': ({ words }) => `The office returns your group proposal for correction.${quoted(words)}`,
  'group-rejected': ({ words }) => `The office has rejected your group proposal.${quoted(words)}`,
  'group-approved-member': ({ topic, student, case: key }) =>
    `The group proposal “${topic}” of ${student}, which names you, is approved. Now send your own proposal; it names ${key}.`,
  'proposal-repeats': ({ case: key, own }) =>
    `You have proposed the same before: ${own}. Both are kept, and the office sees that they are the same. If you sent it twice by mistake, withdraw this one, ${key}:`,
  'supervisor-waits': ({ teacher }) =>
    `${teacher} is noted as your supervisor. The invitation is sent as soon as your proposal is approved.`,
  'supervisor-blocked': ({ teacher }) =>
    `${teacher || 'The teacher'} could not be invited. This is everything that hinders it:`,
  'supervisor-held': ({ teacher }) =>
    `The address you gave for ${teacher} is not in the register of teachers. The office checks it; the invitation is sent after that.`,
  'supervisor-invited': ({ teacher, days }) =>
    `${teacher} has been invited to supervise your project. If there is no answer within ${counted(days, 'day', 'days')}, you can ask another teacher.`,
  'supervisor-agreed': ({ teacher, words }) =>
    `${teacher} has agreed to supervise your project.${said(words)} Carry it out, enter your hours, and send the closure report.`,
  'supervisor-declined': ({ teacher, words }) =>
    `${teacher} has declined.${said(words)} You can name another teacher.`,
  'supervisor-no-reply': ({ teacher, days }) =>
    `${teacher} has not answered for ${counted(days, 'day', 'days')}. You can name another teacher, or go on waiting: an answer still counts.`,
  'supervisor-contradictory': ({ teacher }) =>
    `${teacher} gave two different answers. The office asks which one holds; you need not do anything.`,
  'supervisor-other-address': ({ teacher }) =>
    `An answer to your invitation came from another address than that of ${teacher}. The office asks; you need not do anything.`,
  'supervisor-bounced': ({ teacher }) =>
    `The invitation to ${teacher} could not be delivered. Please check the address and send the form again.`,
  'request-refused': ({ teacher }) =>
    `Your request to ask another teacher is kept but not used: ${teacher} is being asked or has agreed, and only one teacher is asked at a time.`,
  invitation: ({ student, topic, minimum }) =>
    `${student} asks you to supervise the Social Practice project “${topic}”. A supervisor meets the student, gives feedback, checks that ${counted(minimum, 'hour was', 'hours were')} spent on carrying out the project, and says pass or fail at the end. You are free to decline.`,
  evaluation: ({ student, topic }) =>
    `${student} has sent the closure report of “${topic}”. Please evaluate it: pass or fail, without a score, or return it with a comment.`,
  'pass-confirms-hours': ({ hours, minimum }) =>
    `Hours counted: ${hours} of at least ${minimum}. With “pass” you also confirm these hours.`,
  'hours-not-counted': () => 'Some of your hours do not count as they stand. This is all that can be mended:',
  'closure-blocked': () =>
    'Your closure report has arrived. It cannot go to your supervisor yet; this is everything that is missing:',
  'closure-with-supervisor': ({ teacher }) =>
    `Your closure report is complete. ${teacher} has been asked to evaluate it.`,
  'closure-returned': ({ teacher, words }) =>
    `${teacher} returns your closure report.${said(words)} Please send a new version.`,
  'closure-refused': () => 'A later version of your closure report is kept but not used:',
  'result-failed': ({ teacher, words }) =>
    `${teacher} did not pass your closure report.${said(words)} You can start again with a new proposal.`,
  'result-passed': ({ teacher, semester, to }) =>
    `${teacher} passed your closure report. The credit is recorded when the signed list of ${semester || 'the semester'} has reached ${to}.`,
  'result-list-late': ({ to }) =>
    `You have passed. The signed list reached ${to} after the last day of the semester; the office decides what follows.`,
  'result-no-credit': () => 'You have passed. No further credit follows:',
  'result-recorded': ({ credits }) =>
    `You have passed, and ${counted(credits, 'credit is', 'credits are')} recorded. There is no score, and your GPA is not affected.`,
  'result-held': () => 'Your supervisor’s evaluation raises a question that the office settles:',
  'result-contradictory': ({ teacher }) =>
    `${teacher} gave different answers about your closure report. None of them is used until the office has asked which one holds; you need not do anything, and you will be told.`,
  'result-list-question': ({ teacher }) =>
    `${teacher} passed your closure report. Before the credit is recorded the office looks at the entry of the signed list; you need not do anything:`,
  'remind-supervisor': ({ teacher, days }) =>
    `Your closure report has been with ${teacher} for ${counted(days, 'day', 'days')}. Please remind your supervisor to evaluate it.`,
  'supervisor-leaving': ({ teacher, day }) =>
    `${teacher} does not teach here next semester. Please remind your supervisor to evaluate your report before the semester ends on ${day}.`,
  'on-hold': ({ words }) => `The office has put your project on hold.${quoted(words)}`,
  released: () => 'Your project is no longer on hold; it goes on where it stood.',
  closed: ({ words }) => `The office has closed your project.${quoted(words)}`,
  'pass-list': ({ semester, to, day }) =>
    `The final examination week of ${semester} has come. Please sign the list of your passing students and send it to ${to} by ${day}. These have passed so far; there are no further names:`,
  'pass-list-empty': ({ semester, to, day }) =>
    `The final examination week of ${semester} has come. None of your students has passed so far. Please sign the empty list of passing students and send it to ${to} by ${day}; if somebody passes before that day, a new version takes its place.`,
  'pass-list-received': ({ semester, to, day }) =>
    `The final examination week of ${semester} has come. Your signed list of passing students reached ${to} on ${day}. You need not send anything. Thank you.`,
  'stray-no-such-case': ({ words, own }) =>
    `Your entry names ${words}, but there is no project with that number. ${sendAgain(own)}`,
  'stray-other-students-case': ({ words, own }) =>
    `Your entry names ${words}, which is not a project of yours. ${sendAgain(own)}`,
  'stray-group-case': ({ words, own }) =>
    `Your entry names ${words}, which is a group proposal. Hours, supervisor and report belong to your own project. ${sendAgain(own)}`,
  'stray-no-project': () => `Your entry belongs to no project. ${sendAgain('')}`,
  'stray-several-projects': ({ own }) =>
    `You have several projects (${own}); your entry names none of them. It is kept and not used. Please send it again with the number of the one it belongs to.`,
}

export const labels: Words['labels'] = {
  case: 'Number',
  topic: 'Topic',
  plan: 'Plan',
  student: 'Student',
  supervisor: 'Supervisor',
  reflection: 'Agreed form of reflection',
  state: 'State',
  next: 'Next',
  hours: 'Hours counted',
  photo: 'Photo',
  feedback: 'Feedback record',
  summary: 'Summary',
  semester: 'Semester',
  result: 'Result',
  notes: 'Notes',
  soFar: 'Checked so far',
  standing: 'Course TC1010',
  proposalForm: 'Open the proposal form',
  supervisorForm: 'Name a teacher',
  hoursForm: 'Enter hours',
  closureForm: 'Send the closure report',
  changeForm: 'Take back, withdraw or leave',
  status: 'See where it stands',
}
