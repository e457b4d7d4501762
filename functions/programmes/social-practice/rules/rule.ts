import type { CodePlace, Rule, TestPlace } from '../../rule-list.ts'
import type { Place, QuestionId } from '../law/clause.ts'

/** A rule that is carried out by code. */
export function rule(
  id: `SP-${string}`,
  clauses: readonly (Place | QuestionId)[],
  title: string,
  implemented: readonly CodePlace[],
  tested: readonly TestPlace[],
): Rule {
  return { id, clauses, title, computed: true, implemented, tested }
}

/** A rule from which nothing is computed, with the reason. */
export function guidance(
  id: `SP-${string}`,
  clauses: readonly Place[],
  title: string,
  because: string,
): Rule {
  return { id, clauses, title, computed: false, because }
}

/** A name exported by a file of this programme. */
export function by(file: `${string}.ts`, name: string): CodePlace {
  return { file: `functions/programmes/social-practice/${file}`, name }
}

/** A situation in this programme's tests. */
export function shownBy(file: `${string}.test.ts`, title: string): TestPlace {
  return { file: `test/programmes/social-practice/${file}`, title }
}
