import { html, type Markup } from '../mail/markup.ts'
import { letterWords } from '../mail/words.ts'
import type { QuestionKind } from '../programmes/programme.ts'
import { notMeForm } from './not-me.ts'
import { longestComment, type AnswerFields, type AnswerProblem } from './posted-answer.ts'
import type { AskingLetter } from './question-state.ts'
import { pageWords } from './words.ts'
import type { PageWords } from './words/words.ts'

export interface AnswerForm {
  readonly letter: AskingLetter
  readonly question: QuestionKind
  /** What the fields hold; nothing is chosen before the reader does. */
  readonly fields: AnswerFields
  readonly problems: readonly AnswerProblem[]
}

/** The form of the answer page: posts to the page's own address, and sends once whatever is pressed twice. */
export function answerForm({ letter, question, fields, problems }: AnswerForm): Markup {
  const words = pageWords[letter.to.language]
  return html`${problemList(problems, words)}
<section>
<form method="post">
<input type="hidden" name="once" value="${fields.once}">
<fieldset${invalid(problems, 'decision')}>
<legend>${words.yourAnswer}</legend>
${letter.question.choices.map((choice, index) => radio(choice, index, fields.decision))}
</fieldset>
${question.hours ? hoursField(fields, problems, words) : undefined}
${commentField(fields, problems, words)}
<button type="submit">${words.send}</button>
<p class="hint">${letterWords[letter.to.language].openingDecidesNothing}</p>
</form>
${notMeForm(fields.once, letter.to.language)}
</section>`
}

function radio(
  { decision, label }: { decision: string; label: string },
  index: number,
  chosen: string,
): Markup {
  const id = `choice-${index + 1}`
  const checked = decision === chosen ? html` checked` : undefined
  return html`<label class="choice" for="${id}">
    <input type="radio" id="${id}" name="decision" value="${decision}" required${checked} />
    <span>${label}</span>
  </label>`
}

function hoursField({ hours }: AnswerFields, problems: readonly AnswerProblem[], words: PageWords): Markup {
  return html`<div class="field">
    <label for="hours">${words.hours}</label>
    <input
      type="text"
      id="hours"
      name="hours"
      value="${hours}"
      inputmode="decimal"
      autocomplete="off"
      aria-describedby="hours-hint"
      ${invalid(problems, 'hours')}
    />
    <p class="hint" id="hours-hint">${words.hoursHint}</p>
  </div>`
}

function commentField(
  { comment }: AnswerFields,
  problems: readonly AnswerProblem[],
  words: PageWords,
): Markup {
  return html`<div class="field">
    <label for="comment">${words.comment}</label>
    <textarea
      id="comment"
      name="comment"
      maxlength="${longestComment}"
      aria-describedby="comment-hint"
      ${invalid(problems, 'comment')}
    >
${comment}</textarea>
    <p class="hint" id="comment-hint">${words.commentHint(longestComment)}</p>
  </div>`
}

const invalid = (problems: readonly AnswerProblem[], field: AnswerProblem): Markup | undefined =>
  problems.includes(field) ? html` aria-invalid="true"` : undefined

function problemList(problems: readonly AnswerProblem[], words: PageWords): Markup | undefined {
  if (problems.length === 0) return undefined
  return html`<section class="problem" role="alert">
    <h2>${words.problems.title}</h2>
    <ul>
      ${problems.map(problem => html`<li>${problemText(problem, words)}</li>`)}
    </ul>
  </section>`
}

function problemText(problem: AnswerProblem, { problems }: PageWords): Markup | string {
  switch (problem) {
    case 'comment':
      return html`<a href="#comment">${problems.comment(longestComment)}</a>`
    case 'shownTooLongAgo':
      return problems.shownTooLongAgo
    case 'decision':
      return html`<a href="#choice-1">${problems.decision}</a>`
    case 'hours':
      return html`<a href="#hours">${problems.hours}</a>`
  }
}
