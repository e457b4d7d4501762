import { staff } from '../column.ts'
import { anyText, choice, day, list, optional, text } from '../kinds.ts'
import { tab, type StaffRowOf } from '../tab.ts'

const listed = {
  otherNames: staff('Other names', list(), {
    width: 260,
    note: 'As certificates and students write it, with commas between. To list it again for other days, put its name here.',
  }),
  from: staff('From', optional(day()), { note: 'First day on the list; blank for open.' }),
  to: staff('To', optional(day()), { note: 'Last day on the list; blank for open.' }),
}

/** The list of II.1; the version of the award day applies (A-IC-12). */
export const recognisedCompetitions = tab({
  title: 'Recognised competitions',
  kind: 'register',
  purpose:
    'Competitions recognised by the University. A name added here is used at once for every application that waits for it.',
  columns: {
    name: staff('Competition', text(), { aliases: ['竞赛名称'], width: 300 }),
    ...listed,
    levels: staff('Levels', list(), {
      width: 220,
      note: 'university, provincial, ministerial, municipal, national, international: those it is recognised for. Blank: any but international.',
    }),
    kind: staff('Kind', optional(choice(['academic', 'other'])), {
      note: 'other: held by non-academic organisations or industry associations (II.1.5)).',
    }),
  },
  key: 'name',
})
export type RecognisedCompetitionRow = StaffRowOf<typeof recognisedCompetitions>

/** The lists of II.2.1) and II.2.2). */
export const recognisedVenues = tab({
  title: 'Recognised venues',
  kind: 'register',
  purpose: 'Authoritative newspapers and core journals recognised by the University.',
  columns: {
    name: staff('Journal or newspaper', text(), { aliases: ['期刊或报纸'], width: 300 }),
    ...listed,
    kind: staff('Kind', choice(['core-journal', 'authoritative-newspaper'])),
    remark: staff('Remark', anyText()),
  },
  key: 'name',
})

/** Answers to “which prize is this?”, kept for the next student (A-IC-08). */
export const prizeMappings = tab({
  title: 'Prize mappings',
  kind: 'register',
  purpose:
    'Prizes that the table does not know, and what each counts as. Decided once; it serves every student.',
  columns: {
    mapping: staff('Mapping', text(), { note: 'Any name of your own, once.', width: 120 }),
    competition: staff('Competition', anyText(), { width: 300, note: 'Blank: in every competition.' }),
    prize: staff('Prize as printed', text(), { width: 200 }),
    countsAs: staff('Counts as', choice(['first', 'second', 'third', 'below-third'])),
    from: staff('From', optional(day()), { note: 'First day of award it holds for; blank for open.' }),
    to: staff('To', optional(day()), { note: 'Last day of award it holds for; blank for open.' }),
    decidedBy: staff('Decided by', anyText()),
  },
  key: 'mapping',
})
