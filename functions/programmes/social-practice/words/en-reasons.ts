import { counted } from './en-count.ts'
import type { EvidencePlaces } from '../law/reasons.ts'
import { named } from './options-named.ts'
import type { Mendable, ReasonWords } from './words.ts'

const list = (items: readonly string[]): string => items.join(', ')

const numbered = ({ photos, records }: EvidencePlaces): string =>
  list([...photos.map(n => `photo ${n}`), ...records.map(n => `feedback record ${n}`)])

export const reasons: ReasonWords = {
  'topic-present': () => 'The topic is there.',
  'topic-missing': () => 'The topic is missing.',
  'implementation-plan-present': () => 'The implementation plan is there.',
  'implementation-plan-missing': () => 'The implementation plan is missing.',
  'low-priority': ({ categories }) => `Low priority: ${named(categories)}.`,
  'high-priority': ({ categories }) => `High priority: ${named(categories)}.`,
  'priority-conflict': ({ high, low }) =>
    `Both lists match: high (${named(high)}) and low (${named(low)}). A person decides which holds.`,
  'used-for-internship': () => 'The proposal was already used for an internship; the office decides.',
  'no-indicator': () => 'None of the five indicators is named.',
  'indicators-named': ({ indicators }) => `Indicators named: ${indicators.length}.`,
  'group-proposal-recommended': ({ participants }) =>
    `${participants} participants: a group proposal is recommended.`,
  'group-proposal-required': ({ participants }) =>
    `${participants} participants need a group proposal first.`,
  'not-a-group-participant': ({ group }) => `The student is not among the participants of ${group}.`,
  'group-proposal-rejected': ({ group }) => `The group proposal ${group} was rejected.`,
  'group-proposal-not-approved': ({ group }) => `The group proposal ${group} is not approved yet.`,
  'group-proposal-approved': ({ group }) => `The group proposal ${group} is approved.`,
  'no-further-credit': () => 'The credit is on record already; a second project gives no further credit.',
  'student-exempt': () =>
    'The student is exempt because of an off-campus internship and may still take part.',
  'exemption-undecided': () => 'The office has not decided on the exemption yet.',
  'credit-on-record': () => 'The credit is on record.',
  'pass-not-recorded': () => 'There is a pass; the credit is not recorded yet.',
  'nothing-recorded': () => 'No pass is on record.',
  'exempt-without-credit': () => 'An exempt student gets no credit for a pass under the present setting.',
  'pass-recorded': ({ projects, credits }) =>
    `Passed with ${list(projects)}: ${counted(credits, 'credit', 'credits')}.`,
  'supervisor-email-missing': () => 'The teacher’s e-mail address is missing.',
  'supervisor-email-invalid': ({ email }) => `“${email}” is not an e-mail address.`,
  'supervisor-name-missing': () => 'The teacher’s name is missing.',
  'supervisor-is-the-student': () => 'The address is the student’s own.',
  'supervisor-not-verified': ({ email }) =>
    `${email} is not in the register of teachers; the office verifies it.`,
  'supervisor-not-of-university': ({ university, required }) =>
    `The teacher belongs to ${university === '' ? 'no known university' : university}, not to ${required}.`,
  'supervisor-is-staff': () => 'Staff cannot supervise.',
  'supervisor-post-not-eligible': ({ posts }) =>
    `Only professors and adjunct professors supervise; on record: ${list(posts) || 'no post'}.`,
  'supervisor-post-needs-staff-look': ({ posts }) =>
    `The post is not named in the rule and accepted with a note: ${list(posts) || 'no post known'}.`,
  'supervisor-eligible': ({ posts }) => `The teacher can supervise: ${list(posts)}.`,
  'invitation-to-be-sent': () => 'The invitation is about to be sent.',
  'awaiting-answer': ({ days }) =>
    `The teacher has been invited; after ${counted(days, 'day', 'days')} without answer another may be asked.`,
  'no-reply': ({ days }) => `No answer for ${counted(days, 'day', 'days')}; another teacher may be asked.`,
  'supervisor-agreed': ({ name }) => `${name} agreed to supervise.`,
  'supervisor-declined': ({ name }) => `${name} declined.`,
  'contradictory-replies': ({ name }) =>
    `${name} gave two different answers; the office settles which holds.`,
  'reply-from-other-address': ({ addresses }) => `An answer came from another address: ${list(addresses)}.`,
  'second-supervisor-agreed': ({ emails }) =>
    `An earlier teacher agreed late: ${list(emails)}. The first confirmation holds.`,
  'minimum-hours-met': ({ counted: hours, minimum }) =>
    `${counted(hours, 'hour counts', 'hours count')}; ${minimum} are needed.`,
  'hours-below-minimum': ({ counted: hours, minimum, short }) =>
    `${counted(hours, 'hour counts', 'hours count')}; ${minimum} are needed, so ${counted(short, 'is', 'are')} missing.`,
  'invalid-hours-entry': ({ days }) =>
    `Entries with an impossible day or length: ${days.map(day => day || 'no date').join(', ')}.`,
  'duplicate-hours-entry': ({ days }) => `Entered twice and counted once: ${list(days)}.`,
  'excluded-hours-present': ({ hours, kinds }) =>
    `${counted(hours, 'hour', 'hours')} of ${named(kinds)} ${hours === 1 ? 'does' : 'do'} not count.`,
  'undecided-hours-present': ({ hours, kinds }) =>
    `${counted(hours, 'hour', 'hours')} of ${named(kinds)}: 0 until the office re-classes the entry.`,
  'club-hours-unverified': ({ hours }) =>
    `${counted(hours, 'hour in a campus club is', 'hours in a campus club are')} not verified by the Office of Student Affairs.`,
  'hours-without-proof': ({ hours }) =>
    `${counted(hours, 'hour has no proof and does', 'hours have no proof and do')} not count.`,
  'hours-before-supervision': ({ hours }) =>
    `${counted(hours, 'hour before the teacher’s agreement does', 'hours before the teacher’s agreement do')} not count.`,
  'hours-before-approval': ({ hours, approvedOn }) =>
    `${counted(hours, 'hour is', 'hours are')} dated before the approval of ${approvedOn}.`,
  'spans-semesters': ({ hours, start }) =>
    `${counted(hours, 'hour is', 'hours are')} dated before the semester began on ${start}.`,
  'supervision-confirmed': () => 'The supervisor has agreed.',
  'supervisor-not-confirmed': () => 'No supervisor has agreed yet.',
  'photos-complete': ({ usable, minimum }) =>
    `${counted(usable, 'photo', 'photos')} of the student; ${counted(minimum, 'is', 'are')} needed.`,
  'photos-missing': ({ usable, minimum }) =>
    `${usable} of ${counted(minimum, 'photo', 'photos')} of the student ${usable === 1 ? 'is' : 'are'} there.`,
  'too-many-photos': ({ files, maximum }) =>
    `${counted(files, 'photo', 'photos')}; at most ${counted(maximum, 'is', 'are')} accepted.`,
  'caption-missing': places => `A caption is missing for: ${numbered(places)}.`,
  'own-position-not-indicated': places =>
    `Several people are in the picture and the own place is not indicated: ${numbered(places)}.`,
  'duplicate-photo': places => `The same photo was given twice: ${numbered(places)}.`,
  'photo-used-twice': places => `Photo and feedback record are the same file: ${numbered(places)}.`,
  'short-caption': places => `The caption is very short: ${numbered(places)}.`,
  'feedback-untitled': places => `The feedback record has no title: ${numbered(places)}.`,
  'feedback-record-present': () => 'The record of the feedback meeting is there.',
  'feedback-record-missing': () => 'The record of the feedback meeting is missing.',
  'in-time-for-list': ({ semester }) => `In time for the list of ${semester || 'the semester'}.`,
  'late-for-semester': ({ lastDay, next }) =>
    `After ${lastDay}, so it goes to the list of ${next || 'the next semester'}.`,
  late: ({ lastDay }) => `The last day for closure reports was ${lastDay}.`,
  'already-evaluated': ({ result }) => `The report has been evaluated already: ${result}.`,
  'resubmission-not-allowed': () => 'A report can be sent only once.',
  'override-refused-role': ({ by }) => `The role of ${by} may not decide this.`,
  'override-refused-no-reason': ({ rule }) => `The decision on ${rule} gives no reason.`,
  'override-refused-hard-rule': ({ rule }) => `${rule} cannot be waived.`,
  'override-stale': ({ rule }) => `The student changed the entry after the decision on ${rule}.`,
  waived: ({ rule, by }) => `${rule} was waived by ${by}.`,
  'counted-hours-set': ({ hours, by, reason }) =>
    `The office (${by}) has set the hours that count to ${hours}: ${reason}`,
  'not-evaluated': () => 'The supervisor has not evaluated the report yet.',
  'evaluation-without-report': () => 'There is an evaluation but no complete report; a person decides.',
  'pass-without-hours': () => 'The supervisor passes but names fewer hours than needed; a person decides.',
  'numeric-score-ignored': () => 'A score was given and is not used.',
  'evaluation-by-other': ({ by }) => `The evaluation came from ${by}, who is not the supervisor.`,
  'list-signed-by-other': ({ by }) => `The list was signed by ${by}, who is not the supervisor.`,
  'supervisor-passed': () => 'The supervisor passed the report.',
  'supervisor-did-not-pass': () => 'The supervisor did not pass the report.',
  'credit-already-obtained': () => 'The credit is given once only and is on record already.',
  'list-not-printed': ({ semester }) =>
    `The signed list of ${semester || 'the semester'} has not been received.`,
  'list-not-signed': ({ semester }) => `The list of ${semester || 'the semester'} is not signed.`,
  'list-not-received': ({ semester }) => `The list of ${semester || 'the semester'} has not been received.`,
  'list-before-pass': ({ receivedOn, passedOn }) =>
    `The signed list is entered as received on ${receivedOn}, before the supervisor passed the report on ${passedOn}; the office looks at the entry.`,
  'list-before-semester': ({ receivedOn, semester, start }) =>
    `The signed list is entered as received on ${receivedOn}, but the list of ${semester} cannot be older than ${start}; the office looks at the entry.`,
  'list-late': ({ receivedOn, lastDay }) =>
    `The list was received on ${receivedOn}, after the last day ${lastDay}; the office decides.`,
  'list-received': ({ receivedOn, credits }) =>
    `Signed list received on ${receivedOn}: ${counted(credits, 'credit', 'credits')}.`,
  'credit-on-evaluation': ({ credits }) =>
    `The pass gives ${counted(credits, 'credit', 'credits')} under the present setting.`,
}

