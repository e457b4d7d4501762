import { describe, expect, it } from 'vitest'
import { staff, system } from '../../sheets-schema/column.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { schemaChanges, type TabHave, type WorkbookHave } from '../../sheets-schema/diff.ts'
import { anyText, choice, optional, text } from '../../sheets-schema/kinds.ts'
import { tab } from '../../sheets-schema/tab.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'

const cases = tab({
  title: 'Cases',
  kind: 'result',
  purpose: '',
  columns: {
    case: system('Case', text()),
    decision: staff('Decision', optional(choice(['pass', 'fail']))),
    note: staff('Note', anyText()),
  },
  key: 'case',
})
const want = (...tabs: WorkbookSchema['tabs']): WorkbookSchema => ({
  programme: 'test',
  title: 'Test',
  timeZone: 'Asia/Taipei',
  locale: 'zh_TW',
  tabs,
})
const settled: TabHave = {
  sheetId: cases.sheetId,
  title: 'Cases',
  hidden: false,
  columnCount: 3,
  frozenRows: 1,
  headers: ['Case', 'Decision', 'Note'],
  columnNames: new Map([
    [0, 'case'],
    [1, 'decision'],
    [2, 'note'],
  ]),
  dropdowns: new Map([[1, ['pass', 'fail']]]),
  protections: [{ description: 'Case: written by the system' }],
  ruleCount: 0,
  toneRules: [],
}
const have = (...tabs: readonly TabHave[]): WorkbookHave => ({
  timeZone: 'Asia/Taipei',
  locale: 'zh_TW',
  tabs,
})
const kinds = (changes: ReturnType<typeof schemaChanges>) => changes.map(change => change.kind)

describe('what it takes to make a workbook what its schema says', () => {
  it('is nothing when it is', () => {
    expect(schemaChanges(want(cases), have(settled))).toEqual([])
  })

  it('is time zone and locale where Google’s defaults still stand', () => {
    const fresh = { timeZone: 'America/New_York', locale: 'en_US', tabs: [settled] }
    expect(schemaChanges(want(cases), fresh)).toEqual([
      { kind: 'set-time-zone', timeZone: 'Asia/Taipei' },
      { kind: 'set-locale', locale: 'zh_TW' },
    ])
  })

  it('is a tab first, then its columns, then what guards them', () => {
    expect(kinds(schemaChanges(want(cases), have()))).toEqual([
      'add-tab',
      'add-column',
      'add-column',
      'add-column',
      'name-column',
      'protect-column',
      'name-column',
      'set-dropdown',
      'name-column',
      'freeze-header',
    ])
  })

  it('hides the memory and lets nobody else write it, without a warning a column', () => {
    const changes = kinds(schemaChanges(want(ledgerTab), have()))
    expect(changes.slice(-3)).toEqual(['protect-tab', 'freeze-header', 'hide-tab'])
    expect(changes).not.toContain('protect-column')
  })

  it('takes another title when staff already have a tab of that name', () => {
    const theirs = { ...settled, sheetId: 1 }
    expect(schemaChanges(want(cases), have(theirs))[0]).toMatchObject({ kind: 'add-tab', title: 'Cases (2)' })
  })

  it('leaves a doubled header to a person', () => {
    const doubled = {
      ...settled,
      columnCount: 4,
      headers: [...settled.headers, 'Note'],
      columnNames: new Map([
        [0, 'case'],
        [1, 'decision'],
      ]),
    }
    expect(schemaChanges(want(cases), have(doubled))).toEqual([])
  })

  it('mends a dropdown whose words changed and leaves the staff’s own dropdowns alone', () => {
    const dropdowns = new Map([
      [1, ['pass', 'fail', 'perhaps']],
      [2, ['mine']],
    ])
    expect(schemaChanges(want(cases), have({ ...settled, dropdowns }))).toMatchObject([
      { kind: 'set-dropdown', index: 1, choices: ['pass', 'fail'] },
    ])
  })

  it('puts a missing column right of everything and marks what a column of another mark is', () => {
    const moved = {
      ...settled,
      headers: ['Decision', 'Case', '', 'Mine'],
      columnCount: 4,
      columnNames: new Map([
        [0, 'decision'],
        [1, 'decision'],
      ]),
      dropdowns: new Map([[0, ['pass', 'fail']]]),
    }
    expect(schemaChanges(want(cases), have(moved))).toMatchObject([
      { kind: 'widen-tab', columns: 1 },
      { kind: 'add-column', name: 'note', index: 4 },
      { kind: 'name-column', name: 'case', index: 1, replaces: true },
      { kind: 'name-column', name: 'note', index: 4, replaces: false },
    ])
  })

  describe('the colours of a column', () => {
    const coloured = tab({
      ...cases,
      key: 'case',
      columns: {
        ...cases.columns,
        note: staff('Note', anyText(), {
          tones: [
            { when: 'is', text: 'open', tone: 'student' },
            { when: 'ends-with', text: ', on hold', tone: 'blocked' },
          ],
        }),
      },
    })
    const open = { index: 4, column: 2, when: 'is', text: 'open', tone: 'student', isWhole: true } as const
    const hold = { ...open, index: 5, when: 'ends-with', text: ', on hold', tone: 'blocked' } as const
    const changes = (...toneRules: TabHave['toneRules']) =>
      schemaChanges(want(coloured), have({ ...settled, ruleCount: 6, toneRules }))

    it('come after the rules that are there, and are nothing to do once they stand', () => {
      expect(changes()).toMatchObject([
        { kind: 'add-tone', name: 'note', index: 2, value: { text: 'open' }, ruleIndex: 6 },
        { kind: 'add-tone', name: 'note', index: 2, value: { text: ', on hold' }, ruleIndex: 7 },
      ])
      expect(changes(open, hold)).toEqual([])
    })

    it('are mended where pasting tore the rule, or the state means something else by now', () => {
      expect(changes({ ...open, isWhole: false }, { ...hold, tone: 'others' })).toMatchObject([
        { kind: 'set-tone', value: { text: 'open' }, ruleIndex: 4 },
        { kind: 'set-tone', value: { text: ', on hold', tone: 'blocked' }, ruleIndex: 5 },
      ])
    })

    it('stay as staff chose them', () => {
      expect(changes({ ...open, tone: undefined, isWhole: false }, { ...hold, tone: undefined })).toEqual([])
    })

    it('are wanted again where the rule of the same words lies on another column', () => {
      expect(changes({ ...open, column: 1 }, hold)).toMatchObject([{ kind: 'add-tone', ruleIndex: 6 }])
    })
  })
})
