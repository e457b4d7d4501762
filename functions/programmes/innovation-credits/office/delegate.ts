import {
  delegateWords,
  type ApplicationStaffRow,
} from '../../../../sheets-schema/innovation-credits/applications.ts'
import { isBlank, normalForm } from '../../../law/text.ts'
import type { TableRow } from '../../tables.ts'
import type { Step } from '../law/application-steps.ts'
import type { CommentedStep } from '../reading/steps.ts'
import { settingsAt, typedAt, whoDecided, type OfficeContext, type OfficeRefusal } from './cells.ts'

/** A step entered in the name of its owner, and whether it counts. */
export interface DelegatedStep {
  readonly word: string
  readonly refused: OfficeRefusal | null
  /** Also there where the delegate is not named: the law then holds the application (A-IC-36). */
  readonly taken: CommentedStep | undefined
}

const steps: Readonly<Record<(typeof delegateWords)[number], Pick<Step, 'by' | 'decision'>>> = {
  'instructor approves': { by: 'instructor', decision: 'approve' },
  'instructor returns': { by: 'instructor', decision: 'return' },
  'instructor rejects': { by: 'instructor', decision: 'reject' },
  'vice dean recognises': { by: 'vice_dean', decision: 'recognise' },
  'vice dean returns': { by: 'vice_dean', decision: 'return' },
  'vice dean rejects': { by: 'vice_dean', decision: 'reject' },
}

/** Reads “Step for another”: who may decide in whose name stands in the setting `delegates` (A-IC-36). */
export function delegatedStepIn(
  row: TableRow<ApplicationStaffRow>,
  context: OfficeContext,
): DelegatedStep | undefined {
  const { delegateStep, delegateReason, delegate } = row.values
  if (isBlank(delegateStep)) return undefined
  const typed = normalForm(delegateStep)
  const word = delegateWords.find(each => each === typed)
  const refusedFor = (refused: OfficeRefusal): DelegatedStep => ({ word: typed, refused, taken: undefined })
  if (!word) return refusedFor('unknown-word')
  const at = typedAt(row, ['delegateStep', 'delegateReason', 'delegate'], context)
  const person = whoDecided(delegate, at, context)
  if (typeof person === 'string') return refusedFor(person)
  const { by, decision } = steps[word]
  if (decision !== 'approve' && decision !== 'recognise' && isBlank(delegateReason))
    return refusedFor('no-reason')
  const named = settingsAt(context, at).delegates[by].some(id => normalForm(id) === normalForm(person.id))
  const step: Step = { by, decision, at, delegate: { id: person.id, named } }
  return { word, refused: named ? null : 'not-a-delegate', taken: { step, comment: delegateReason } }
}
