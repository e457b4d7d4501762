import type { FormQuestion } from '../../programme.ts'
import { yesOrNo } from './options.ts'

type Wording = Pick<FormQuestion, 'help' | 'section' | 'upload'>

const wanted = (name: string, title: string, kind: FormQuestion['kind'], wording: Wording): FormQuestion => ({
  name,
  title,
  kind,
  required: true,
  ...wording,
})

export const text = (name: string, title: string, wording: Wording = {}): FormQuestion =>
  wanted(name, title, 'text', wording)

export const day = (name: string, title: string, wording: Wording = {}): FormQuestion =>
  wanted(name, title, 'date', wording)

export const paragraph = (name: string, title: string, wording: Wording = {}): FormQuestion =>
  wanted(name, title, 'paragraph', wording)

export const dropdown = (
  name: string,
  title: string,
  options: Readonly<Record<string, string>>,
  wording: Wording = {},
): FormQuestion => ({ ...wanted(name, title, 'dropdown', wording), options: Object.values(options) })

export const radio = (
  name: string,
  title: string,
  options: Readonly<Record<string, string>>,
  wording: Wording = {},
): FormQuestion => ({ ...wanted(name, title, 'radio', wording), options: Object.values(options) })

export const optional = (question: FormQuestion): FormQuestion => ({ ...question, required: false })

export const yesNo = (name: string, title: string, wording: Wording = {}): FormQuestion =>
  optional(radio(name, title, yesOrNo, wording))

export const studentQuestion = text('student', 'Student number 学号')

/** What every form begins with. */
export const aboutYou: readonly FormQuestion[] = [
  studentQuestion,
  optional(
    text('case', 'Application to correct 需要更正的申请编号', {
      help: 'Only if you correct an application that you sent before: its number, for example IC-0007. Leave blank for a new one.',
    }),
  ),
]

export const declarationLabel = 'I declare that what I state is true and that the evidence is genuine.'

export const declaration: FormQuestion = {
  name: 'declaration',
  title: 'Declaration 声明',
  kind: 'checkbox',
  required: true,
  options: [declarationLabel],
}

/** `papers` says what to attach. */
export const evidenceOf = (papers: string): FormQuestion =>
  paragraph('evidence', 'Links to the evidence 证明材料链接', {
    section: 'Evidence 证明材料',
    help: `${papers} One link (https://…) a line; open each to the office.`,
    upload: {
      title: 'Evidence 证明材料',
      help: papers,
      takes: 'any files',
      maxFiles: 10,
      place: 'instead',
    },
  })

/** What every form for the University ends with. */
export function proofOf(papers: string): readonly FormQuestion[] {
  return [
    optional(
      text('work', 'Name of the work behind it 作品名称', {
        help: 'If the same work stands behind several applications, give it the same name in each.',
      }),
    ),
    yesNo('artElective', 'Do you wish to use the credits for an art elective? 是否希望用于艺术类选修课', {
      help: 'Art electives are outside the scope of recognition (IV.I.2)); the credits then go where they go by the rules.',
    }),
    evidenceOf(papers),
    declaration,
  ]
}

export const instructorQuestion = text('instructor', 'E-mail of the project instructor 指导教师邮箱', {
  help: 'The address at the University; several with commas between. They are asked by mail; the approval of any of them is enough.',
})
