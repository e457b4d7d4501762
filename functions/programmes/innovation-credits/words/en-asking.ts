import type { AskingWords } from './words.ts'

export const enAsking: AskingWords = {
  reminder: day =>
    `We wrote to you about this on ${day} and have no answer yet. Nothing is decided without it; here is the question once more.`,
  cameBack: (name, address) =>
    `The letter to your instructor ${name} (${address}) came back: the address takes no mail. Please correct your application and name an instructor who can be reached, or ask the office to correct the address.`,
  relieved: {
    'passed-on': successor => `You need not answer this any more: the question has gone to ${successor}.`,
    answered: by => `You need not answer this any more: ${by} has answered it.`,
  },
  over: {
    withdrawn: 'You need not answer this any more: the student has withdrawn the application.',
    rejected: 'You need not answer this any more: the application was not accepted.',
    revoked: 'You need not answer this any more: the recognition was taken back.',
  },
  changed: student =>
    `The credits of an application of ${student} that you approved have changed since: the office corrected something, a rule was changed, or another result of the same student counts beside it. It now comes to what stands below.`,
  changedBack: student =>
    `The credits of an application of ${student} that you approved, and of which we wrote that they had changed, are again those that you approved.`,
  changedFollows:
    'Your approval stands; you need not do anything. If you no longer agree, answer the letter that asked you once more: as long as the office has not confirmed the application, your last word counts. After that, please write to the office.',
  memberHeading: 'Shares of a project award',
  memberAsk: student =>
    `${student} has filed how your group shares the credits of the award below. Nothing is recognised before every member has agreed. Do you agree to these shares?`,
  shares: 'Shares',
  memberFollows: 'If you do not agree, the shares are not used and the group is asked to agree on others.',
  memberAgree: 'I agree to the shares',
  memberDecline: 'I do not agree',
  thesisHeading: 'A project in place of the graduation thesis',
  thesisAsk: student =>
    `${student} wishes the completed project below to replace the graduation design (thesis). Does it reach the standard of one, and does the college recognise it?`,
  thesisFollows: 'This is a question of its own: innovation credits do not depend on the answer.',
  thesisYes: 'The college recognises it in place of the thesis',
  thesisNo: 'The college does not recognise it in place of the thesis',
  collegeHeading: 'Recognition by the college',
  collegeTeacherAsk: student =>
    `${student} asks the college to recognise the activities below for the course. Please say whether the college’s rules allow it.`,
  collegeViceDeanAsk: student =>
    `The teachers of the college have recognised the activities below of ${student}. Please review and say whether you confirm it.`,
}
