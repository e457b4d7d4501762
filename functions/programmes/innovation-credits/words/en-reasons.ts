import type { ReasonWords } from './words.ts'
import { enReadings } from './en-readings.ts'
import { enTerms } from './en-terms.ts'

const term = (word: string): string => enTerms[word] ?? word
const reading = (setting: string, value: string): string => enReadings[setting]?.[value] ?? value
const credits = (count: number): string => (count === 1 ? '1 credit' : `${count} credits`)

export const enReasons: ReasonWords = {
  'prize-credited': ({ competition, level, prize, credits: count }) =>
    `${competition}: ${term(prize)} at ${term(level)} level gives ${credits(count)}.`,
  'author-place-credited': ({ paper, venue, place, credits: count }) =>
    `“${paper}” (${term(venue)}), author ${place}: ${credits(count)}.`,
  'inventor-place-credited': ({ patent, place, credits: count }) =>
    `Patent ${patent}, inventor ${place}: ${credits(count)}.`,
  'completion-credited': ({ project, level, credits: count }) =>
    `“${project}” (${term(level)}) is completed: ${credits(count)} for each member.`,
  'award-maximum-credited': ({ project, award, pool, credits: count }) =>
    `“${project}”, ${term(award)}: the ${credits(pool)} of the group allow the maximum of ${credits(count)} for each.`,
  'award-share-credited': ({ project, award, pool, credits: count }) =>
    `“${project}”, ${term(award)}: your share of the group’s ${credits(pool)} is ${credits(count)}.`,
  'credits-set-by-staff': ({ by, reason, credits: count }) => `${by} set ${credits(count)}: ${reason}`,
  'top-up-difference': ({ full, earlier, credits: count }) =>
    `It gives ${full}; ${earlier} were recognised before for the same, so the difference of ${credits(count)} counts.`,
  'cohort-not-covered': ({ cohort, from }) =>
    `The Measures are for students enrolled in ${from} and later; the register says ${cohort}.`,
  'not-a-team-member': ({ student, of }) =>
    `Student number ${student} is not among the members stated for “${of}”.`,
  'before-enrolment': ({ awarded, enrolled }) =>
    `The award is dated ${awarded}, before the enrolment on ${enrolled}; the office has to look at it.`,
  'not-recognised-by-university': ({ name }) =>
    `“${name}” is not on the University’s list of that day; the office has to say whether it is recognised.`,
  'level-not-listed': ({ name, level }) =>
    `The University’s list does not recognise “${name}” at ${term(level)} level; the office has to look at it.`,
  'level-unmapped': ({ level }) =>
    `No row of the table is for ${term(level)} level; the office has to say which.`,
  'prize-unmapped': ({ prize, of }) =>
    `The table does not know the prize “${term(prize)}” of “${of}”; the office has to say which prize it counts as.`,
  'no-credit-for-prize': ({ prize, level }) => `${term(prize)} at ${term(level)} level gives no credits.`,
  'no-credit-for-venue': ({ venue }) => `${term(venue)}: the table has no row for it.`,
  'not-published': ({ paper }) => `“${paper}” is accepted but not published yet.`,
  'other-index-missing': ({ paper }) => `“${paper}” has to be indexed in both SCI and EI.`,
  'no-credit-for-author-order': ({ place, lowest }) =>
    `Place ${place} gives no credits; the table ends at place ${lowest}.`,
  'not-an-invention-patent': ({ right }) => `${term(right)}: only invention patents give credits.`,
  'patent-office-unmapped': ({ office }) =>
    `Whether a patent of this office (${term(office)}) counts as national is for the office to say.`,
  'patent-not-granted': ({ state }) => `The patent is ${term(state)}, not granted.`,
  'project-not-completed': ({ project }) => `“${project}” is not completed.`,
  'used-for-thesis': ({ project }) =>
    `“${project}” is to replace the thesis, so it gives no innovation credits.`,
  'no-credit-row': ({ project }) => `The table has no row for “${project}”; the office has to look at it.`,
  'share-not-filed': ({ project, pool, members, suggested }) =>
    `“${project}”: the ${members} members have to agree how the ${credits(pool)} are shared; equal shares would be ${suggested} each.`,
  'shares-unreadable': ({ typed, example }) =>
    `“Agreed shares” says “${typed}”, in which no shares can be read. Please send a correction with one line a member: student number, colon, credits, for example ${example}. Leave it blank if the group has not agreed yet.`,
  'shares-not-needed': ({ typed, maximum }) =>
    `“Agreed shares” says “${typed}”, in which no shares can be read; none are needed, as the pool is enough for the maximum of ${maximum} for each.`,
  'allocation-names-outsider': ({ students }) =>
    `The shares name ${students.join(', ')}, not a member of the group.`,
  'allocation-invalid': ({ students, step }) =>
    `The shares of ${students.join(', ')} are negative or finer than ${step}.`,
  'allocation-exceeds-personal-maximum': ({ students, maximum }) =>
    `The shares of ${students.join(', ')} are above the maximum of ${maximum} for each.`,
  'allocation-exceeds-group-pool': ({ total, pool }) =>
    `The shares add up to ${total}; the group has ${pool}.`,
  'duplicate-entry': ({ counts }) => `It is the same as ${counts}, which counts.`,
  'lower-award-same-competition': ({ counts }) =>
    `Of one competition only the highest award counts, and that is ${counts}.`,
  'same-paper-counted-once': ({ counts }) => `One paper counts once, as ${counts}.`,
  'same-patent-counted-once': ({ counts }) => `One patent counts once, as ${counts}.`,
  'lower-level-same-project': ({ counts }) => `One project counts at its best level, as ${counts}.`,
  'lower-award-same-project': ({ counts }) =>
    `Of one project only the best award counts, and that is ${counts}.`,
  'same-work-counted-once': ({ counts }) => `One work counts once, as ${counts}.`,
  'already-recognised': ({ name }) => `“${name}” was recognised before.`,
  'already-recognised-same-competition': ({ name, earlier }) =>
    `${credits(earlier)} were recognised for “${name}” before; this award gives no more.`,
  'already-recognised-same-project': ({ name, earlier }) =>
    `${credits(earlier)} were recognised for “${name}” before; this gives no more.`,
  'revoked-by-staff': ({ by, reason }) => `${by} revoked it: ${reason}`,
  'differs-from-table': ({ table, credits: count }) => `The table gives ${table}; staff set ${count}.`,
  'override-refused-role': ({ by, role, action }) => `${by} (${role}) may not decide “${action}”.`,
  'override-refused-no-reason': ({ by, action }) => `“${action}” by ${by} has no reason.`,
  'override-refused-value': ({ by, action }) => `“${action}” by ${by} has no usable value.`,
  'equal-first-author-claimed': ({ paper }) => `Equal first authorship of “${paper}” is claimed.`,
  'thesis-replacement-to-college': ({ project }) =>
    `Whether “${project}” replaces the thesis is for the college to decide.`,
  'thesis-replacement-not-for-this-level': ({ project, level }) =>
    `“${project}” (${term(level)}) cannot replace the thesis; only national and municipal projects can.`,
  'same-work-in-several-categories': ({ work, entries }) =>
    `The work “${work}” stands behind ${entries.join(', ')}.`,
  'shares-await-members': ({ project, members }) =>
    `The shares of “${project}” wait for the agreement of ${members.join(', ')}.`,
  'shares-declined': ({ project, members }) =>
    `${members.join(', ')} did not agree to the shares of “${project}”.`,
  'reading-matters': ({ setting, inForce, other, credits: count, otherwise }) =>
    `The text can be read in two ways here. As it is read now (${reading(setting, inForce)}) this gives ${count}; read otherwise (${reading(setting, other)}) it gives ${otherwise}. The office says which holds.`,
  'claims-differ': ({ about, students }) =>
    `${students.join(' and ')} state different things about: ${term(about)}.`,
  'same-place-claimed': ({ about, students }) => `${students.join(' and ')} claim the same ${term(about)}.`,
  'posted-to-project-course': ({ course, credits: count }) => `${credits(count)} to ${course}.`,
  'project-course-already-given': ({ course, by }) => `${course} was already given by the ${term(by)}.`,
  'posted-to-quality-course': ({ course, credits: count, limit }) =>
    `${credits(count)} to ${course} (upper limit ${limit}).`,
  'not-converted': ({ credits: count, limit }) =>
    `${credits(count)} recognised but not converted, above the upper limit of ${limit}.`,
  'cap-reading-matters': ({ remaining, all }) =>
    `If the upper limit covers the remaining credits only, ${remaining} go to the quality course; if it covers all, ${all}.`,
  'art-elective-excluded': () => 'Art electives are outside the scope of recognition.',
  'evidence-missing': () => 'No evidence is attached.',
  'waits-for-window': ({ day, opens }) =>
    `It was sent on ${day}, outside the times of recognition, and is taken up by itself on ${opens}.`,
  'no-window-announced': ({ day }) =>
    `It was sent on ${day}, outside the times of recognition; the next time is not announced yet.`,
  'in-window': ({ day, semester }) => `Sent on ${day}, in the round of ${semester}.`,
  'taken-up-at-opening': ({ opens, semester }) => `Taken up on ${opens}, in the round of ${semester}.`,
  'resubmitted-after-window': ({ first, again, semester }) =>
    `First sent on ${first} and again on ${again}: still in the round of ${semester}.`,
  'confirmed-after-window': ({ confirmed, closed, semester }) =>
    `Confirmed on ${confirmed}, after the round closed on ${closed}; the grade is still of ${semester}.`,
  'awaits-decision': ({ by }) => `Waits for the ${term(by)}.`,
  'step-done': ({ by, at }) => `The ${term(by)} agreed (${at.slice(0, 10)}).`,
  'step-out-of-order': ({ missing, found }) =>
    `The ${term(found)} decided before the ${term(missing)}, whose decision is still missing.`,
  'decision-by-unnamed-delegate': ({ by, delegate }) =>
    `${delegate} is not named to decide for the ${term(by)}.`,
  'returned-to-student': ({ by }) => `The ${term(by)} sent it back.`,
  'rejected-at-step': ({ by }) => `The ${term(by)} did not agree.`,
  'recorded-excellent': ({ credits: count, semester }) =>
    `${credits(count)}, grade “excellent”, recorded in ${semester}.`,
  'already-from-university': () => 'The University has already given the course.',
  'already-from-college': () => 'The college has already given the course.',
  'college-rules-not-filed': () => 'The college has not filed its rules with the Academic Affairs Office.',
  'awaits-college-teachers': () => 'Waits for the teachers of the college.',
  'term-not-4-6-8': ({ term: number, terms }) => `Term ${number} is none of ${terms.join(', ')}.`,
  'term-start-unknown': ({ term: number }) => `The first day of term ${number} is not known.`,
  'recognised-after-term-start': ({ recognised, start, next }) =>
    `Recognised on ${recognised}, after the term began on ${start}; it is recorded in term ${next}.`,
  'no-later-term': ({ recognised }) => `No term for it begins after ${recognised}.`,
  'recorded-by-college': ({ term: number, credits: count }) =>
    `${credits(count)}, recorded in term ${number}.`,
}
