import type { Clause } from '../../../law/clause.ts'
import type { CodePlace, Rule, TestPlace } from '../../rule-list.ts'

/** A rule that is carried out by code; clauses as printed in the Measures. */
export function rule(
  id: `IC-${string}`,
  clauses: readonly Clause[],
  title: string,
  implemented: readonly CodePlace[],
  tested: readonly TestPlace[],
): Rule {
  return { id, clauses, title, computed: true, implemented, tested }
}

/** A rule from which nothing is computed, with the reason. */
export function guidance(
  id: `IC-${string}`,
  clauses: readonly Clause[],
  title: string,
  because: string,
): Rule {
  return { id, clauses, title, computed: false, because }
}

/** A name exported by a file of this programme. */
export function by(file: `${string}.ts`, name: string): CodePlace {
  return { file: `functions/programmes/innovation-credits/${file}`, name }
}

/** A tab of this programme. */
export function inTab(file: `${string}.ts`, name: string): CodePlace {
  return { file: `sheets-schema/innovation-credits/${file}`, name }
}

/** A situation in this programme's tests. */
export function shownBy(file: `${string}.test.ts`, title: string): TestPlace {
  return { file: `test/programmes/innovation-credits/${file}`, title }
}