export const mends: Readonly<Record<Mendable, string>> = {
  'topic-missing': 'Give the project a topic.',
  'implementation-plan-missing': 'Write what you will do, where, when and for about how many hours.',
  'low-priority': 'Propose a project that is in none of the low-priority categories.',
  'no-indicator': 'Tick at least one of the five indicators.',
  'group-proposal-required':
    'Let one of you send a group proposal; name its number here once it is approved.',
  'not-a-group-participant':
    'Ask the sender of the group proposal to add your student number, or propose on your own.',
  'group-proposal-rejected': 'Send a proposal of your own without the group’s number.',
  'group-proposal-not-approved':
    'Nothing to do: yours is taken up by itself once the group proposal is approved.',
  'supervisor-email-missing': 'Send the form again with the teacher’s e-mail address.',
  'supervisor-email-invalid':
    'Send the form again with the teacher’s full e-mail address: a name, @ and a domain, without blanks.',
  'supervisor-name-missing': 'Send the form again with the teacher’s name.',
  'supervisor-is-the-student': 'Send the form again with the teacher’s own address.',
  'supervisor-not-verified': 'Check the address; if it is right, wait for the office.',
  'supervisor-not-of-university': 'Ask a professor or adjunct professor of the university.',
  'supervisor-is-staff': 'Ask a professor or adjunct professor.',
  'supervisor-post-not-eligible': 'Ask a professor or adjunct professor.',
  'invalid-hours-entry':
    'Send each of these entries again and give its number under “Corrects an earlier entry?”.',
  'hours-below-minimum': 'Enter the missing hours; the report is then taken up by itself.',
  'undecided-hours-present':
    'If it was carrying out the project, correct the kind; otherwise ask the office.',
  'club-hours-unverified': 'Have them verified by the Office of Student Affairs and correct the entry.',
  'hours-without-proof': 'Correct the entry and add an official proof.',
  'supervisor-not-confirmed': 'Name a teacher, or wait for the answer of the one you named.',
  'photos-missing': 'Send the report again with three different photos that show you at work.',
  'too-many-photos': 'Send the report again with fewer photos.',
  'caption-missing': 'Send the report again with a detailed caption for each.',
  'own-position-not-indicated':
    'Send the report again and say where you stand, such as second from the left.',
  'feedback-record-missing': 'Send the report again with the link to a photo or record of the meeting.',
  late: 'Ask the office whether it can still be taken in.',
  'already-evaluated': 'Nothing to do: the result stands. After a fail you can propose a new project.',
  'resubmission-not-allowed': 'Ask the office if the report has to be changed.',
}
