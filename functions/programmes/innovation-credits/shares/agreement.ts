import { shown } from '../../../law/amount.ts'
import { normalForm } from '../../../law/text.ts'
import type { Answer } from '../../tables.ts'
import { studentNumber } from '../claim/answers.ts'
import type { Placed } from '../decide/placed.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { ProjectAward } from '../law/entries.ts'
import { judgeAgreement, type MemberWord, type ShareAgreement } from '../law/share-agreement.ts'
import { shareConfirmation } from '../questions.ts'
import type { People, RegisteredStudent } from '../registers/people.ts'

/** How far the group of an award has agreed to the shares of one application. */
export interface FiledShares extends ShareAgreement {
  /** The first application that filed these shares: its letters ask the members. */
  readonly askedBy: string
  /** Members who can be asked, because they are in the register of students. */
  readonly toAsk: readonly RegisteredStudent[]
  /** Members who have to agree and are in no register. */
  readonly unknown: readonly string[]
  readonly version: number
}

type Filing = Placed & { readonly entry: ProjectAward }

/** Applications that file one and the same share of one award. */
function sameShares({ entry }: Filing): string {
  const { project, award, members, allocation } = entry
  const shares = Object.entries(allocation ?? {}).filter(([, share]) => shown(share) !== 0)
  return JSON.stringify([
    normalForm(project),
    award,
    [...new Set(members)].toSorted(),
    shares.map(([member, share]) => `${member}: ${share.numerator}/${share.denominator}`).toSorted(),
  ])
}

function filingOf(placed: Placed): readonly Filing[] {
  const entry = placed.facts.claimed?.entry
  if (placed.gone || entry?.kind !== 'project-award' || entry.allocation === null) return []
  return [{ ...placed, entry }]
}

const isNewer = (answer: Answer, other: Answer): boolean => Date.parse(answer.at) >= Date.parse(other.at)

/** The last word of each member about these shares; filing them oneself is agreement. */
function wordsOf(filings: readonly Filing[], people: People): ReadonlyMap<string, MemberWord> {
  const newest = new Map<string, Answer>()
  for (const { facts, entry } of filings) {
    for (const answer of facts.given) {
      const isAboutThese = answer.question === shareConfirmation && answer.version >= facts.sharesSince
      const member = isAboutThese && answer.decision !== 'unclear' && memberAt(answer.person, entry, people)
      if (!member) continue
      const before = newest.get(member)
      if (!before || isNewer(answer, before)) newest.set(member, answer)
    }
  }
  const answered = [...newest].map(([member, { decision }]): [string, MemberWord] => [
    member,
    decision === 'agree' ? 'agree' : 'decline',
  ])
  const filed = filings.map(({ facts }): [string, MemberWord] => [
    studentNumber(facts.student.number),
    'agree',
  ])
  return new Map([...answered, ...filed])
}

const memberAt = (address: string, { members }: ProjectAward, people: People): string | undefined =>
  members.find(
    member => people.student(member)?.address.trim().toLowerCase() === address.trim().toLowerCase(),
  )

/** By application: how far the shares it files are agreed; applications that file none are left out. */
export function filedShares(
  applications: readonly Placed[],
  people: People,
): ReadonlyMap<string, FiledShares> {
  const groups = Map.groupBy(applications.flatMap(filingOf), sameShares)
  return new Map(
    [...groups.values()].flatMap(filings => {
      const [first] = filings
      if (!first) return []
      const agreement = judgeAgreement(first.entry, wordsOf(filings, people))
      const missing = [...agreement.silent, ...agreement.declined]
      const shares: FiledShares = {
        ...agreement,
        askedBy: first.facts.key,
        toAsk: missing.flatMap(member => people.student(member) ?? []),
        unknown: missing.filter(member => !people.student(member)),
        version: first.facts.sharesSince,
      }
      return filings.map(({ facts }: { facts: ApplicationFacts }): [string, FiledShares] => [
        facts.key,
        shares,
      ])
    }),
  )
}
