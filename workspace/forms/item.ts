import { isDeepStrictEqual } from 'node:util'
import type { Item, Question } from './form.ts'
import { newElementId } from './ids.ts'
import { invalid } from './refusal.ts'

const KINDS = [
  'questionItem',
  'questionGroupItem',
  'pageBreakItem',
  'textItem',
  'imageItem',
  'videoItem',
] as const

const QUESTION_KINDS = [
  'choiceQuestion',
  'textQuestion',
  'scaleQuestion',
  'dateQuestion',
  'timeQuestion',
  'ratingQuestion',
  'rowQuestion',
  'fileUploadQuestion',
] as const

/** Refuses an item that Google would not take. One that asks for files must have done so before: they are added by hand. */
export function checkItem(item: Item, before?: Item): void {
  const kinds = KINDS.filter(kind => item[kind] !== undefined)
  if (kinds.length !== 1) throw invalid('Item.kind must be set to exactly one kind.')
  checkDisplayed(item.title)
  if (item.questionItem !== undefined) {
    const { question } = item.questionItem
    if (question === undefined) throw invalid('QuestionItem.question is required')
    checkQuestion(question)
    if (question.fileUploadQuestion !== undefined && !isSameUpload(question, before?.questionItem?.question))
      throw onlyByHand()
    if (question.rowQuestion !== undefined)
      throw invalid('RowQuestion is only allowed in a QuestionGroupItem')
  }
  if (item.questionGroupItem !== undefined) checkGroup(item.questionGroupItem)
}

const onlyByHand = (): Error => invalid('The API currently does not support creating file upload questions.')

const isSameUpload = (question: Question, before: Question | undefined): boolean =>
  isDeepStrictEqual(question.fileUploadQuestion, before?.fileUploadQuestion)

function checkGroup({ questions = [], grid }: NonNullable<Item['questionGroupItem']>): void {
  if (questions.length === 0) throw invalid('QuestionGroupItem.questions is required')
  for (const question of questions) {
    checkQuestion(question)
    if (question.fileUploadQuestion !== undefined) throw onlyByHand()
    if (grid !== undefined && question.rowQuestion === undefined)
      throw invalid('Questions of a grid must be of kind RowQuestion')
    checkDisplayed(question.rowQuestion?.title)
    if (question.rowQuestion !== undefined && (question.rowQuestion.title ?? '') === '')
      throw invalid('RowQuestion.title is required')
  }
  const columns = grid?.columns
  if (columns === undefined) throw invalid('Grid.columns is required')
  if (columns.type !== 'RADIO' && columns.type !== 'CHECKBOX')
    throw invalid('Grid.columns must be of type RADIO or CHECKBOX')
  checkOptions(columns.options ?? [])
  if (columns.options?.some(({ isOther }) => isOther === true))
    throw invalid('option.isOther is not allowed in a QuestionGroupItem')
}

function checkQuestion(question: Question): void {
  const kinds = QUESTION_KINDS.filter(kind => question[kind] !== undefined)
  if (kinds.length !== 1) throw invalid('Question.kind must be set to exactly one kind.')
  if (
    question.questionId !== undefined &&
    question.questionId !== '' &&
    !/^[0-9a-f]{1,8}$/i.test(question.questionId)
  )
    throw invalid(`Invalid question ID: ${question.questionId}`)
  const { choiceQuestion, scaleQuestion, ratingQuestion } = question
  if (choiceQuestion !== undefined) checkChoice(choiceQuestion)
  if (scaleQuestion !== undefined) checkScale(scaleQuestion)
  const level = ratingQuestion?.ratingScaleLevel
  if (ratingQuestion !== undefined && (level === undefined || level < 3 || level > 10))
    throw invalid('RatingQuestion.ratingScaleLevel must be between 3 and 10')
}

function checkChoice({ type, options = [] }: NonNullable<Question['choiceQuestion']>): void {
  if (type === undefined || type === 'CHOICE_TYPE_UNSPECIFIED')
    throw invalid('ChoiceQuestion.type is required')
  checkOptions(options)
  if (type === 'DROP_DOWN' && options.some(({ isOther }) => isOther === true))
    throw invalid('option.isOther is not allowed for DROP_DOWN')
}

function checkOptions(options: NonNullable<NonNullable<Question['choiceQuestion']>['options']>): void {
  if (options.length === 0) throw invalid('ChoiceQuestion.options is required')
  for (const { value, isOther } of options) {
    checkDisplayed(value)
    if (isOther === true && (value ?? '') !== '')
      throw invalid('Cannot set option.value when isOther is true')
  }
  const values = options.filter(({ isOther }) => isOther !== true).map(({ value = '' }) => value)
  if (values.includes('')) throw invalid('option.value was not provided')
  if (new Set(values).size < values.length)
    throw invalid('ChoiceQuestion.options must not contain duplicates')
}

function checkDisplayed(text: string | undefined): void {
  if (text !== undefined && /[\r\n]/.test(text)) throw invalid('Displayed text cannot contain newlines')
}

function checkScale({ low = 0, high = 0 }: NonNullable<Question['scaleQuestion']>): void {
  if (low !== 0 && low !== 1) throw invalid('ScaleQuestion.low must be 0 or 1')
  if (high < 2 || high > 10) throw invalid('ScaleQuestion.high must be between 2 and 10')
}

/** The item with new ids where it has none; refuses ids that are in use. */
export function withIds(item: Item, used: ReadonlySet<string>): Item {
  const taken = new Set(used)
  const idFor = (given: string | undefined): string => {
    const id = given === undefined || given === '' ? unused(taken) : given
    if (taken.has(id)) throw invalid(`ID already in use: ${id}`)
    taken.add(id)
    return id
  }
  const named = (question: Question): Question => ({ ...question, questionId: idFor(question.questionId) })
  const { questionItem, questionGroupItem } = item
  const identified: Item = { ...item, itemId: idFor(item.itemId) }
  if (questionItem?.question !== undefined)
    return { ...identified, questionItem: { ...questionItem, question: named(questionItem.question) } }
  if (questionGroupItem?.questions !== undefined)
    return {
      ...identified,
      questionGroupItem: { ...questionGroupItem, questions: questionGroupItem.questions.map(named) },
    }
  return identified
}

function unused(taken: ReadonlySet<string>): string {
  let id = newElementId()
  while (taken.has(id)) id = newElementId()
  return id
}

/** The ids of an item and its questions. */
export function idsOf(item: Item): string[] {
  return [item.itemId ?? '', ...questionIdsOf(item)]
}

export function questionIdsOf({ questionItem, questionGroupItem }: Item): string[] {
  const questions = [questionItem?.question, ...(questionGroupItem?.questions ?? [])]
  return questions.flatMap(question => (question?.questionId === undefined ? [] : [question.questionId]))
}
