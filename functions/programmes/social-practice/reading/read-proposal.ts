import { numberKey } from '../../../law/text.ts'
import type { Entry } from '../../tables.ts'
import type { ProposalVersion } from '../facts.ts'
import {
  activityOptions,
  applicantsOptions,
  categoryOptions,
  codeOf,
  indicatorOptions,
  yesNoOptions,
  type Applicants,
} from '../forms/options.ts'
import type { Category } from '../law/priority.ts'
import { answerOf, answersOf, sentOf } from './read-answers.ts'

/** For whom the proposal speaks; a group named without a choice makes it a member's own one. */
export function applicantsOf(entry: Entry): Applicants {
  const chosen = codeOf(applicantsOptions, answerOf(entry, 'as'))
  return chosen ?? (answerOf(entry, 'group') === '' ? 'alone' : 'member')
}

/** Student numbers as the register writes them, by the form they are compared in. */
export type Numbers = ReadonlyMap<string, string>

export function numbersOf(registered: Iterable<string>): Numbers {
  return new Map([...registered].map(number => [numberKey(number), number]))
}

/** A response of the proposal form as the law reads it. */
export function readProposal(entry: Entry, numbers: Numbers): ProposalVersion {
  const applicants = applicantsOf(entry)
  const group = numberKey(answerOf(entry, 'group'))
  return {
    ...sentOf(entry),
    proposal: {
      topic: answerOf(entry, 'topic'),
      implementationPlan: answerOf(entry, 'plan'),
      activityType: codeOf(activityOptions, answerOf(entry, 'activity')) ?? null,
      categories: categoriesOf(entry),
      indicators: answersOf(entry, 'indicators').flatMap(each => codeOf(indicatorOptions, each) ?? []),
      participants: participantsOf(entry, numbers),
      group: applicants === 'group' || group === '' ? null : group,
    },
  }
}

function categoriesOf(entry: Entry): readonly Category[] {
  const ticked = answersOf(entry, 'categories').flatMap(each => codeOf(categoryOptions, each) ?? [])
  const used = codeOf(yesNoOptions, answerOf(entry, 'internship')) === 'yes'
  return used ? [...ticked, 'already-used-for-internship'] : ticked
}

/** Student numbers as the register writes them, the sender first. */
function participantsOf(entry: Entry, numbers: Numbers): readonly string[] {
  const typed = answerOf(entry, 'participants')
    .normalize('NFKC')
    .split(/[\s,;、]+/u)
    .filter(word => word !== '')
    .map(word => numbers.get(numberKey(word)) ?? numberKey(word))
  return [...new Set([entry.student, ...typed])]
}
