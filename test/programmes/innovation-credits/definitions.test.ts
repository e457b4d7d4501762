import { describe, expect, it } from 'vitest'
import { forms } from '../../../functions/programmes/innovation-credits/forms.ts'
import { printedTable } from '../../../functions/programmes/innovation-credits/law/credit-table.ts'
import { defaultSettings } from '../../../functions/programmes/innovation-credits/law/settings.ts'
import { readSettings, settings } from '../../../functions/programmes/innovation-credits/settings.ts'
import { innovationCreditsWorkbook } from '../../../sheets-schema/innovation-credits/workbook.ts'

const fixed = ['entry', 'submitted', 'address', 'standing']

describe('the forms', () => {
  it.each(forms)('$name asks exactly what its tab has columns for', ({ tab, questions }) => {
    const columns = Object.keys(tab.columns).filter(name => !fixed.includes(name))
    expect(questions.map(({ name }) => name).toSorted()).toEqual(columns.toSorted())
  })

  it('have prefixes and tabs of their own', () => {
    expect(new Set(forms.map(({ prefix }) => prefix)).size).toBe(forms.length)
    for (const { tab } of forms) expect(innovationCreditsWorkbook.tabs).toContain(tab)
  })
})

describe('the settings', () => {
  it('read by their defaults are the readings nearest to the words', () => {
    expect(readSettings(new Map(), { table: printedTable, prizeMap: [], windows: null })).toEqual(
      defaultSettings,
    )
  })

  it.each(settings)('$name accepts its own default', ({ check, default: value }) => {
    expect(check(value)).toBeUndefined()
  })

  it.each([
    ['cohorts_to', 'never'],
    ['quality_cap', '-1'],
    ['highest_by', 'luck'],
    ['level_map', 'international'],
    ['override_roles', 'burn: aao'],
    ['course_names', 'one'],
    ['time_zone', 'Mars/Base'],
    ['college_terms', '4, six'],
  ])('%s refuses “%s” with a reason', (name, value) => {
    expect(settings.find(each => each.name === name)?.check(value)).toMatch(/^(?:is|has|does) /)
  })
})

describe('the tabs', () => {
  it('have titles and inner numbers of their own', () => {
    const { tabs } = innovationCreditsWorkbook
    expect(new Set(tabs.map(({ title }) => title)).size).toBe(tabs.length)
    expect(new Set(tabs.map(({ sheetId }) => sheetId)).size).toBe(tabs.length)
  })
})
