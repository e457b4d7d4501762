import { heldTab } from '../../../sheets-schema/common/held.ts'
import { ledgerTab, type Remembered } from '../../../sheets-schema/common/ledger.ts'
import { foundAfterRestore, type Doubt } from '../../mail/outbox/doubt.ts'
import type { Problem } from '../../programmes/programme.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { HeldLetters } from '../held-letters.ts'

/** So long staff are told of it. */
const toldDays = 14

/** What a restored version has cost, for staff. */
export function restoredVersion(
  ledger: readonly Remembered[],
  doubt: Doubt | undefined,
  { staying, waitingFor }: HeldLetters,
  now: string,
): readonly Problem[] {
  if (!doubt || Date.parse(now) - Date.parse(doubt.since) >= toldDays * 86_400_000) return []
  const at = ledger.findLastIndex(entry => entry.kind === 'restored' && entry.at === doubt.since)
  const before = ledger.slice(0, at).findLast(({ kind }) => kind === 'commit')?.at ?? 'its beginning'
  const again = ofKind(ledger.slice(at), 'response').filter(
    ({ lastSubmittedAt }) => Date.parse(lastSubmittedAt) <= Date.parse(doubt.since),
  )
  const found = ofKind(ledger, 'attempt').filter(({ note }) => note === foundAfterRestore)
  return [
    {
      tab: ledgerTab.title,
      row: '',
      column: '',
      what: `An older version of this workbook was restored: its memory ended at ${before} when that was noticed at ${doubt.since}.`,
      why: 'Commits that the system had made, or letters that the mail service had taken, were not in _ledger any more.',
      follows: [
        'What staff typed and what was answered by mail or page in between is lost.',
        `Taken again from the forms: ${again.length} responses, numbered in the order in which they were sent.`,
        `Letters found to have left already, and not sent again: ${found.length}.`,
        ...(staying.size === 0 ? [] : [`Letters that wait until that is known of them: ${staying.size}.`]),
        ...(waitingFor === 0
          ? []
          : [`Letters to ${waitingFor} people wait for a word in ${heldTab.title} (${doubt.id}).`]),
      ].join(' '),
      mend: `Enter again what staff had decided in between, and ask those who had answered to answer once more. This line goes away ${toldDays} days after it came.`,
    },
  ]
}
