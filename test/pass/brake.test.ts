import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { heldTab } from '../../sheets-schema/common/held.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { mailsTo, setClock } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { pass } from '../../functions/pass/pass.ts'
import type { Batch, FormResponse } from '../../functions/ports.ts'
import type { World } from '../../functions/pass/office.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import { openOffice, type TestOffice } from '../world.ts'

const count = 1000

/** A thousand students, each with one book of 120 pages. */
const responses: readonly FormResponse[] = Array.from({ length: count }, (_, index) => ({
  responseId: `response-${index}`,
  submittedAt: new Date(Date.UTC(2024, 1, 1) + index * 1000).toISOString(),
  lastSubmittedAt: new Date(Date.UTC(2024, 1, 1) + index * 1000).toISOString(),
  address: `b${index}@university.example`,
  verified: true,
  answers: {
    [questionId('reading', 'student')]: [`B${index}`],
    [questionId('reading', 'book')]: [`book ${index}`],
    [questionId('reading', 'pages')]: ['120'],
  },
}))

describe('1,000 decided rows and one setting', () => {
  let club: TestOffice
  let world: World
  const sizes: number[] = []

  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    const { workbooks } = club.world.ports
    const commit = (id: string, batch: Batch) => {
      sizes.push(Buffer.byteLength(JSON.stringify(batch)))
      return workbooks.commit(id, batch)
    }
    const forms = { ...club.world.ports.forms, responses: () => Promise.resolve(responses) }
    world = { ...club.world, ports: { ...club.world.ports, forms, workbooks: { ...workbooks, commit } } }
    await club.desk.addAll(
      students,
      responses.map(({ address }, index) => ({
        'Student number': `B${index}`,
        Name: `Student ${index}`,
        'E-mail': address ?? '',
      })),
    )
    await pass(world, club.office, [{ kind: 'responses' }])
  }, 300_000)
  afterAll(() => club.close())

  test('all are decided and told, in batches below the limit', async () => {
    const rows = await club.desk.rows(stamps)
    expect(rows.filter(row => row['Result in force'] === 'stamp')).toHaveLength(count)
    const letters = await club.desk.rows(outboxTab)
    expect(letters.filter(row => row['State'] === 'sent')).toHaveLength(count)
    expect(Math.max(...sizes)).toBeLessThan(2_000_000)
  })

  test('a setting that would reverse them all is held: nothing is rewritten, nobody is written to', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
    const report = await pass(world, club.office, [{ kind: 'look' }])
    expect(report.letters).toBe(0)
    expect((await club.desk.rows(stamps)).every(row => row['Result in force'] === 'stamp')).toBe(true)
    const [held] = await club.desk.rows(heldTab)
    expect(held).toMatchObject({ State: 'waiting', 'People written to': count, 'Results reversed': count })
    expect(held?.['From → to']).toContain(
      'RC-0001 Student 0: Result in force: stamp; Computed result: stamp → Result in force: no stamp',
    )
    const attention = await club.desk.rows(attentionTab)
    expect(attention.map(row => row['Tab'])).toContain('Held changes')
    expect(await pass(world, club.office, [{ kind: 'look' }])).toMatchObject({ commits: 0 })
  })

  test('“restore” puts the old value back', async () => {
    const [held] = await club.desk.rows(heldTab)
    await club.desk.type(heldTab, String(held?.['Change']), 'Answer', 'restore')
    await pass(world, club.office, [{ kind: 'look' }])
    expect(await club.desk.row(settingsTab, 'min_pages')).toMatchObject({ Value: null })
    expect(await club.desk.row(heldTab, String(held?.['Change']))).toMatchObject({ State: 'restored' })
    expect(await pass(world, club.office, [{ kind: 'look' }])).toMatchObject({ commits: 0 })
  })

  test('“release” lets it through, in batches below the limit', async () => {
    sizes.length = 0
    await club.desk.type(settingsTab, 'min_pages', 'Value', 600)
    await pass(world, club.office, [{ kind: 'look' }])
    const held = (await club.desk.rows(heldTab)).find(row => row['State'] === 'waiting')
    await club.desk.type(heldTab, String(held?.['Change']), 'Answer', 'release')
    await pass(world, club.office, [{ kind: 'look' }])
    expect((await club.desk.rows(stamps)).filter(row => row['Result in force'] === 'no stamp')).toHaveLength(
      count,
    )
    expect(Math.max(...sizes)).toBeLessThan(2_000_000)
    await setClock(club, '2024-03-01T10:30:00+08:00')
    await pass(world, club.office, [{ kind: 'look' }])
    expect(await mailsTo(club, 'b7@university.example')).toHaveLength(2)
  }, 120_000)
})
