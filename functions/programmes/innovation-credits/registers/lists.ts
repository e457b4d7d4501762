import {
  recognisedCompetitions,
  recognisedVenues,
  type RecognisedCompetitionRow,
} from '../../../../sheets-schema/innovation-credits/recognised-lists.ts'
import type { Day } from '../../../law/calendar.ts'
import { normalForm } from '../../../law/text.ts'
import type { Tables } from '../../tables.ts'
import type { Claim } from '../claim/claim.ts'
import type { Competition, Entry } from '../law/entries.ts'
import { isListedOn, type ListedName } from '../law/recognised-list.ts'
import { sameNames } from './same-names.ts'

/** The University's dated lists. */
export interface Lists {
  /** The one name under which a competition is counted, whatever it is called. */
  competition(name: string): string
  /** The entry of a claim as the lists of its day make it (A-IC-12). */
  listed(claim: Claim): Entry
}

interface ListedRow {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly from: Day | undefined
  readonly to: Day | undefined
}

const namesOf = ({ name, otherNames }: ListedRow): readonly string[] => [name, ...otherNames]

function holds(row: ListedRow, name: string, day: Day): boolean {
  const dates = { from: row.from ?? null, to: row.to ?? null }
  const listed = namesOf(row).map((each): ListedName => ({ name: each, ...dates }))
  return isListedOn(listed, name, day)
}

export function listsOf(tables: Tables): Lists {
  const competitions = tables
    .rows(recognisedCompetitions)
    .map(({ values }) => values)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const venues = tables.rows(recognisedVenues).map(({ values }) => values)
  const counted = sameNames(competitions.map(namesOf))
  return {
    competition: counted,
    listed: ({ entry, day, venue }) => {
      if (entry.kind === 'paper') {
        const onRecognisedList = venues.some(row => row.kind === entry.venue && holds(row, venue ?? '', day))
        return { ...entry, onRecognisedList }
      }
      if (entry.kind !== 'competition') return entry
      const rows = competitions.filter(row => holds(row, entry.competition, day))
      return { ...asListed(entry, rows), competition: counted(entry.competition) }
    },
  }
}

/** A competition of an industry association counts by II.1.5), whatever level its certificate prints. */
function asListed(entry: Competition, rows: readonly RecognisedCompetitionRow[]): Competition {
  if (rows.length === 0) return { ...entry, onRecognisedList: false }
  const onRecognisedList = true
  if (rows.every(({ kind }) => kind === 'other')) return { ...entry, onRecognisedList, level: 'other' }
  const levelsListed = rows.some(({ levels }) => levels.length === 0)
    ? []
    : rows.flatMap(({ levels }) => levels.map(normalForm))
  return { ...entry, onRecognisedList, levelsListed }
}
