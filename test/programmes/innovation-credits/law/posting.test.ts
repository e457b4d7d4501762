import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { amount, compare, plus, shown, sum, zero } from '../../../../functions/law/amount.ts'
import {
  post,
  type PostingQuestion,
  type PriorPosting,
} from '../../../../functions/programmes/innovation-credits/law/posting.ts'
import type { InnovationCreditsSettings } from '../../../../functions/programmes/innovation-credits/law/settings.ts'
import { reading } from './situations.ts'

const firstRound: PriorPosting = { innovationProjectsFrom: null, qualityCourseUsed: zero, thisYear: null }

function parts(
  credits: number,
  prior: Partial<PriorPosting> = {},
  changes: Partial<InnovationCreditsSettings> = {},
) {
  const question = {
    newlyRecognised: amount(credits),
    prior: { ...firstRound, ...prior },
    useForArtElective: false,
  }
  const posted = post(question, reading(changes))
  return [posted.innovationProjects, posted.qualityCourse, posted.notConverted].map(shown)
}

test.each([
  [2, [2, 0, 0], [2, 0, 0]],
  [4, [2, 2, 0], [2, 2, 0]],
  [5, [2, 3, 0], [2, 2, 1]],
  [6, [2, 4, 0], [2, 2, 2]],
  [7, [2, 4, 1], [2, 2, 3]],
])('%i credits of a first round, under both readings of the limit', (credits, remaining, all) => {
  expect(parts(credits)).toEqual(remaining)
  expect(parts(credits, {}, { capScope: 'all' })).toEqual(all)
})

test('a course given by the University earlier uses up a limit on everything, one given by the college does not', () => {
  const everything = { capScope: 'all' } as const
  expect(parts(5, { innovationProjectsFrom: 'university' }, everything)).toEqual([0, 2, 3])
  expect(parts(5, { innovationProjectsFrom: 'college' }, everything)).toEqual([0, 4, 1])
})

test('a limit per round forgets earlier rounds, one per year only those of other years', () => {
  const used = { innovationProjectsFrom: 'university', qualityCourseUsed: amount(4) } as const
  expect(parts(3, used, { capPeriod: 'round' })).toEqual([0, 3, 0])
  expect(parts(3, used, { capPeriod: 'year' })).toEqual([0, 0, 3])
  const thisYear = { qualityCourseUsed: amount(1.5), innovationProjects: false }
  expect(parts(3, { ...used, thisYear }, { capPeriod: 'year' })).toEqual([0, 2.5, 0.5])
})

const halves = fc.nat(40).map(each => amount(each / 2))
const anyQuestion: fc.Arbitrary<PostingQuestion> = fc.record({
  newlyRecognised: halves,
  prior: fc.record({
    innovationProjectsFrom: fc.constantFrom(null, 'college' as const, 'university' as const),
    qualityCourseUsed: halves,
    thisYear: fc.constant(null),
  }),
  useForArtElective: fc.boolean(),
})

test('nothing is lost, and no limit is exceeded, in any reading', () => {
  const scope = fc.constantFrom('remaining' as const, 'all' as const)
  fc.assert(
    fc.property(anyQuestion, scope, (question, capScope) => {
      const { prior, newlyRecognised } = question
      const posted = post(question, reading({ capScope }))
      const { innovationProjects, qualityCourse, notConverted } = posted
      expect(sum([innovationProjects, qualityCourse, notConverted])).toEqual(newlyRecognised)
      expect([innovationProjects, qualityCourse, notConverted].every(each => compare(each, zero) >= 0)).toBe(
        true,
      )
      expect(compare(innovationProjects, amount(2))).toBeLessThanOrEqual(0)
      expect(prior.innovationProjectsFrom === null || compare(innovationProjects, zero) === 0).toBe(true)
      const limited = capScope === 'all' ? plus(qualityCourse, innovationProjects) : qualityCourse
      const withEarlier = plus(limited, prior.qualityCourseUsed)
      expect(compare(qualityCourse, zero) === 0 || compare(withEarlier, amount(4)) <= 0).toBe(true)
    }),
  )
})

test('the flag says exactly when the readings of the limit part', () => {
  fc.assert(
    fc.property(anyQuestion, question => {
      const [remaining, all] = (['remaining', 'all'] as const).map(capScope =>
        post(question, reading({ capScope })),
      )
      const differ = shown(remaining?.qualityCourse ?? zero) !== shown(all?.qualityCourse ?? zero)
      expect(remaining?.flags.includes('cap-reading-matters')).toBe(differ)
      expect(all?.flags.includes('cap-reading-matters')).toBe(differ)
    }),
  )
})
