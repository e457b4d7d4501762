import { applicationStates } from '../../../../sheets-schema/innovation-credits/states.ts'
import { stateWords } from '../../../../sheets-schema/tones.ts'
import { enAsking } from './en-asking.ts'
import { enCollege } from './en-college.ts'
import { enReasons } from './en-reasons.ts'
import { enTerms } from './en-terms.ts'
import type { Words } from './words.ts'

export const en: Words = {
  reasons: enReasons,
  terms: enTerms,
  states: stateWords(applicationStates),
  actors: {
    student: 'student',
    instructor: 'project instructor',
    vice_dean: 'vice dean',
    college_teachers: 'teachers of the college',
    members: 'members of the group',
    aao: 'Academic Affairs Office',
  },
  categories: {
    competition: 'Competition award',
    paper: 'Paper or article',
    patent: 'Patent',
    project: 'Innovative project',
    'project-award': 'Award of a project',
  },
  contested: {
    level: 'level',
    prize: 'prize',
    team: 'students on the certificate',
    venue: 'index or kind of journal',
    state: 'state',
    author_order: 'author place',
    kind: 'kind of right',
    inventor_order: 'inventor place',
    members: 'members',
    allocation: 'agreed shares',
  },
  faults: {
    missing: 'is not answered. Please answer it.',
    'not-an-option': 'is not one of the answers offered. Please choose one of them.',
    'not-a-day': 'is not a day of the calendar. Please write it as year-month-day, for example 2026-10-31.',
    'day-to-come': 'is a day still to come. Please give the day on the certificate.',
    'not-a-year': 'is not a year. Please give four digits, for example 2026.',
    'not-a-place': 'is not a place in an order. Please give a number: 1 for the first.',
    'not-an-address': 'is not an e-mail address. Please give one, for example name@university.edu.',
    'no-link':
      'holds no link. Please put the files where the office can open them and paste a link (https://…) to each.',
    'not-a-term': 'is not a term. Please give a number: 4, 6 or 8.',
  },
  decisions: {
    approve: 'approved',
    recognise: 'recognised',
    confirm: 'confirmed',
    return: 'returned',
    reject: 'rejected',
  },
  labels: {
    application: 'Application',
    college: 'College',
    category: 'Category',
    achievement: 'Achievement',
    level: 'Level or venue',
    place: 'Prize or place',
    day: 'Day of the achievement',
    next: 'Who acts next',
    credits: 'Credits',
    evidence: 'Evidence',
    comment: 'Their words',
    semester: 'Semester',
    grade: 'Grade',
    version: 'Version',
    notConverted: 'Recognised, not converted',
  },
  student: {
    heading: 'Your application for innovation credits',
    sentences: {
      'not-covered': 'Your application has arrived, but the Measures do not cover your year of enrolment.',
      incomplete: 'Your application has arrived. Before anybody is asked, please mend the following:',
      'outside-window': 'Your application has arrived and is kept. You do not have to send it again.',
      contradicted:
        'Your application waits: somebody who shares this achievement has stated something else. Please agree with them; whoever was mistaken sends a correction.',
      'needs-review':
        'Your application has arrived. The office has to look at the following before it goes on:',
      'needs-share': 'Your application has arrived. It goes on once the group has filed its agreed shares.',
      'share-refused': 'The shares in your application cannot be used.',
      'not-counted': 'Your application has arrived, but by the rules it gives no credits now.',
      'instructor-unknown':
        'Your application has arrived. The address you gave for the instructor is not in the register of teachers, so the office looks at it first. If it is mistyped, please correct it.',
      'vice-dean-unknown':
        'Your application is complete. The register names no vice dean for your college yet; the office has been told.',
      'awaiting-instructor':
        'Your application is complete. The project instructor has been asked by mail to approve it.',
      'awaiting-vice-dean':
        'Your application is complete. The vice dean of your college has been asked by mail to recognise it.',
      'awaiting-aao':
        'The vice dean has recognised your application. The Academic Affairs Office now reviews and confirms it.',
      held: 'Your application waits: a decision came before an earlier step was taken.',
      returned:
        'Your application was sent back to you. Please correct it; your first day of sending stays valid.',
      rejected: 'Your application was not accepted.',
      recorded: 'Your application is confirmed and recorded with the grade “excellent”.',
      revoked: 'The recognition of your application was taken back.',
      'awaiting-members':
        'Your application has arrived. The other members of the group have been asked to agree to the shares; it goes on once all have.',
      'shares-declined':
        'Your application waits: a member of the group does not agree to the shares. Please agree on them and send a correction.',
      withdrawn:
        'You have withdrawn your application. It counts for nothing any more; to take it up again, send a correction of it.',
    },
    problem: (question, how) => `“${question}” ${how}`,
    opens: day => `It is taken up by itself on ${day}, when the next round opens.`,
    noWindow: 'It is taken up by itself when the next round is announced.',
    contradicted: field => `What differs: ${field}.`,
    correct: 'Correct the application',
    correctNote:
      'A correction replaces the whole application; the link opens the form with its number filled in.',
    status: 'Follow the application',
    creditsOf: credits => (credits === 1 ? '1 credit' : `${credits} credits`),
    late: entry =>
      `Your later response ${entry} is kept, but the result was final before it came; it changes nothing.`,
    why: 'Why it stands as it does',
    roundEnds: day =>
      `This round of recognition ends on ${day}. Your application was first sent in it; please mend what is missing by then, so that it can be confirmed in this round.`,
    thesisHeading: 'Your project and the graduation thesis',
    thesis: {
      recognised: project =>
        `The college has recognised “${project}” in place of the graduation thesis (II.4.1) p.s.).`,
      'not-recognised': project =>
        `The college has not recognised “${project}” in place of the graduation thesis (II.4.1) p.s.). Your innovation credits do not depend on it.`,
    },
    stray: {
      'no-such-case': named => `Your response names the application ${named}, which does not exist.`,
      'case-of-another': named => `Your response names the application ${named}, which is not yours.`,
      'case-of-another-kind': named =>
        `Your response names the application ${named}, which was sent with another kind of form: recognition by the University and by the college are two procedures (I.1).`,
    },
    strayMend:
      'It is kept, but belongs to no application. Please send it again with the right number, or with none for a new application.',
    sendAgain: 'Open the form',
  },
  approver: {
    instructorHeading: 'Approval of an innovative project',
    instructorAsk: student =>
      `${student} applies for innovation credits and names you as the instructor of the project below. Please say whether you approve.`,
    viceDeanHeading: 'Recognition of innovation credits',
    viceDeanAsk: (student, college) =>
      `${student} (${college}) applies for innovation credits for the achievement below. Please say whether the college recognises it.`,
    ask: 'To send it back, please say what the student has to mend.',
    approve: 'I approve',
    recognise: 'I approve the recognition',
    sendBack: 'Send it back to the student',
    decline: 'I do not approve',
  },
  asking: enAsking,
  college: enCollege,
}
