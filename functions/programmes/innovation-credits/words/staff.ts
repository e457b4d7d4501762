import type { ThesisWish } from '../decide/thesis.ts'
import type { EntryStatus } from '../law/outcome.ts'
import type { ReasonCode } from '../law/reasons.ts'
import type { OfficeRefusal } from '../office/cells.ts'

/** How an entry stands by the table, in plain words. */
export const entryStandings: Readonly<Record<EntryStatus, string>> = {
  counted: 'counts',
  'not-counted': 'does not count',
  'needs-review': 'needs review',
  'needs-allocation': 'needs the group’s shares',
  blocked: 'shares refused',
  revoked: 'revoked',
}

/** Where the wish to replace the graduation thesis stands. */
export const thesisWords: Readonly<Record<ThesisWish['kind'], string>> = {
  none: '',
  'not-for-this-level': 'not possible at this level',
  open: 'asked of the college',
  recognised: 'recognised by the college',
  'not-recognised': 'not recognised by the college',
}

/** Why a decision typed in the sheet does not count; staff read English. */
export const refusalWords: Readonly<Record<OfficeRefusal, string>> = {
  'unknown-word': 'the word is none of those offered',
  'no-name': 'nobody is named as the one who decided',
  'unknown-person': 'the name is no id of the Staff tab',
  'person-left': 'the person did not work in the office any more when it was typed',
  'wrong-role': 'the person’s role may not decide this',
  'no-reason': 'it needs a reason',
  'wrong-value':
    'its value cannot be used: map-prize needs first, second, third or below-third; set-credits a number of zero or more',
  'typed-before-newest-version':
    'the student has sent a newer version since; look at it, clear the word and type it again',
  'not-a-delegate': 'the person is not among the delegates of that step',
  'not-a-past-day': 'it needs the day on which the original was seen, not one to come',
}

export const refusalMend: Readonly<Record<OfficeRefusal, string>> = {
  'unknown-word': 'Choose a word from the dropdown.',
  'no-name': 'Type your id from the Staff tab beside it.',
  'unknown-person': 'Type your id from the Staff tab, or add the person there.',
  'person-left': 'Let somebody of the office decide it; or correct “Works until” in the Staff tab.',
  'wrong-role': 'Ask somebody of the Academic Affairs Office, or clear the word.',
  'no-reason': 'Type the reason; the student is told it.',
  'wrong-value': 'Correct the value.',
  'typed-before-newest-version': 'Look at the newest version, clear the word and type it again.',
  'not-a-delegate':
    'Add the id to delegates in Settings, as in “vice_dean: id”; or wait for the owner of the step, who has been asked.',
  'not-a-past-day': 'Type the day beside the name.',
}

const otherwise =
  'Look at it; then type set-credits with the credits and a reason under Correction, or return or reject under Decision.'

const mends: Readonly<Partial<Record<ReasonCode, string>>> = {
  'not-recognised-by-university':
    'Add the name to the list (Recognised competitions, Recognised venues), for everybody; or type recognise under Correction, for this application alone; or reject it.',
  'level-not-listed':
    'Add the level to the competition’s row in Recognised competitions; or type recognise under Correction; or reject it.',
  'level-unmapped': `Add the level to level_map in Settings. ${otherwise}`,
  'prize-unmapped':
    'Add a row to Prize mappings, or type map-prize under Correction with first, second, third or below-third as new value: it then serves every student with this prize.',
}

/** How the office takes up an entry that waits for it. */
export const reviewMend = (code: ReasonCode): string => mends[code] ?? otherwise
