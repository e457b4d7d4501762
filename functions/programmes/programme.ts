import { z } from 'zod'
import type { Cell } from '../../sheets-schema/cell.ts'
import type { Language, StudentsTab } from '../../sheets-schema/common/people.ts'
import type { FormTab } from '../../sheets-schema/form-tab.ts'
import type { RowOf, Tab } from '../../sheets-schema/tab.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'
import type { Instant } from '../law/calendar.ts'
import { clauseNotes } from './clause-notes.ts'
import type { DocumentKind, PrintedDocument, PrintOrder } from './document.ts'
import type { Block, WantedLetter } from './letter.ts'
import { officeSettings, type CheckedSetting } from './office-settings.ts'
import type { RegistrarResult } from './registrar-line.ts'
import type { RuleList } from './rule-list.ts'
import type { Tables } from './tables.ts'

/** Something that waits for a person, said in four parts. */
export interface Problem {
  readonly tab: string
  readonly row: string
  readonly column: string
  readonly what: string
  readonly why: string
  readonly follows: string
  readonly mend: string
}

export interface FormQuestion {
  /** The column of the form's tab. */
  readonly name: string
  readonly title: string
  readonly help?: string
  readonly kind: 'text' | 'paragraph' | 'radio' | 'checkbox' | 'dropdown' | 'date'
  readonly options?: readonly string[]
  readonly required: boolean
  /** Begins a new section of the form with this title. */
  readonly section?: string
  /** Of a question for links: the one for files that may stand in its place, or beside it. */
  readonly upload?: UploadPlan
}

/** A question for files. Google's API cannot make one: whoever owns the form adds it by hand. */
export interface UploadPlan {
  /** By its title it is known, or by that of the question for links. */
  readonly title: string
  readonly help: string
  readonly takes: 'images' | 'any files'
  readonly maxFiles: number
  /** `instead`: the question for links is turned into it; `beside`: it follows, and links are taken still. */
  readonly place: 'instead' | 'beside'
}

/** A form students fill in. Every form asks `student` (the number); one that may correct or continue a case asks `case`. */
export interface FormDefinition {
  readonly name: string
  /** What stands after the workbook's code in the keys of its entries: '' → SP-0007, 'H' → SPH-0007. */
  readonly prefix: string
  readonly title: string
  readonly description: string
  readonly tab: FormTab
  readonly questions: readonly FormQuestion[]
}

/** A question that letters may ask: the letter that stands for it in reply addresses, and how replies are read. */
export interface QuestionKind {
  readonly kind: string
  readonly code: string
  /** The reader's vocabulary; see mail/reading/understand-reply. */
  readonly readAs:
    | 'supervision-invitation'
    | 'closure-evaluation'
    | 'instructor-approval'
    | 'was-it-you'
    | 'digest'
  /** Whether the answer page asks for hours. */
  readonly hours: boolean
}

export interface Decision {
  readonly subject: string
}

/** System cells wanted in a row; columns not named are left alone. */
export interface WantedRow {
  readonly tab: Tab
  readonly key: string
  readonly cells: Readonly<Record<string, Cell>>
  /** The notes that go with some of the cells, by column name; a blank one takes an older note away. */
  readonly notes?: Readonly<Record<string, string>>
}

