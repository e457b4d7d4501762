import { students } from '../../../sheets-schema/innovation-credits/people.ts'
import { innovationCreditsWorkbook } from '../../../sheets-schema/innovation-credits/workbook.ts'
import { programme, type Programme } from '../programme.ts'
import { atomsOf, type Atom } from './atoms.ts'
import { attention } from './attention.ts'
import { decide } from './decide.ts'
import type { InnovationCreditsDecision } from './decision.ts'
import { documents } from './documents/documents.ts'
import { forms } from './forms.ts'
import { letters } from './letters.ts'
import { questions } from './questions.ts'
import { newRecordOf } from './new-record.ts'
import { rows } from './rows.ts'
import { ruleList } from './rules.ts'
import { settings } from './settings.ts'
import { status } from './status.ts'
import { understand, type Facts } from './understand.ts'

/** Recognition of credits for innovation and extension activities (Tongji University). */
export const innovationCredits: Programme = programme<Facts, Atom, InnovationCreditsDecision>({
  name: 'innovation-credits',
  schema: innovationCreditsWorkbook,
  students,
  forms,
  settings,
  questions,
  ruleList,
  understand,
  atoms: atomsOf,
  decide,
  rows,
  letters,
  attention,
  record: newRecordOf,
  nextWake: decision => (decision.kind === 'stray' ? undefined : decision.wake),
  status,
  documents,
})
