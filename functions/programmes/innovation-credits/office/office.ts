import {
  correctionWords,
  stepWords,
  type ApplicationStaffRow,
} from '../../../../sheets-schema/innovation-credits/applications.ts'
import { amount, type Amount } from '../../../law/amount.ts'
import type { Instant } from '../../../law/calendar.ts'
import { isBlank, normalForm } from '../../../law/text.ts'
import type { TableRow } from '../../tables.ts'
import { prizeOf } from '../claim/prize-words.ts'
import { refusal, type StaffDecision } from '../law/staff-decision.ts'
import type { CommentedStep } from '../reading/steps.ts'
import type { StaffMember } from '../registers/people.ts'
import {
  settingsAt,
  typedAt,
  whoDecided,
  type CellStanding,
  type OfficeContext,
  type OfficeRefusal,
} from './cells.ts'
import { delegatedStepIn } from './delegate.ts'
import { originalIn, type OriginalSeen } from './original.ts'
import type { OfficeStep } from './step.ts'

export interface Office {
  readonly step: OfficeStep | undefined
  readonly corrections: readonly StaffDecision[]
  readonly standings: readonly CellStanding[]
  /** A step entered in the name of the instructor or the vice dean. */
  readonly delegated: CommentedStep | undefined
  readonly original: OriginalSeen | undefined
}

interface Cells {
  readonly cell: CellStanding['cell']
  /** When the newest of them was typed. */
  readonly at: Instant
  readonly word: string
  readonly value: string
  readonly reason: string
  readonly by: string
}

type Read =
  | { readonly kind: 'step'; readonly step: OfficeStep }
  | { readonly kind: 'correction'; readonly decision: StaffDecision }
  | { readonly kind: 'refused'; readonly why: OfficeRefusal }

/** Reads the staff cells of an application's row: what counts, and why the rest does not. */
export function readOffice(row: TableRow<ApplicationStaffRow> | undefined, context: OfficeContext): Office {
  if (!row)
    return { step: undefined, corrections: [], standings: [], delegated: undefined, original: undefined }
  const { values } = row
  const groups: readonly Cells[] = [
    {
      cell: 'correction',
      at: typedAt(row, ['correction', 'correctionValue', 'correctionReason', 'correctedBy'], context),
      word: values.correction,
      value: values.correctionValue,
      reason: values.correctionReason,
      by: values.correctedBy,
    },
    {
      cell: 'decision',
      at: typedAt(row, ['decision', 'value', 'reason', 'decidedBy'], context),
      word: values.decision,
      value: values.value,
      reason: values.reason,
      by: values.decidedBy,
    },
  ]
  const read = groups
    .filter(({ word }) => !isBlank(word))
    .map(cells => ({ cells, found: readCells(cells, context) }))
  const original = originalIn(row, context)
  const delegated = delegatedStepIn(row, context)
  return {
    step: read.flatMap(({ found }) => (found.kind === 'step' ? [found.step] : [])).at(-1),
    corrections: read.flatMap(({ found }) => (found.kind === 'correction' ? [found.decision] : [])),
    standings: [
      ...read.map(({ cells: { cell, word }, found }) => ({
        cell,
        word: normalForm(word),
        refused: found.kind === 'refused' ? found.why : null,
      })),
      ...(delegated ? [{ cell: 'delegate', word: delegated.word, refused: delegated.refused } as const] : []),
      ...(typeof original === 'string'
        ? [{ cell: 'original', word: 'original seen', refused: original } as const]
        : []),
    ],
    delegated: delegated?.taken,
    original: typeof original === 'string' ? undefined : original,
  }
}

function readCells(cells: Cells, context: OfficeContext): Read {
  const { at } = cells
  const word = normalForm(cells.word)
  const step = stepWords.find(each => each === word)
  const correction = correctionWords.find(each => each === word)
  if (!step && !correction) return { kind: 'refused', why: 'unknown-word' }
  const by = whoDecided(cells.by, at, context)
  if (typeof by === 'string') return { kind: 'refused', why: by }
  if (step) return readStep(step, cells, by, at, context)
  return correction
    ? readCorrection(correction, cells, by, at, context)
    : { kind: 'refused', why: 'unknown-word' }
}

/** A return or a rejection is told to the student, so it needs its reason; a confirmation needs none. */
function readStep(
  decision: OfficeStep['decision'],
  cells: Cells,
  by: StaffMember,
  at: Instant,
  context: OfficeContext,
): Read {
  const named = settingsAt(context, at).delegates.aao.some(id => normalForm(id) === normalForm(by.id))
  if (by.role !== 'aao' && !named) return { kind: 'refused', why: 'wrong-role' }
  if (decision !== 'confirm' && isBlank(cells.reason)) return { kind: 'refused', why: 'no-reason' }
  const delegate = by.role === 'aao' ? null : { id: by.id, named }
  return {
    kind: 'step',
    step: { by: 'aao', decision, at, delegate, person: by.id, reason: cells.reason },
  }
}

const refusalOf: Readonly<Record<string, OfficeRefusal>> = {
  'override-refused-role': 'wrong-role',
  'override-refused-no-reason': 'no-reason',
  'override-refused-value': 'wrong-value',
}

function readCorrection(
  action: StaffDecision['action'],
  cells: Cells,
  by: StaffMember,
  at: Instant,
  context: OfficeContext,
): Read {
  const decided = { ref: context.ref, by, reason: cells.reason, at }
  const decision = correctionOf(action, cells.value, decided)
  const refused = refusal(decision, settingsAt(context, at))
  return refused
    ? { kind: 'refused', why: refusalOf[refused.because.code] ?? 'wrong-value' }
    : { kind: 'correction', decision }
}

function correctionOf(
  action: StaffDecision['action'],
  value: string,
  decided: Pick<StaffDecision, 'ref' | 'by' | 'reason' | 'at'>,
): StaffDecision {
  switch (action) {
    case 'map-prize':
      return { ...decided, action, prize: knownPrize(value) }
    case 'set-credits':
      return { ...decided, action, credits: creditsIn(value) }
    case 'recognise':
    case 'revoke':
      return { ...decided, action }
  }
}

function knownPrize(value: string): string | null {
  const prize = prizeOf(value)
  return ['first', 'second', 'third', 'below-third'].includes(prize) ? prize : null
}

function creditsIn(value: string): Amount | null {
  return /^\d+(?:\.\d+)?$/.test(value.trim()) ? amount(value) : null
}