/** What the status page shows of a case, in the reader's language. */
export interface StatusView {
  readonly subject: string
  /** The student whose case it is: number. */
  readonly student: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** What a workbook can print and export as it stands. */
export interface Records {
  /** Semesters that documents can be asked for, the newest first. */
  readonly semesters: readonly string[]
  /** The one that is meant where none is named; blank where there is none. */
  readonly present: string
  /** In the order in which they are to lie on the table. */
  print(order: PrintOrder): readonly PrintedDocument[]
  /** Recorded results alone, one line a student and course, by student number. */
  registrar(): readonly RegistrarResult[]
}

/** The paper side of a programme. */
export interface Documents<Facts, D extends Decision> {
  readonly kinds: readonly DocumentKind[]
  records(facts: Facts, decisions: readonly D[], tables: Tables): Records
}

/** What a programme gives; `Facts` and `D` are its own business. */
export interface ProgrammeDefinition<Facts, Atom, D extends Decision> {
  readonly name: string
  readonly schema: WorkbookSchema
  /** The register that says who may send entries, and where letters to students go. */
  readonly students: StudentsTab
  readonly forms: readonly FormDefinition[]
  readonly settings: readonly CheckedSetting[]
  readonly questions: readonly QuestionKind[]
  /** The rules of its text, each with its place in code and tests. */
  readonly ruleList: RuleList
  understand(tables: Tables): { readonly facts: Facts; readonly problems: readonly Problem[] }
  /** Groups of subjects that must be decided and committed together: a student, team mates. */
  atoms(facts: Facts): readonly { readonly key: string; readonly atom: Atom }[]
  decide(atom: Atom, facts: Facts, asOf: Instant): readonly D[]
  rows(decision: D): readonly WantedRow[]
  letters(decision: D): readonly WantedLetter[]
  /** What waits for staff in this case. */
  attention(decision: D): readonly Problem[]
  /** What is to be recorded and frozen now; undefined when nothing is, or when it is already. */
  record(decision: D): Readonly<Record<string, unknown>> | undefined
  /** When time alone will change something. */
  nextWake(decision: D): Instant | undefined
  status(decision: D, language: Language): StatusView
  /** Left out where nothing is printed or exported. */
  readonly documents?: Documents<Facts, D>
}

/** One case, decided: everything a pass needs to know of it. */
export interface Judged {
  readonly subject: string
  readonly rows: readonly WantedRow[]
  readonly letters: readonly WantedLetter[]
  readonly attention: readonly Problem[]
  readonly record: Readonly<Record<string, unknown>> | undefined
  readonly wake: Instant | undefined
  status(language: Language): StatusView
}

export interface Judgement {
  readonly problems: readonly Problem[]
  readonly atoms: readonly { readonly key: string; readonly cases: readonly Judged[] }[]
}

/** A programme as the pass knows it. */
export interface Programme {
  readonly name: string
  readonly schema: WorkbookSchema
  /** The register that says who may send entries, and where letters to students go. */
  readonly students: StudentsTab
  readonly forms: readonly FormDefinition[]
  readonly settings: readonly CheckedSetting[]
  readonly questions: readonly QuestionKind[]
  /** The rules of its text, each with its place in code and tests. */
  readonly ruleList: RuleList
  /** understand → atoms → decide → rows and letters. Pure. */
  judge(tables: Tables): Judgement
  /** The documents that can be printed. */
  readonly documentKinds: readonly DocumentKind[]
  /** understand → decide → documents. Pure; nothing is built before it is asked for. */
  records(tables: Tables): Records
}

const noRecords: Records = { semesters: [], present: '', print: () => [], registrar: () => [] }

export function programme<Facts, Atom, D extends Decision>(
  definition: ProgrammeDefinition<Facts, Atom, D>,
): Programme {
  const notesOf = clauseNotes(definition.ruleList)
  const explained = (row: WantedRow): WantedRow => {
    const notes = notesOf(row.tab, row.cells)
    return Object.keys(notes).length === 0 ? row : { ...row, notes }
  }
  const judged = (decision: D): Judged => ({
    subject: decision.subject,
    rows: definition.rows(decision).map(explained),
    letters: definition.letters(decision),
    attention: definition.attention(decision),
    record: definition.record(decision),
    wake: definition.nextWake(decision),
    status: language => definition.status(decision, language),
  })
  return {
    name: definition.name,
    schema: definition.schema,
    students: definition.students,
    forms: definition.forms,
    settings: [...definition.settings, ...officeSettings],
    questions: definition.questions,
    ruleList: definition.ruleList,
    judge(tables) {
      const { facts, problems } = definition.understand(tables)
      const atoms = definition.atoms(facts).map(({ key, atom }) => ({
        key,
        cases: definition.decide(atom, facts, tables.now).map(judged),
      }))
      return { problems, atoms }
    },
    documentKinds: definition.documents?.kinds ?? [],
    records(tables) {
      if (!definition.documents) return noRecords
      const { facts } = definition.understand(tables)
      const decisions = definition
        .atoms(facts)
        .flatMap(({ atom }) => definition.decide(atom, facts, tables.now))
      return definition.documents.records(facts, decisions, tables)
    },
  }
}

/** The wanted system cells of a row, from values. Throws where a value does not fit its column: a fault of ours. */
export function wantedRow<T extends Tab>(tab: T, key: string, values: Partial<RowOf<T>>): WantedRow {
  const cells = Object.entries(values).map(([name, value]): [string, Cell] => {
    const column = tab.columns[name]
    if (!column) throw new Error(`${tab.title} has no column ${name}`)
    if (column.writer !== 'system') throw new Error(`${tab.title}: ${column.header} is written by staff`)
    return [name, z.encode(column.codec, value)]
  })
  return { tab, key, cells: Object.fromEntries(cells) }
}
