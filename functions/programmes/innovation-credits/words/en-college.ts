import { collegeStates } from '../../../../sheets-schema/innovation-credits/states.ts'
import { stateWords } from '../../../../sheets-schema/tones.ts'
import type { CollegeWords } from './words.ts'

export const enCollege: CollegeWords = {
  heading: 'Your application for recognition by the college',
  states: stateWords(collegeStates),
  sentences: {
    'not-covered': 'Your application has arrived, but the Measures do not cover your year of enrolment.',
    incomplete: 'Your application has arrived. Before anybody is asked, please mend the following:',
    returned: 'Your application was sent back to you. Please correct it.',
    rejected: 'Your application was not accepted.',
    withdrawn: 'You have withdrawn your application. To take it up again, send a correction of it.',
    revoked: 'The recognition of your application was taken back.',
    'rules-not-filed':
      'Your application has arrived. Your college has not filed its rules with the Academic Affairs Office yet; it goes on once it has.',
    'already-given': 'Your application has arrived, but you have been given this course already.',
    'term-not-possible': 'Your application waits: the course cannot be recorded in the term you gave.',
    'term-start-unknown':
      'Your application is recognised. The office has to enter the first day of your term; it goes on by itself.',
    'no-later-term': 'Your application was recognised too late: no term is left in which it can be recorded.',
    'teachers-unknown':
      'Your application is complete. The register names no recognising teachers of your college yet; the office has been told.',
    'vice-dean-unknown':
      'Your application is recognised by the teachers. The register names no vice dean for your college yet; the office has been told.',
    'awaiting-teachers':
      'Your application is complete. The teachers of your college have been asked by mail to recognise it.',
    'awaiting-vice-dean':
      'The teachers of your college have recognised your application. The vice dean has been asked by mail to confirm it.',
    deferred:
      'Your application is recognised, but not before the term you gave; it is recorded in a later one.',
    recorded: 'Your application is recognised and recorded.',
  },
  activities: 'Activities',
  term: 'Term you gave',
  recordTerm: 'Recorded in term',
  recognisedOn: 'Recognised on',
}
