import { sum, type Amount } from '../../law/amount.ts'
import { localDay, type Instant } from '../../law/calendar.ts'
import type { Atom } from './atoms.ts'
import { studentNumber } from './claim/answers.ts'
import { decideCollege, type CollegeDraft } from './college/decide.ts'
import type { CollegeFacts } from './college/facts.ts'
import { contradictionsIn } from './decide/contradictions.ts'
import { draftOf, type Beside } from './decide/draft.ts'
import { asItStands, type Read } from './decide/own-readings.ts'
import { placed, type Placed } from './decide/placed.ts'
import { periodsThatMatter, recognisedWithReadings } from './decide/readings-that-matter.ts'
import { postingsFor, repostedFor, totalsOf, type Draft } from './decide/student-credits.ts'
import type { ApplicationDecision, InnovationCreditsDecision } from './decision.ts'
import type { Posting } from './law/posting.ts'
import type { RegisteredStudent } from './registers/people.ts'
import { filedShares } from './shares/agreement.ts'
import type { Facts } from './understand.ts'

/** Decides every case of a group that belongs together, and what is to be said about strays. */
export function decide(atom: Atom, facts: Facts, asOf: Instant): readonly InnovationCreditsDecision[] {
  const today = localDay(asOf, facts.settings.timeZone)
  const all = placed(atom.applications, facts, today)
  const conflicts = contradictionsIn(all)
  const shares = filedShares(all, facts.people)
  const numberOf = ({ number }: RegisteredStudent): string => studentNumber(number)
  const byStudent = Map.groupBy(all, each => numberOf(each.facts.student))
  const byCollege = Map.groupBy(atom.college, ({ student }) => numberOf(student))
  const decided = [...new Set([...byStudent.keys(), ...byCollege.keys()])].flatMap(number => {
    const own = byStudent.get(number) ?? []
    const recognised = recognisedWithReadings(own, facts)
    const beside = ({ facts: { key } }: Placed): Beside => ({
      recognised: recognised.get(key),
      contradictions: conflicts.get(key) ?? [],
      shares: shares.get(key),
    })
    const drafts = own.map(each => draftOf(each.facts, beside(each), facts, asOf))
    return decideStudent(drafts, byCollege.get(number) ?? [], facts, asOf)
  })
  const strays = atom.strays.map(({ student, ...stray }): InnovationCreditsDecision => ({
    kind: 'stray',
    subject: stray.response.key,
    student,
    stray,
  }))
  return [...decided, ...strays]
}

/** One student: what the University recognises comes first (I.4), then what the college does. */
function decideStudent(
  drafts: readonly Draft[],
  college: readonly CollegeFacts[],
  facts: Facts,
  asOf: Instant,
): readonly InnovationCreditsDecision[] {
  const student = drafts[0]?.student ?? college[0]?.student
  if (!student) return []
  const given = college.filter(({ record, office }) => record && office.step?.decision !== 'revoke')
  const registered = student.projectCourseGivenBy ?? (given.length > 0 ? 'college' : null)
  const asPosted = { ...student, projectCourseGivenBy: registered }
  const postedBy = (read: Read) => postingsFor(asPosted, drafts, facts, read)
  const postings = periodsThatMatter(postedBy(asItStands), drafts, facts, postedBy)
  const reposted = repostedFor(asPosted, drafts, facts)
  const byUniversity = drafts.some(draft => givesCourse(draft, postings))
  const recognitions: CollegeDraft[] = []
  for (const each of college.toSorted(bySubmission)) {
    const others = given.some(({ key }) => key !== each.key) || recognitions.some(isRecorded)
    const elsewhere = byUniversity ? 'university' : others ? 'college' : null
    recognitions.push(decideCollege(each, student.projectCourseGivenBy ?? elsewhere, facts, asOf))
  }
  const byCollege = sum(recognitions.filter(isRecorded).map(creditsOf))
  const totals = totalsOf(drafts, postings, byCollege)
  const decided = drafts.map((draft): ApplicationDecision => ({
    ...draft,
    posting: postings.get(draft.subject),
    reposted: reposted.get(draft.subject),
    totals,
  }))
  return [...decided, ...recognitions.map(each => ({ ...each, totals }))]
}

const bySubmission = (a: CollegeFacts, b: CollegeFacts): number =>
  Date.parse(a.firstAt) - Date.parse(b.firstAt) || (a.key < b.key ? -1 : 1)

const isRecorded = ({ state }: CollegeDraft): boolean => state === 'recorded'

const creditsOf = ({ facts: { record }, judgement }: CollegeDraft): Amount =>
  record?.credits ?? judgement.credits

/** Whether the University has given the project course with this application: recorded, or confirmed now. */
function givesCourse(
  { subject, state, facts: { record } }: Draft,
  postings: ReadonlyMap<string, Posting>,
): boolean {
  const posted = record ? record.projectCourse : postings.get(subject)?.innovationProjects
  return state === 'recorded' && (posted?.numerator ?? 0n) > 0n
}
