import { OTHER, otherField } from '../answer.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import type { ChoiceQuestion, Option, Question } from '../form.ts'
import type { Control } from './control.ts'
import { picture } from './picture.ts'
import { shuffled } from './shuffle.ts'
import { uploadControl } from './upload-control.ts'

/** Whether the question is asked by several inputs under one legend, rather than by one with a label. */
export function hasLegend({ choiceQuestion, scaleQuestion, ratingQuestion }: Question): boolean {
  if (choiceQuestion !== undefined) return choiceQuestion.type !== 'DROP_DOWN'
  return scaleQuestion !== undefined || ratingQuestion !== undefined
}

export function control(about: Control): Html {
  const { question } = about
  if (question.choiceQuestion?.type === 'DROP_DOWN') return dropDown(about, question.choiceQuestion)
  if (question.choiceQuestion !== undefined) return choices(about, question.choiceQuestion)
  if (question.scaleQuestion !== undefined) return scale(about, question.scaleQuestion)
  if (question.ratingQuestion !== undefined)
    return scale(about, { low: 1, high: question.ratingQuestion.ratingScaleLevel ?? 5 })
  if (question.fileUploadQuestion !== undefined) return uploadControl(about, question.fileUploadQuestion)
  if (question.dateQuestion !== undefined) return dateInput(about, question.dateQuestion)
  if (question.timeQuestion !== undefined) return timeInput(about, question.timeQuestion.duration === true)
  return textInput(about)
}

function textInput({ entry, question, typed, described }: Control): Html {
  const value = typed.get(entry) ?? ''
  // A text area swallows the first line break after its tag.
  const lines = `\n${value}`
  if (question.textQuestion?.paragraph === true)
    return html`<textarea id="${entry}" name="${entry}" rows="5" ${described}>${lines}</textarea>`
  return html`<input type="text" id="${entry}" name="${entry}" value="${value}" ${described} />`
}

function dropDown(about: Control, asked: ChoiceQuestion): Html {
  const { entry, typed, words, described } = about
  const chosen = typed.get(entry)
  return html`<select id="${entry}" name="${entry}" ${described}>
    <option value="">${words.choose}</option>
    ${inOrder(about, asked).map(
      option =>
        html`<option
          value="${option.value}"
          ${leads(about, option)}
          ${option.value === chosen ? html`selected` : undefined}
        >
          ${option.value}
        </option>`,
    )}
  </select>`
}

/** The options as they are shown: shuffled where the form wants it, "other" always last. */
function inOrder({ chance }: Control, { options = [], shuffle }: ChoiceQuestion): readonly Option[] {
  if (shuffle !== true) return options
  const [others, offered] = [true, false].map(is =>
    options.filter(({ isOther }) => (isOther === true) === is),
  )
  return [...shuffled(offered ?? [], chance), ...(others ?? [])]
}

function leads({ wayOf }: Control, option: Option): Html | undefined {
  const way = wayOf(option)
  return way === undefined ? undefined : html`data-way="${way}"`
}

function choices(about: Control, asked: ChoiceQuestion): Html {
  const { entry, typed, words, described } = about
  const chosen = new Set(typed.getAll(entry))
  const kind = asked.type === 'CHECKBOX' ? 'checkbox' : 'radio'
  const input = (option: Option, value: string, id: string) =>
    html`<input
      type="${kind}"
      id="${id}"
      name="${entry}"
      value="${value}"
      ${leads(about, option)}
      ${described}
      ${chosen.has(value) ? html`checked` : undefined}
    />`
  return html`<div>
    ${inOrder(about, asked).map((option, index) => {
      const { value = '', isOther, image } = option
      const id = `${entry}-${index}`
      if (isOther !== true)
        return html`<div class="choice">
          ${input(option, value, id)}<label for="${id}">${value}${picture(image)}</label>
        </div>`
      const other = otherField(entry)
      return html`<div class="choice">
        ${input(option, OTHER, id)}<label for="${id}">${words.other}</label>
        <input
          type="text"
          name="${other}"
          value="${typed.get(other) ?? ''}"
          aria-label="${words.otherText}"
        />
      </div>`
    })}
  </div>`
}

function scale(
  { entry, typed, described }: Control,
  { low = 0, high = 0, lowLabel, highLabel }: NonNullable<Question['scaleQuestion']>,
): Html {
  const steps = Array.from({ length: high - low + 1 }, (_, index) => String(low + index))
  const label = (text: string | undefined) =>
    text !== undefined ? html`<span class="quiet">${text}</span>` : undefined
  return html`<div class="scale">
    ${label(lowLabel)}
    ${steps.map(
      step =>
        html`<label
          >${step}<input
            type="radio"
            name="${entry}"
            value="${step}"
            ${described}
            ${typed.get(entry) === step ? html`checked` : undefined}
        /></label>`,
    )}
    ${label(highLabel)}
  </div>`
}

function dateInput(
  about: Control,
  { includeYear, includeTime }: NonNullable<Question['dateQuestion']>,
): Html {
  const { words } = about
  if (includeYear !== true) return typedInput(about, undefined, words.dayFormat)
  return includeTime === true
    ? typedInput(about, ['datetime-local', /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d$/], words.dateTimeFormat)
    : typedInput(about, ['date', /^\d{4}-\d\d-\d\d$/], words.dateFormat)
}

function timeInput(about: Control, duration: boolean): Html {
  return duration
    ? typedInput(about, undefined, about.words.durationFormat)
    : typedInput(about, ['time', /^\d\d:\d\d$/], undefined)
}

/** A picker, but plain text where the browser's picker could not show what was typed before. */
function typedInput(
  { entry, typed, described }: Control,
  picker: readonly [type: string, shape: RegExp] | undefined,
  hint: string | undefined,
): Html {
  const value = typed.get(entry) ?? ''
  const fits = picker !== undefined && (value === '' || picker[1].test(value))
  const type = fits ? picker[0] : 'text'
  return html`<input type="${type}" id="${entry}" name="${entry}" value="${value}" ${described} />
    ${hint !== undefined && !fits ? html`<p class="quiet">${hint}</p>` : undefined}`
}
