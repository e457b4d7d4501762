import { studentsTab } from '../sheets-schema/common/people.ts'
import { firstTabs, lastTabs } from '../sheets-schema/common/tabs.ts'
import { system } from '../sheets-schema/column.ts'
import { formTab, question } from '../sheets-schema/form-tab.ts'
import { anyText } from '../sheets-schema/kinds.ts'
import { resultTab } from '../sheets-schema/result-tab.ts'
import type { WantedLetter } from '../functions/programmes/letter.ts'
import { programme, wantedRow } from '../functions/programmes/programme.ts'
import type { Tables } from '../functions/programmes/tables.ts'

/**
 * A third programme, as small as one can be: whoever read enough pages gets a stamp, once the teacher agrees.
 * The kernel is tried on it, so that no test of the kernel leans on a real policy.
 */
export const students = studentsTab({})

export const readings = formTab({
  title: 'Readings',
  purpose: 'One row a book.',
  questions: { student: question('Student number'), book: question('Book'), pages: question('Pages') },
})

export const stamps = resultTab({
  title: 'Stamps',
  purpose: 'One row a book: is it a stamp?',
  states: [],
  decisions: ['stamp', 'no stamp'],
  more: { book: system('Book', anyText()) },
  staff: {},
})

interface Stamp {
  readonly subject: string
  readonly student: { number: string; name: string; address: string }
  readonly book: string
  readonly computed: string
  readonly effective: string
  readonly decisionStanding: string
  readonly said: string | undefined
  readonly asks: boolean
  readonly teacher: string
}

function decideAll(tables: Tables): readonly Stamp[] {
  const minimum = Number(tables.settings.get('min_pages'))
  const decisions = new Map(tables.rows(stamps).map(row => [row.key, row.values]))
  const register = new Map(tables.rows(students).map(({ values }) => [values.number, values]))
  return tables.entries.flatMap(({ key, student: number, answers }) => {
    const student = register.get(number)
    if (!student) return []
    const enough = Number(answers['pages']?.[0]) >= minimum
    const said = tables.answers.findLast(
      answer => answer.subject === key && answer.decision !== 'unclear',
    )?.decision
    const computed = enough ? (said === 'decline' ? 'no stamp' : 'stamp') : 'no stamp'
    const { decision = '', reason = '' } = decisions.get(key) ?? {}
    const valid = (decision === 'stamp' || decision === 'no stamp') && reason !== ''
    const decisionStanding = decision === '' ? '' : valid ? 'counts' : 'does not count: a reason is missing'
    const effective = valid ? decision : computed
    const teacher = tables.settings.get('teacher') ?? ''
    return [
      {
        subject: key,
        student,
        book: answers['book']?.[0] ?? '',
        computed,
        effective,
        decisionStanding,
        said,
        asks: enough && said === undefined,
        teacher,
      },
    ]
  })
}

function lettersOf({ subject, student, effective, asks, teacher }: Stamp): readonly WantedLetter[] {
  const toStudent: WantedLetter = {
    subject,
    topic: 'stamp',
    to: { role: 'student', address: student.address, name: student.name, language: 'en' },
    told: effective,
    content: {
      heading: 'Your book',
      blocks: [
        { kind: 'paragraph', text: `The result is: ${effective}.` },
        { kind: 'link', label: 'Status', link: { kind: 'status', subject } },
      ],
    },
  }
  if (!asks || teacher === '') return [toStudent]
  const toTeacher: WantedLetter = {
    subject,
    topic: 'approval',
    to: { role: 'instructor', address: teacher, name: 'Teacher', language: 'en' },
    told: 'asked',
    content: { heading: 'A book to approve', blocks: [{ kind: 'paragraph', text: 'Was the book read?' }] },
    question: {
      kind: 'approval',
      version: 1,
      choices: [
        { decision: 'agree', label: 'Agree' },
        { decision: 'decline', label: 'Decline' },
      ],
    },
  }
  return [toStudent, toTeacher]
}

const numberSetting = (name: string, initial: string) => ({
  name,
  allowed: 'number',
  default: initial,
  clause: 'R1',
  meaning: 'pages that make a stamp',
  check: (value: string) => (/^\d+$/.test(value) ? undefined : 'is not a number'),
})

const rule = (clause: string, title: string) => ({
  id: clause,
  clauses: [clause],
  title,
  computed: false as const,
  because: 'told in a test',
})

export const readingClub = programme({
  name: 'reading-club',
  schema: {
    programme: 'reading-club',
    title: 'Reading club',
    timeZone: 'Asia/Taipei',
    locale: 'en_US',
    tabs: [...firstTabs, readings, stamps, students, ...lastTabs],
  },
  students,
  forms: [
    {
      name: 'reading',
      prefix: '',
      title: 'A book I read',
      description: 'One response a book.',
      tab: readings,
      questions: [
        { name: 'student', title: 'Student number', kind: 'text', required: true },
        { name: 'book', title: 'Book', kind: 'paragraph', required: true },
        { name: 'pages', title: 'Pages', kind: 'text', required: true },
      ],
    },
  ],
  settings: [
    numberSetting('min_pages', '100'),
    {
      name: 'teacher',
      allowed: 'e-mail',
      default: '',
      clause: '',
      meaning: 'who approves',
      check: () => undefined,
    },
  ],
  questions: [{ kind: 'approval', code: 'a', readAs: 'instructor-approval', hours: false }],
  ruleList: {
    rules: [
      rule('R1', 'A book of enough pages makes a stamp.'),
      rule('R2', 'Other books are welcome and make none.'),
    ],
    questions: [],
  },
  understand: tables => ({ facts: decideAll(tables), problems: [] }),
  atoms: facts =>
    [...Map.groupBy(facts, ({ student }) => student.number)].map(([key, atom]) => ({ key, atom })),
  decide: (atom: readonly Stamp[]) => atom,
  rows: ({ subject, student, book, computed, effective, decisionStanding, said }) => [
    wantedRow(stamps, subject, {
      case: subject,
      student: student.number,
      name: student.name,
      book,
      state: said ?? 'open',
      computed,
      clauses: computed === 'stamp' ? 'R1' : 'R1, R2',
      decisionStanding,
      effective,
    }),
  ],
  letters: lettersOf,
  attention: () => [],
  record: () => undefined,
  nextWake: () => undefined,
  status: ({ subject, student, effective }) => ({
    subject,
    student: student.number,
    title: effective,
    blocks: [],
  }),
})
