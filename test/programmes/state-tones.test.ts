import { describe, expect, it } from 'vitest'
import { standingWords } from '../../functions/programmes/social-practice/decisions/decision-words.ts'
import { programmes } from '../../functions/programmes/list.ts'
import { enCollege } from '../../functions/programmes/innovation-credits/words/en-college.ts'
import { en as tongji } from '../../functions/programmes/innovation-credits/words/en.ts'
import { en as ntust } from '../../functions/programmes/social-practice/words/en.ts'
import type { Column } from '../../sheets-schema/column.ts'
import { applications, collegeRecognitions } from '../../sheets-schema/innovation-credits/applications.ts'
import { projectsTab } from '../../sheets-schema/social-practice/projects.ts'
import { onHold } from '../../sheets-schema/social-practice/states.ts'

/** The tone that a text gets in Google Sheets, which looks at no capitals. */
function toneOf({ tones = [] }: Column, text: string): string | undefined {
  const shown = text.toLowerCase()
  const meets = {
    is: (wanted: string) => shown === wanted,
    'ends-with': (wanted: string) => shown.endsWith(wanted),
    contains: (wanted: string) => shown.includes(wanted),
    'before-today': () => false,
  }
  return tones.find(value => meets[value.when](value.text.toLowerCase()))?.tone
}

describe('what a column says at a glance', () => {
  it.each([
    ['Projects', projectsTab, ntust.states],
    ['Applications', applications, tongji.states],
    ['College recognitions', collegeRecognitions, enCollege.states],
  ] as const)('every state of %s has a tone', (_, { columns }, states) => {
    const plain = Object.values(states).filter(words => toneOf(columns.state, words) === undefined)
    expect(plain).toEqual([])
  })

  it('every tab of results that a programme has tells its states apart', () => {
    const tabs = programmes.flatMap(({ schema }) => schema.tabs)
    const results = tabs.filter(({ kind, columns }) => kind === 'result' && columns['state'] !== undefined)
    expect(results.length).toBeGreaterThanOrEqual(4)
    expect(
      results.filter(({ columns }) => !columns['state']?.tones?.length).map(({ title }) => title),
    ).toEqual([])
  })

  it('a project on hold shows that first, whatever its state waits for', () => {
    const { state } = projectsTab.columns
    expect(toneOf(state, ntust.states.draft)).toBe('student')
    expect(toneOf(state, ntust.states.draft + onHold)).toBe('blocked')
  })

  it('a decision that counts is told from one that does not', () => {
    const { decisionStanding } = projectsTab.columns
    const counts = { word: 'waive hours', refusal: null }
    expect(toneOf(decisionStanding, standingWords(counts))).toBe('done')
    expect(toneOf(decisionStanding, standingWords({ ...counts, refusal: 'no-reason' }))).toBe('blocked')
  })
})
