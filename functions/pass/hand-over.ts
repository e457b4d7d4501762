import type { LedgerEntryOf } from '../../sheets-schema/common/ledger.ts'
import { writeLetter } from '../mail/letter.ts'
import { deliver } from '../mail/outbox/deliver.ts'
import { letterHistory } from '../mail/outbox/letter-history.ts'
import { attemptLine } from '../mail/outbox/outbox.ts'
import type { OutgoingMail } from '../ports.ts'
import type { Have } from '../reconcile/have.ts'
import { linkMaker, type Office, type World } from './office.ts'
import type { ToSend } from './plan-letters.ts'
import type { Want } from './want/want.ts'

/** Writes the letters and hands them to the mail service; links are made here and kept nowhere. */
export async function handOver(
  world: World,
  office: Office,
  have: Have,
  { reading }: Want,
  toSend: readonly ToSend[],
): Promise<readonly LedgerEntryOf<'attempt'>[]> {
  const name = reading.tables.settings.get('office_name') ?? ''
  const writer = {
    links: linkMaker(world, office),
    office: name,
    workbook: office.workbookId,
    code: office.code,
  }
  const mails: OutgoingMail[] = []
  const unwritten: LedgerEntryOf<'attempt'>[] = []
  for (const { letter, wanted } of toSend) {
    try {
      mails.push(writeLetter(letter, wanted, writer, have.at))
    } catch (error) {
      world.ports.log('ERROR', 'a letter could not be written', { office: office.code, letter, error })
      unwritten.push(
        attemptLine(letter, 'given-up', { note: 'it could not be written; see the log', cause: 'unwritten' }),
      )
    }
  }
  return [...unwritten, ...(await deliver(world.ports.mail, mails, letterHistory(have.ledger), have.at))]
}
