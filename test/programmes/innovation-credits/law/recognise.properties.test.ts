import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { amount, compare, plus, sum, zero } from '../../../../functions/law/amount.ts'
import { allocationFault } from '../../../../functions/programmes/innovation-credits/law/allocation.ts'
import { printedTable } from '../../../../functions/programmes/innovation-credits/law/credit-table.ts'
import type { Entry } from '../../../../functions/programmes/innovation-credits/law/entries.ts'
import { recognise } from '../../../../functions/programmes/innovation-credits/law/recognise.ts'
import { award, paper, patent, prize, project, student } from './situations.ts'

const group = fc.subarray([student.id, '1550002', '1550003'], { minLength: 1 })
const name = fc.constantFrom('A', 'B', ' a ')

/** Few names, so that the same thing is often entered twice. */
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .record({
      competition: name,
      edition: fc.constantFrom(2014, 2015),
      level: fc.constantFrom('university', 'provincial', 'national', 'international', 'other', 'regional'),
      prize: fc.constantFrom('first', 'second', 'third', 'below-third', 'special', 'gold'),
      onRecognisedList: fc.boolean(),
      team: group,
    })
    .map(prize),
  fc
    .record({
      paper: name,
      venue: fc.constantFrom('authoritative-newspaper', 'core-journal', 'sci', 'ei', 'other-journal'),
      authorOrder: fc.integer({ min: 1, max: 4 }),
      state: fc.constantFrom('published', 'accepted'),
    })
    .map(paper),
  fc.record({ patent: name, inventorOrder: fc.integer({ min: 1, max: 4 }) }).map(patent),
  fc
    .record({ project: name, level: fc.constantFrom('national', 'municipal', 'sitp'), members: group })
    .map(project),
  fc
    .record({
      project: name,
      award: fc.constantFrom('moe-typical-case', 'shanghai-outstanding-case', 'sitp'),
      prize: fc.constantFrom('first', 'second', 'third', 'special'),
      members: group,
    })
    .map(award),
)

const anyEntries = fc
  .array(anyEntry, { maxLength: 8 })
  .map(entries => entries.map((entry, index): Entry => ({ ...entry, ref: `e${index}` })))

const total = (entries: readonly Entry[]) => recognise({ student, entries }).credits

test('the sum does not depend on the order of the entries', () => {
  const shuffled = anyEntries.chain(entries =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([entries, others]) => {
      expect(total(entries)).toEqual(total(others))
    }),
  )
})

test('one entry fewer never gives more', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(7), (entries, index) => {
      const fewer = entries.filter((_, each) => each !== index)
      expect(compare(total(fewer), total(entries))).toBeLessThanOrEqual(0)
    }),
  )
})

test('entering everything twice gives nothing more', () => {
  fc.assert(
    fc.property(anyEntries, entries => {
      const again = entries.map((entry): Entry => ({ ...entry, ref: `${entry.ref} again` }))
      expect(total([...entries, ...again])).toEqual(total(entries))
    }),
  )
})

test('only what counts has credits, every entry cites a clause, and the sum is the sum', () => {
  fc.assert(
    fc.property(anyEntries, entries => {
      const recognised = recognise({ student, entries })
      expect(recognised.entries.map(({ ref }) => ref)).toEqual(entries.map(({ ref }) => ref))
      expect(recognised.credits).toEqual(sum(recognised.entries.map(({ credits }) => credits)))
      for (const { status, credits, reason, verdicts } of recognised.entries) {
        expect(compare(credits, zero) > 0).toBe(status === 'counted')
        expect(reason === null).toBe(status === 'counted' || status === 'needs-allocation')
        expect(verdicts[0].clause).toMatch(/^(I\.2|II|VI\.V)/)
      }
    }),
  )
})

test('a second round with everything recognised before gives nothing for competitions and projects', () => {
  const things = anyEntries.map(entries =>
    entries.flatMap(entry => (entry.kind === 'competition' || entry.kind === 'project' ? [entry] : [])),
  )
  fc.assert(
    fc.property(things, entries => {
      const first = recognise({ student, entries })
      const earlier = entries.map((entry, index) => {
        const credits = first.entries[index]?.credits ?? zero
        return entry.kind === 'competition'
          ? { kind: entry.kind, competition: entry.competition, edition: entry.edition, work: null, credits }
          : { kind: entry.kind, project: entry.project, level: entry.level, credits }
      })
      expect(recognise({ student, entries, earlier }).credits).toEqual(zero)
    }),
  )
})

test('a share that is accepted keeps to the pool, the personal maximum and the step', () => {
  const members = ['1', '2', '3', '4']
  const shares = fc.dictionary(fc.constantFrom(...members, 'outsider'), fc.integer({ min: -2, max: 14 }))
  fc.assert(
    fc.property(fc.constantFrom(...printedTable.awards), shares, (row, quarters) => {
      const named = Object.entries(quarters)
      const allocation = Object.fromEntries(named.map(([who, share]) => [who, amount(share / 4)]))
      const accepted = allocationFault(allocation, members, row, amount(0.5)) === undefined
      const together = named.map(([, share]) => amount(share / 4)).reduce(plus, zero)
      const fair = named.every(
        ([who, share]) =>
          members.includes(who) &&
          share >= 0 &&
          share % 2 === 0 &&
          compare(amount(share / 4), row.personalMaximum) <= 0,
      )
      expect(accepted).toBe(fair && compare(together, row.pool) <= 0)
    }),
  )
})
