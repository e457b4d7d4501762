import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Judgement } from '../../functions/programmes/programme.ts'
import { couldMatter, notingSettings } from '../../functions/programmes/noted-settings.ts'
import { innovationCredits } from '../../functions/programmes/innovation-credits/programme.ts'
import { socialPractice } from '../../functions/programmes/social-practice/programme.ts'
import { competition, contest, hua, ming, project, tablesIn } from './innovation-credits/round.ts'
import { goodReport, logHours, termUntil } from './social-practice/term.ts'

test('settings remember what was looked at, and a copy looks at everything', () => {
  const noted = notingSettings({ hours: 36, photos: 3, late: 'refuse' })
  expect(noted.settings.hours).toBe(36)
  expect([...noted.looked]).toEqual(['hours'])
  expect({ ...noted.settings }).toEqual({ hours: 36, photos: 3, late: 'refuse' })
  expect([...noted.looked]).toEqual(['hours', 'photos', 'late'])
})

vi.mock('../../functions/programmes/noted-settings.ts', { spy: true })

/** As it is where no reading is passed by: every one is decided. */
function deciding<T>(judge: () => T): T {
  vi.mocked(couldMatter).mockReturnValue(true)
  const judged = judge()
  vi.mocked(couldMatter).mockReset()
  return judged
}

const rowsIn = ({ atoms }: Judgement): readonly unknown[] =>
  atoms.flatMap(({ cases }) => cases.flatMap(({ rows }) => rows.map(({ key, cells }) => ({ key, cells }))))

const settings = fc.record({
  top_up: fc.constantFrom('difference', 'none'),
  same_work: fc.constantFrom('add', 'best'),
  highest_by: fc.constantFrom('credits', 'level'),
})

describe('what is passed by because a decision never looks at it would have changed nothing', () => {
  test('for applications of two students, whatever they enter', () => {
    const entry = fc.record({
      student: fc.constantFrom(ming, hua),
      edition: fc.constantFrom('2025', '2026'),
      prize: fc.constantFrom('First prize', 'Second prize', 'Gold'),
      level: fc.constantFrom('National', 'Provincial'),
      work: fc.constantFrom('', 'Bridge'),
      isProject: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), settings, (given, values) => {
        const entries = given.map(({ isProject, ...own }, index) =>
          isProject
            ? project(`IC-000${index}`, { student: own.student, members: `${ming}, ${hua}` })
            : competition(`IC-000${index}`, { ...own, competition: contest }),
        )
        const tables = tablesIn({ entries, settings: values })
        const judged = () => rowsIn(innovationCredits.judge(tables))
        expect(judged()).toEqual(deciding(judged))
      }),
      { numRuns: 60 },
    )
  })

  test('for a project anywhere on its way, with hours before its approval, of other kinds, and late reports', () => {
    const term = fc.record({
      until: fc.constantFrom('approved', 'invited', 'confirmed', 'submitted', 'passed'),
      hours: fc.constantFrom('2', '3.6', '6'),
      date: fc.constantFrom('2026-02-20', '2026-04-15'),
      kind: fc.constantFrom('execution', 'travel', 'preparation'),
      day: fc.constantFrom('05-20', '05-29', '06-02'),
      photo4: fc.constantFrom('', 'https://photos.example/4'),
    })
    fc.assert(
      fc.property(term, ({ until, hours, date, kind, day, photo4 }) => {
        const played = termUntil(until)
        const at = `2026-${day}T10:00:00+08:00`
        logHours(played, 8, hours)
        played.submit('hours', 'SPH-0099', '2026-04-16T10:00:00+08:00', { date, length: hours, kind })
        played.submit('closure', 'SPC-0009', at, { ...goodReport, photo4, caption4: photo4, people4: '1' })
        const tables = played.tables('2026-06-16T10:00:00+08:00')
        const judged = () => rowsIn(socialPractice.judge(tables))
        expect(judged()).toEqual(deciding(judged))
      }),
      { numRuns: 40 },
    )
  })
})
