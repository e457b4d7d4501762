import { studentsTab } from '../../../sheets-schema/social-practice/students.ts'
import { socialPracticeWorkbook } from '../../../sheets-schema/social-practice/workbook.ts'
import { programme } from '../programme.ts'
import { atomsOf, type Atom } from './atoms.ts'
import { attention } from './attention.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { documents } from './documents/documents.ts'
import { wakeOf } from './due.ts'
import type { Facts } from './facts.ts'
import { forms } from './forms.ts'
import { letters } from './letters.ts'
import { record } from './record.ts'
import { rows } from './rows.ts'
import { ruleList } from './rules.ts'
import { settings } from './settings.ts'
import { status } from './status.ts'
import { understand } from './understand.ts'

/** NTUST's course TC1010: one credit for a project of at least 36 hours under a professor. */
export const socialPractice = programme<Facts, Atom, Decision>({
  name: 'social-practice',
  schema: socialPracticeWorkbook,
  students: studentsTab,
  forms,
  settings,
  questions: [
    { kind: 'supervision-invitation', code: 's', readAs: 'supervision-invitation', hours: false },
    { kind: 'closure-evaluation', code: 'e', readAs: 'closure-evaluation', hours: true },
  ],
  ruleList,
  understand,
  atoms: atomsOf,
  decide,
  rows,
  letters,
  attention,
  record,
  nextWake: decision => (decision.kind === 'project' ? wakeOf(decision) : undefined),
  status,
  documents,
})
