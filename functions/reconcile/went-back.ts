import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import { isCommitted, ofKind } from './memory.ts'

type Restored = LedgerEntryOf<'restored'>

/** A commit that was seen in the ledger and is not there any more: an older version of the workbook was restored. */
export function lostCommit(
  ledger: readonly Remembered[],
  seenBefore: number | undefined,
): readonly Restored[] {
  if (seenBefore === undefined || isCommitted(ledger, seenBefore)) return []
  if (ofKind(ledger, 'restored').some(({ commit }) => commit === seenBefore)) return []
  return [{ kind: 'restored', sign: 'commits', commit: seenBefore, letters: [] }]
}

/** Letters that the mail service reports on and the ledger does not know. Each is committed before it is handed over. */
export function lostLetters(ledger: readonly Remembered[], reported: readonly string[]): readonly Restored[] {
  const known = new Set([
    ...ofKind(ledger, 'letter').map(({ letter }) => letter),
    ...ofKind(ledger, 'restored').flatMap(({ letters }) => letters),
  ])
  const letters = [...new Set(reported)].filter(letter => !known.has(letter))
  return letters.length === 0 ? [] : [{ kind: 'restored', sign: 'events', commit: null, letters }]
}
