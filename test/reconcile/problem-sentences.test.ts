import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { typedDay } from '../../sheets-schema/kinds.ts'
import { officeSettings } from '../../functions/programmes/office-settings.ts'
import { unreadableCell } from '../../functions/reconcile/schema-problems.ts'
import { unplannable, unusable } from '../../functions/reconcile/setting-complaints.ts'

describe('what is said of a cell is a sentence', () => {
  it('about a blank cell and about one with a wrong value', () => {
    const what = (message: string) => unreadableCell('Students', 'B1', 'Name', message, '').what
    expect(what('it is blank')).toBe('The cell cannot be read: it is blank.')
    expect(what('“2028-02-31” is not a day of the calendar')).toBe(
      'The cell cannot be read: “2028-02-31” is not a day of the calendar.',
    )
  })

  it('about the day of a planned setting that is no day', () => {
    const typed = z.decode(typedDay().codec, '2028-02-31')
    const [{ why, brief } = { why: '', brief: '' }] = unplannable('5', typed, '4')
    expect(why).toBe('“2028-02-31” is not a day of the calendar.')
    expect(brief).toMatch(/^“2028-02-31” is not a day of the calendar\. “4” stays in force/u)
  })

  it('about a setting: a kind of value is not a list to choose from', () => {
    const digest = officeSettings.filter(({ name }) => name === 'digest_from')
    const said = digest.flatMap(setting => unusable(setting, 'value', 'many', 'The default holds.'))
    expect(said).toMatchObject([
      { why: 'It is not a whole number of one or more.', mend: 'Type a value of this kind: number.' },
    ])
    const worded = digest.map(setting => ({ ...setting, choices: ['yes', 'no'] }))
    expect(worded.flatMap(setting => unusable(setting, 'value', 'many', ''))).toMatchObject([
      { mend: 'Type one of: yes, no.' },
    ])
  })
})
