import { formTab, question } from '../form-tab.ts'

const everybody = {
  student: question('Student number', 140),
  case: question('Application to correct', 150),
}

const proof = {
  work: question('Work behind it', 200),
  artElective: question('For an art elective', 140),
  evidence: question('Evidence', 320),
  declaration: question('Declaration', 160),
}

export const competitionForm = formTab({
  title: 'Competition awards',
  purpose: 'One row a response to the form “Competition award”. Written by the system.',
  questions: {
    ...everybody,
    competition: question('Competition', 260),
    edition: question('Year', 80),
    level: question('Level'),
    prize: question('Prize as printed'),
    awardDate: question('Date on the certificate', 150),
    entryKind: question('Individual or team', 150),
    team: question('Students on the certificate', 220),
    certificate: question('Certificate number'),
    ...proof,
  },
})

export const paperForm = formTab({
  title: 'Papers',
  purpose: 'One row a response to the form “Paper or article”. Written by the system.',
  questions: {
    ...everybody,
    title: question('Title', 280),
    index: question('Index or kind'),
    venue: question('Journal or newspaper', 240),
    state: question('Published or accepted', 160),
    publishedOn: question('Published on', 130),
    place: question('Author place', 110),
    teacherFirst: question('Teacher is first author', 160),
    equalFirst: question('Equal first author', 150),
    doi: question('DOI, ISSN or pages', 200),
    ...proof,
  },
})

export const patentForm = formTab({
  title: 'Patents',
  purpose: 'One row a response to the form “Patent”. Written by the system.',
  questions: {
    ...everybody,
    number: question('Patent number', 200),
    title: question('Title', 280),
    right: question('Kind of right'),
    office: question('Patent office', 150),
    state: question('Granted or filed', 140),
    grantedOn: question('Granted on', 130),
    place: question('Inventor place', 120),
    ...proof,
  },
})

const instructor = { instructor: question('Instructor’s e-mail', 240) }

export const projectForm = formTab({
  title: 'Projects',
  purpose: 'One row a response to the form “Innovative project”. Written by the system.',
  questions: {
    ...everybody,
    project: question('Project', 280),
    number: question('Project number'),
    level: question('Level'),
    state: question('State of the project', 160),
    completedOn: question('Completed on', 130),
    members: question('Members on the completion list', 220),
    ...instructor,
    thesis: question('To replace the thesis', 150),
    ...proof,
  },
})

export const awardForm = formTab({
  title: 'Project awards',
  purpose: 'One row a response to the form “Award of an innovative project”. Written by the system.',
  questions: {
    ...everybody,
    project: question('Project', 280),
    award: question('Award', 260),
    prize: question('Prize as printed'),
    awardedOn: question('Awarded on', 130),
    members: question('Members', 220),
    shares: question('Agreed shares', 220),
    ...instructor,
    ...proof,
  },
})

export const collegeForm = formTab({
  title: 'College activities',
  purpose: 'One row a response to the form “Recognition by the college”. Written by the system.',
  questions: {
    ...everybody,
    activities: question('Activities', 320),
    term: question('Term of the course', 140),
    evidence: proof.evidence,
    declaration: proof.declaration,
  },
})

export const withdrawalForm = formTab({
  title: 'Withdrawals',
  purpose: 'One row a response to the form “Withdraw an application”. Written by the system.',
  questions: {
    student: everybody.student,
    case: question('Application to withdraw', 170),
    reason: question('Reason', 320),
  },
})
