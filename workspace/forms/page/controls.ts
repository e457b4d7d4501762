import { OTHER, otherField } from '../answer.ts'
import type { ChoiceQuestion, Question } from '../form.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import type { Words } from './words.ts'

/** What a control needs to know: its field, what was typed before, and how its problem is tied to it. */
export interface Control {
  readonly entry: string
  readonly question: Question
  readonly typed: URLSearchParams
  readonly words: Words
  /** The attributes that tie a problem's sentence to the input. */
  readonly described: Html
}

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

function dropDown({ entry, typed, words, described }: Control, { options = [] }: ChoiceQuestion): Html {
  const chosen = typed.get(entry)
  return html`<select id="${entry}" name="${entry}" ${described}>
    <option value="">${words.choose}</option>
    ${options.map(
      ({ value }) =>
        html`<option value="${value}" ${value === chosen ? html`selected` : undefined}>${value}</option>`,
    )}
  </select>`
}

function choices({ entry, typed, words, described }: Control, { type, options = [] }: ChoiceQuestion): Html {
  const chosen = new Set(typed.getAll(entry))
  const kind = type === 'CHECKBOX' ? 'checkbox' : 'radio'
  const input = (value: string, id: string) =>
    html`<input
      type="${kind}"
      id="${id}"
      name="${entry}"
      value="${value}"
      ${described}
      ${chosen.has(value) ? html`checked` : undefined}
    />`
  return html`<div>
    ${options.map(({ value = '', isOther }, index) => {
      const id = `${entry}-${index}`
      if (isOther !== true)
        return html`<div class="choice">${input(value, id)}<label for="${id}">${value}</label></div>`
      const other = otherField(entry)
      return html`<div class="choice">
        ${input(OTHER, id)}<label for="${id}">${words.other}</label>
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
    ${hint !== undefined ? html`<p class="quiet">${hint}</p>` : undefined}`
}
