import { z } from 'zod'
import { gradingSchema, imageSchema, videoSchema } from './media.ts'

/** The messages of the Forms API v1 that the workspace keeps, as its reference names them. */

const text = z.string().exactOptional()
const flag = z.boolean().exactOptional()
const int = z.int().exactOptional()
const empty = z.strictObject({}).exactOptional()

const optionSchema = z.strictObject({
  value: text,
  isOther: flag,
  image: imageSchema.exactOptional(),
  goToAction: z
    .enum(['GO_TO_ACTION_UNSPECIFIED', 'NEXT_SECTION', 'RESTART_FORM', 'SUBMIT_FORM'])
    .exactOptional(),
  goToSectionId: text,
})

const choiceSchema = z.strictObject({
  type: z.enum(['CHOICE_TYPE_UNSPECIFIED', 'RADIO', 'CHECKBOX', 'DROP_DOWN']).exactOptional(),
  options: z.array(optionSchema).exactOptional(),
  shuffle: flag,
})

export const fileUploadSchema = z.strictObject({
  folderId: text,
  types: z
    .array(
      z.enum([
        'FILE_TYPE_UNSPECIFIED',
        'ANY',
        'DOCUMENT',
        'PRESENTATION',
        'SPREADSHEET',
        'DRAWING',
        'PDF',
        'IMAGE',
        'VIDEO',
        'AUDIO',
      ]),
    )
    .exactOptional(),
  maxFiles: int,
  /** A number of bytes, as the protocol writes 64 bits. */
  maxFileSize: text,
})

const questionSchema = z.strictObject({
  questionId: text,
  required: flag,
  grading: gradingSchema.exactOptional(),
  choiceQuestion: choiceSchema.exactOptional(),
  textQuestion: z.strictObject({ paragraph: flag }).exactOptional(),
  scaleQuestion: z.strictObject({ low: int, high: int, lowLabel: text, highLabel: text }).exactOptional(),
  dateQuestion: z.strictObject({ includeTime: flag, includeYear: flag }).exactOptional(),
  timeQuestion: z.strictObject({ duration: flag }).exactOptional(),
  ratingQuestion: z
    .strictObject({
      iconType: z.enum(['RATING_ICON_TYPE_UNSPECIFIED', 'STAR', 'HEART', 'THUMB_UP']).exactOptional(),
      ratingScaleLevel: int,
    })
    .exactOptional(),
  rowQuestion: z.strictObject({ title: text }).exactOptional(),
  fileUploadQuestion: fileUploadSchema.exactOptional(),
})

export const itemSchema = z.strictObject({
  itemId: text,
  title: text,
  description: text,
  questionItem: z
    .strictObject({ question: questionSchema.exactOptional(), image: imageSchema.exactOptional() })
    .exactOptional(),
  questionGroupItem: z
    .strictObject({
      questions: z.array(questionSchema).exactOptional(),
      grid: z.strictObject({ columns: choiceSchema.exactOptional(), shuffleQuestions: flag }).exactOptional(),
      image: imageSchema.exactOptional(),
    })
    .exactOptional(),
  pageBreakItem: empty,
  textItem: empty,
  imageItem: z.strictObject({ image: imageSchema.exactOptional() }).exactOptional(),
  videoItem: z.strictObject({ video: videoSchema.exactOptional(), caption: text }).exactOptional(),
})

export const infoSchema = z.strictObject({ title: text, description: text, documentTitle: text })

export const settingsSchema = z.strictObject({
  emailCollectionType: z
    .enum(['EMAIL_COLLECTION_TYPE_UNSPECIFIED', 'DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT'])
    .exactOptional(),
  quizSettings: z.strictObject({ isQuiz: flag }).exactOptional(),
})

export const publishSettingsSchema = z.strictObject({
  publishState: z.strictObject({ isPublished: flag, isAcceptingResponses: flag }).exactOptional(),
})

export type Option = z.infer<typeof optionSchema>
export type ChoiceQuestion = z.infer<typeof choiceSchema>
export type FileUploadQuestion = z.infer<typeof fileUploadSchema>
export type Question = z.infer<typeof questionSchema>
export type Item = z.infer<typeof itemSchema>

/** What a form consists of, without what is computed for an answer (revision, responder's address). */
export const formContentSchema = z.strictObject({
  info: infoSchema,
  settings: settingsSchema,
  publishSettings: publishSettingsSchema,
  items: z.array(itemSchema),
})

export type FormContent = z.infer<typeof formContentSchema>

export interface StoredForm extends FormContent {
  readonly formId: string
  /** Counts the changes by batchUpdate. */
  readonly revision: number
}

/** A question and the words it is asked with. */
export interface PosedQuestion {
  readonly question: Question
  readonly title: string
}

/** Every question of the form in its order; a grid poses one for each of its rows. */
export function posedQuestions(items: readonly Item[]): PosedQuestion[] {
  return items.flatMap(({ title = '', questionItem, questionGroupItem }) => {
    if (questionItem?.question !== undefined) return [{ question: questionItem.question, title }]
    return (questionGroupItem?.questions ?? []).map(question => ({
      question: withColumns(question, questionGroupItem?.grid?.columns),
      title: question.rowQuestion?.title ?? '',
    }))
  })
}

/** A row of a grid is answered like a choice among the grid's columns. */
function withColumns(question: Question, columns: ChoiceQuestion | undefined): Question {
  return columns === undefined ? question : { ...question, choiceQuestion: columns }
}

export const isPublished = ({ publishSettings }: FormContent): boolean =>
  publishSettings.publishState?.isPublished === true

export const acceptsResponses = (form: FormContent): boolean =>
  isPublished(form) && form.publishSettings.publishState?.isAcceptingResponses === true
