import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import type { Day } from '../../../law/calendar.ts'
import type { Answer, Entry, Tables } from '../../tables.ts'
import type { CaseFacts, ProposalVersion, Teacher } from '../facts.ts'
import { changeForm } from '../forms/change.ts'
import { closureForm } from '../forms/closure.ts'
import { hoursForm } from '../forms/hours.ts'
import { proposalForm } from '../forms/proposal.ts'
import { supervisorForm } from '../forms/supervisor.ts'
import type { OpenCase } from './case-of-entry.ts'
import { answerOf, sentOf } from './read-answers.ts'
import { readChange } from './read-changes.ts'
import { readClosure } from './read-closure.ts'
import { readHours } from './read-hours.ts'
import { readProposal, type Numbers } from './read-proposal.ts'

/** What cases are gathered from, besides the workbook itself. */
interface Sorted {
  readonly opened: readonly OpenCase[]
  readonly byCase: ReadonlyMap<string, readonly Entry[]>
  readonly numbers: Numbers
  readonly received: ReadonlyMap<string, Day>
  readonly teachers: ReadonlyMap<string, Teacher>
}

/** All that is known of each case. A teacher who had another address before is one and the same person. */
export function gatherCases(
  tables: Tables,
  { opened, byCase, numbers, received, teachers }: Sorted,
): readonly CaseFacts[] {
  const present = (address: string): string => teachers.get(address.toLowerCase())?.address ?? address
  const staff = new Map(tables.rows(projectsTab).map(row => [row.key, row]))
  const answers = Map.groupBy(tables.answers, ({ subject }) => subject)
  const strangers = Map.groupBy(tables.strangersAnswers, ({ subject }) => subject)
  const letters = Map.groupBy(tables.letters, ({ subject }) => subject)
  return opened.flatMap(({ key, student, kind }) => {
    const of = (form: string) => (byCase.get(key) ?? []).filter(entry => entry.form === form)
    const [first, ...later] = of(proposalForm.name).map(entry => readProposal(entry, numbers))
    if (!first) return []
    const proposals: readonly [ProposalVersion, ...ProposalVersion[]] = [first, ...later]
    return [
      {
        key,
        kind,
        student,
        proposals,
        requests: of(supervisorForm.name).map(entry => ({
          ...sentOf(entry),
          name: answerOf(entry, 'teacher'),
          address: present(answerOf(entry, 'email')),
          reflection: answerOf(entry, 'reflection'),
        })),
        hours: readHours(of(hoursForm.name)),
        closures: of(closureForm.name).map(readClosure),
        changes: of(changeForm.name).map(readChange),
        answers: byTime(answers.get(key)).map(answer => ({ ...answer, person: present(answer.person) })),
        strangersAnswers: byTime(strangers.get(key)).map(answer => ({
          ...answer,
          person: present(answer.person),
        })),
        letters: (letters.get(key) ?? []).map(letter => ({ ...letter, to: present(letter.to) })),
        staff: staff.get(key),
        listReceived: staff.get(key)?.values.listReceived ?? received.get(key),
        record: tables.records.get(key),
      },
    ]
  })
}

function byTime(answers: readonly Answer[] = []): readonly Answer[] {
  return answers.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
