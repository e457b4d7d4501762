import { describe, expect, it } from 'vitest'
import { languages } from '../../../sheets-schema/common/people.ts'
import { readLength } from '../../../functions/programmes/social-practice/reading/read-length.ts'
import { fileOf } from '../../../functions/programmes/social-practice/reading/read-closure.ts'
import { settings } from '../../../functions/programmes/social-practice/settings.ts'
import { defaultSettings } from '../../../functions/programmes/social-practice/law/settings.ts'
import { readSettings } from '../../../functions/programmes/social-practice/settings.ts'
import { shown } from '../../../functions/law/amount.ts'
import { forms } from '../../../functions/programmes/social-practice/forms.ts'
import { wordsOf } from '../../../functions/programmes/social-practice/words.ts'
import { Term, goodProposal } from './term.ts'

describe('how people write', () => {
  it.each([
    ['2.5', 2.5],
    ['2,5 h', 2.5],
    ['150 min', 2.5],
    ['2:30', 2.5],
    ['2 h 30 min', 2.5],
    ['2小時30分', 2.5],
    ['３０分鐘', 0.5],
    ['1 hour', 1],
  ])('“%s” is %d hours', (typed, hours) => {
    const length = readLength(typed)
    expect(length && shown(length)).toBe(hours)
  })

  it.each(['', 'all day', '-3', '2:75', '3 days'])('“%s” is no length', typed => {
    expect(readLength(typed)).toBeUndefined()
  })

  it('one file of Google Drive is the same file however it was shared', () => {
    const id = '1AbCdEfGhIjKlMnOpQrStUv'
    const links = [
      `https://drive.google.com/file/d/${id}/view?usp=sharing`,
      `https://drive.google.com/open?id=${id}`,
    ]
    expect(new Set(links.map(fileOf)).size).toBe(1)
  })
})

describe('the Settings tab', () => {
  it('its defaults are the law’s, and each passes its own check', () => {
    expect(readSettings(new Map(), [])).toEqual(defaultSettings)
    expect(settings.filter(row => row.check(row.default) !== undefined)).toEqual([])
  })

  it('a wrong value is named', () => {
    const check = (name: string, value: string) => settings.find(row => row.name === name)?.check(value)
    expect(check('min_hours', 'many')).toBe('is not a number of zero or more')
    expect(check('photos_max', '0')).toContain('neither')
    expect(check('counted_hour_kinds', 'execution, sleep')).toContain('“sleep”')
    expect(check('time_zone', 'Asia/Nowhere')).toBe('is no time zone')
  })
})

describe('the forms', () => {
  it('every question has its column, and only the student number must be filled in', () => {
    for (const { questions, tab } of forms) {
      expect(questions.filter(({ name }) => !(name in tab.columns))).toEqual([])
      expect(questions.filter(({ required }) => required).map(({ name }) => name)).toEqual(['student'])
    }
  })
})

describe('three languages', () => {
  it('each letter is written in the language of its reader', () => {
    const headings = languages.map(language => {
      const term = new Term()
      term.students = [
        { number: 'B1', name: 'Lin', address: 'b1@mail.example', language, creditObtained: false },
      ]
      term.submit('proposal', 'SP-0001', '2026-03-02T10:00:00+08:00', { ...goodProposal, plan: '' })
      term.pass('2026-03-02T10:00:00+08:00')
      expect(term.words()).toContain(wordsOf[language].mends['implementation-plan-missing'])
      return term.sent[0]?.content.heading
    })
    expect(headings).toEqual(['Your proposal', '您的提案', '您的提案'])
  })
})
