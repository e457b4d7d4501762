import type { LedgerEntry, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { letterHistory, type LetterRecord } from '../../mail/outbox/letter-history.ts'
import type { Tables } from '../../programmes/tables.ts'
import type { Have } from '../../reconcile/have.ts'
import { dated, ofKind } from '../../reconcile/memory.ts'
import { lostCommit, lostLetters } from '../../reconcile/went-back.ts'
import { maskSignatures } from '../../tokens/mask.ts'
import type { Hint, MailEvent, Office, PageAnswer, World } from '../office.ts'
import { accessAsked } from './access.ts'
import { delegatesOf } from './delegates.ts'
import { serverReport, takeReport } from './delivery-reports.ts'
import { exportAsked } from './export.ts'
import { tablesInForce } from './in-force.ts'
import { takeReply } from './replies.ts'
import { newResponses } from './responses.ts'

/** New facts that came with the hints, as ledger entries, each once however often it was delivered. */
export async function arrivals(
  world: World,
  office: Office,
  have: Have,
  hints: readonly Hint[],
): Promise<readonly LedgerEntry[]> {
  const found: LedgerEntry[] = [...lostCommit(have.ledger, world.lastCommits.get(office.workbookId))]
  let known: Tables | undefined
  const inForce = () => (known ??= tablesInForce(office, have))
  let letters: readonly LetterRecord[] | undefined
  const desk = {
    world,
    office,
    at: have.at,
    letters: () => (letters ??= letterHistory(have.ledger)),
    undoMinutes: () => Number(inForce().settings.get('undo_minutes')),
    delegatesOf: (person: string) => delegatesOf(office, inForce(), person),
  }
  const soFar = () => [...have.ledger, ...dated(found, have.at)]
  // One form's notification may be late or lost while another's came: where one is named, all are listed.
  const isWoken = hints.some(({ kind }) => kind === 'responses')
  if (isWoken || found.length > 0) found.push(...(await newResponses(world.ports.forms, office, have.ledger)))
  for (const hint of hints) {
    switch (hint.kind) {
      case 'reply': {
        const report = serverReport(hint.mail)
        if (report) found.push(...takeReport(world, office, soFar(), hint.mail, report))
        else found.push(...takeReply({ ...desk, ledger: soFar() }, hint.mail))
        break
      }
      case 'page-answer':
        found.push(...newAnswer(have.ledger, hint.answer))
        break
      case 'mail-events':
        found.push(...lostLetters(soFar(), heardOf(hint.events)), ...newEvents(have.ledger, hint.events))
        break
      case 'records-asked':
        found.push(...accessAsked(inForce(), soFar(), hint))
        break
      case 'export':
        found.push(...exportAsked(office, have, soFar(), hint.act))
        break
      case 'look':
      case 'responses':
        break
    }
  }
  return onceOnly(found)
}

function newAnswer(ledger: readonly Remembered[], answer: PageAnswer): readonly LedgerEntry[] {
  if (ofKind(ledger, 'answer').some(({ id }) => id === answer.id)) return []
  const { comment, ...given } = answer
  return [
    {
      kind: 'answer',
      via: 'page',
      from: answer.person,
      standing: 'counts',
      comment: comment === '' ? null : maskSignatures(comment),
      text: maskSignatures(comment),
      messageId: '',
      ...given,
    },
  ]
}

const heardOf = (events: readonly MailEvent[]): readonly string[] => events.map(({ letter }) => letter)

/** Opens and clicks are not asked for; of the rest each event counts once. */
function newEvents(ledger: readonly Remembered[], events: readonly MailEvent[]): readonly LedgerEntry[] {
  const known = new Set(ofKind(ledger, 'event').map(({ id }) => id))
  const letters = new Set(ofKind(ledger, 'letter').map(({ letter }) => letter))
  return events
    .filter(({ id, letter }) => !known.has(id) && letters.has(letter))
    .map(event => ({ kind: 'event', ...event }))
}

function onceOnly(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const ids = new Set<string>()
  return entries.filter(entry => {
    if (entry.kind !== 'answer' && entry.kind !== 'event') return true
    const isNew = !ids.has(entry.id)
    ids.add(entry.id)
    return isNew
  })
}
