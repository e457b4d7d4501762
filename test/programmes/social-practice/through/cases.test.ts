import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { closureGiven, earlierVersions, enter, settingValue } from './cases.ts'

const shared = process.env['CREDENCE_SHARED'] ?? join(import.meta.dirname, '../../../../../shared')
const file = join(shared, 'policy/cases/social-practice.json')

const expected = z.object({
  status: z.string().optional(),
  blocked: z.array(z.string()).optional(),
  counted_hours: z.number().optional(),
  list_semester: z.string().nullable().optional(),
  flags: z.array(z.string()).optional(),
})
const policyCases = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    given: z.looseObject({ question: z.string() }),
    expect: expected,
    alternatives: z
      .array(
        z.object({ reading: z.string(), settings: z.record(z.string(), settingValue), expect: expected }),
      )
      .default([]),
  }),
)

/** What staff read in Notes or Decision counts for each flag of the policy. */
const readAs: Readonly<Record<string, string>> = {
  'excluded-hours-present': 'not count. (S3.2)',
  'undecided-hours-present': '(A-SP-10)',
  'club-hours-unverified': '(S3.4)',
  'duplicate-hours-entry': 'Entered twice and counted once',
  'hours-before-approval': 'dated before the approval',
  'spans-semesters': 'dated before the semester began',
  'duplicate-photo': 'The same photo was given twice',
  'photo-used-twice': 'the same file',
  'short-caption': 'The caption is very short',
  'feedback-untitled': 'has no title',
  'late-for-semester': 'so it goes to the list of',
  'override-refused-role': 'does not count',
  'override-refused-no-reason': 'needs a reason',
  'override-refused-hard-rule': 'nobody can waive',
  'override-stale': 'older than the student’s last change',
}

const cases = existsSync(file) ? policyCases.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
const reports = cases
  .filter(({ given }) => given.question === 'closure')
  .flatMap(({ id, title, given, expect: answer, alternatives }) => [
    { name: `${id} ${title}`, given: closureGiven.parse(given), answer },
    ...alternatives
      .filter(({ settings }) => !('hours_per' in settings))
      .map(({ reading, settings, expect: other }) => ({
        name: `${id} ${title} (${reading})`,
        given: closureGiven.parse({ ...given, settings }),
        answer: { flags: undefined, ...other },
      })),
  ])

const isLate = ({ answer }: (typeof reports)[number]): boolean =>
  answer.blocked?.includes('already-evaluated') ?? false

describe.skipIf(!existsSync(file))(
  'every shared case about a closure report, entered by forms and registers',
  () => {
    it.each(reports.filter(each => !isLate(each)))('$name', ({ given, answer }) => {
      const row = enter(given).row()
      const { counted_hours: hours, list_semester: listSemester, blocked = [], flags = [] } = answer
      expect(row).toMatchObject({
        ...(hours === undefined ? {} : { hours }),
        ...(listSemester === undefined ? {} : { listSemester }),
      })
      const missing = String(row['missing'] ?? '').split('\n')
      expect(missing.filter(line => line !== '')).toHaveLength(blocked.length)
      const told = `${String(row['notes'])}\n${String(row['decisionStanding'])}`
      expect(flags.filter(flag => !told.includes(readAs[flag] ?? `no words for ${flag}`))).toEqual([])
    })

    it.each(reports.filter(isLate))('$name', ({ given }) => {
      const newest = `SPC-000${earlierVersions(given).length + 1}`
      expect(enter(given).outcome('Closure reports', newest)).toContain('kept, not used: already-evaluated')
    })
  },
)
