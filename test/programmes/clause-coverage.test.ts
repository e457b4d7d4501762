import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type * as law from '../../functions/law/verdict.ts'
import { programmes } from '../../functions/programmes/list.ts'
import type { Rule, RuleList } from '../../functions/programmes/rule-list.ts'
import { answers, policyCase } from '../../scripts/golden/policy-case.ts'

type Law = typeof law

/** The clauses of all verdicts that were given, whoever gave them. */
const { cited } = vi.hoisted(() => ({ cited: new Set<string>() }))
vi.mock('../../functions/law/verdict.ts', async original => {
  const law = await original<Law>()
  const heard =
    <Given extends readonly unknown[], Verdict extends { readonly clause: string }>(
      say: (...given: Given) => Verdict,
    ) =>
    (...given: Given): Verdict => {
      const verdict = say(...given)
      cited.add(verdict.clause)
      return verdict
    }
  return { ...law, met: heard(law.met), notMet: heard(law.notMet), unclear: heard(law.unclear) }
})

const house = join(import.meta.dirname, '../..')
const cases = join(house, process.env['CREDENCE_SHARED'] ?? '../shared', 'policy/cases')

/** The clauses that may be cited: those of the rules, those at which a question arises, and the questions themselves. */
const knownClauses = ({ rules, questions }: RuleList): ReadonlySet<string> =>
  new Set([
    ...rules.flatMap(({ clauses }) => clauses),
    ...questions.flatMap(({ id, clauses }) => [id, ...clauses]),
  ])

const computed = (rules: readonly Rule[]) => rules.filter(rule => rule.computed)

const titleIn = (source: string, title: string): boolean =>
  [`'${title}'`, `"${title}"`, `\`${title}\``].some(quoted => source.includes(quoted))

async function exportsOf(file: string): Promise<readonly string[]> {
  return Object.keys(z.record(z.string(), z.unknown()).parse(await import(join(house, file))))
}

describe.each(programmes.map(programme => ({ name: programme.name, programme })))(
  'the rule list of $name',
  ({ name, programme }) => {
    const { rules, questions } = programme.ruleList
    const known = knownClauses(programme.ruleList)

    it('names each rule and each open question once, each rule with its place in the text', () => {
      const ids = [...rules, ...questions].map(({ id }) => id)
      expect(rules.length).toBeGreaterThan(0)
      expect(new Set(ids).size).toBe(ids.length)
      expect(rules.filter(({ clauses, title }) => clauses.length === 0 || title === '')).toEqual([])
      const silent = rules.filter(rule => !rule.computed && rule.because === '')
      expect(silent).toEqual([])
    })

    it('points at code that is there', async () => {
      const places = computed(rules).flatMap(({ id, implemented }) => implemented.map(at => ({ id, ...at })))
      const astray: unknown[] = []
      for (const place of places) {
        const there = existsSync(join(house, place.file)) && (await exportsOf(place.file))
        if (!there || !there.includes(place.name)) astray.push(place)
      }
      expect(astray).toEqual([])
      expect(computed(rules).filter(({ implemented }) => implemented.length === 0)).toEqual([])
    })

    it('points at tests that are there', () => {
      const places = computed(rules).flatMap(({ id, tested }) => tested.map(at => ({ id, ...at })))
      const astray = places.filter(({ file, title }) => {
        const path = join(house, file)
        return !existsSync(path) || !titleIn(readFileSync(path, 'utf8'), title)
      })
      expect(astray).toEqual([])
      expect(computed(rules).filter(({ tested }) => tested.length === 0)).toEqual([])
    })

    it('knows every clause that a setting cites, and every setting that answers a question', () => {
      const clauses = programme.settings.flatMap(({ clause }) => (clause === '' ? [] : clause.split(', ')))
      expect(clauses.filter(clause => !known.has(clause))).toEqual([])
      const settings = new Set(programme.settings.map(each => each.name))
      expect(questions.flatMap(each => each.settings).filter(each => !settings.has(each))).toEqual([])
    })

    it.skipIf(!existsSync(cases))('knows every clause that a verdict on the shared cases cites', () => {
      cited.clear()
      const own = readdirSync(cases)
        .flatMap(file => z.array(policyCase).parse(JSON.parse(readFileSync(join(cases, file), 'utf8'))))
        .filter(({ policy }) => policy === name)
      for (const { policy, given, alternatives } of own)
        for (const settings of [{}, ...alternatives.map(each => each.settings)])
          answers[policy]({ ...given, settings: { ...given.settings, ...settings } })
      expect(cited.size).toBeGreaterThan(0)
      expect([...cited].filter(clause => !known.has(clause))).toEqual([])
    })
  },
)
