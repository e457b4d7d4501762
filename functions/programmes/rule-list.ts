import type { Clause } from '../law/clause.ts'

/** Code of this house: a file from its root, and the name it exports. */
export interface CodePlace {
  readonly file: string
  readonly name: string
}

/** A situation in the tests: a file from the root of the house, and the title exactly as it stands there. */
export interface TestPlace {
  readonly file: string
  readonly title: string
}

interface RuleOfText {
  readonly id: string
  /** Where the text says it, as verdicts cite it. */
  readonly clauses: readonly Clause[]
  readonly title: string
}

/** A rule of the programme's text: where it is carried out and which situation shows it, or why nothing is computed. */
export type Rule =
  | (RuleOfText & {
      readonly computed: true
      readonly implemented: readonly CodePlace[]
      readonly tested: readonly TestPlace[]
    })
  | (RuleOfText & { readonly computed: false; readonly because: string })

/** What the text leaves open; verdicts may cite it by its id, and a university answers it by settings. */
export interface OpenQuestion {
  readonly id: string
  /** Where in the text the question arises. */
  readonly clauses: readonly Clause[]
  readonly question: string
  /** Names of the settings that answer it; none where a person answers each time, or where it is settled. */
  readonly settings: readonly string[]
}

/** Everything of a text that verdicts, reasons and settings may cite. `npm test` holds it against code and tests. */
export interface RuleList {
  readonly rules: readonly Rule[]
  readonly questions: readonly OpenQuestion[]
}

/** What a programme writes its rules with: `Id` is how they are numbered, `Cited` what its text lets them cite. */
export function ruleWriter<Id extends string, Cited extends Clause>(programme: string) {
  return {
    /** A rule that is carried out by code. */
    rule: (
      id: Id,
      clauses: readonly Cited[],
      title: string,
      implemented: readonly CodePlace[],
      tested: readonly TestPlace[],
    ): Rule => ({ id, clauses, title, computed: true, implemented, tested }),
    /** A rule from which nothing is computed, with the reason. */
    guidance: (id: Id, clauses: readonly Cited[], title: string, because: string): Rule => ({
      id,
      clauses,
      title,
      computed: false,
      because,
    }),
    /** A name exported by a file of the programme. */
    by: (file: `${string}.ts`, name: string): CodePlace => ({
      file: `functions/programmes/${programme}/${file}`,
      name,
    }),
    /** A tab of the programme. */
    inTab: (file: `${string}.ts`, name: string): CodePlace => ({
      file: `sheets-schema/${programme}/${file}`,
      name,
    }),
    /** A situation in the programme's tests. */
    shownBy: (file: `${string}.test.ts`, title: string): TestPlace => ({
      file: `test/programmes/${programme}/${file}`,
      title,
    }),
  }
}
