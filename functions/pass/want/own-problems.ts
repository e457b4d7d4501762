import { attentionTab } from '../../../sheets-schema/common/attention.ts'
import { heldTab } from '../../../sheets-schema/common/held.ts'
import type { Remembered } from '../../../sheets-schema/common/ledger.ts'
import { outboxTab } from '../../../sheets-schema/common/outbox.ts'
import { repliesTab } from '../../../sheets-schema/common/replies.ts'
import { sha256 } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import { wantedRow, type Problem, type WantedRow } from '../../programmes/programme.ts'
import type { Answer } from '../../programmes/tables.ts'
import type { Effect } from '../../reconcile/brake.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { StandingEntry } from '../../reconcile/standing.ts'
import { formOf, type Office } from '../office.ts'

/** What the kernel itself has to tell staff, whatever the programme. */
export function unknownStudent(office: Office, { entry, standing }: StandingEntry): readonly Problem[] {
  const form = formOf(office, entry.form)
  if (standing.kind !== 'unknown-student' || !form) return []
  return [
    {
      tab: form.tab.title,
      row: entry.key,
      column: form.tab.columns['student']?.header ?? 'Student number',
      what: `A response gives the student number “${standing.number}”, which is not in ${office.programme.students.title}.`,
      why: 'Letters go only to registered addresses, and an entry counts only for a registered student.',
      follows: `The response is kept and not decided; ${standing.sender ? `${standing.sender.number}, whose address it came from, is told` : 'nobody has been written to'}.`,
      mend: `Add the student to ${office.programme.students.title}; the response is then taken up by itself. Otherwise leave it.`,
    },
  ]
}

export function cutAnswers(office: Office, ledger: readonly Remembered[]): readonly Problem[] {
  return newestEditions(ledger).flatMap(({ form, entry, cut }) =>
    Object.entries(cut).map(([name, hash]) => ({
      tab: formOf(office, form)?.tab.title ?? form,
      row: entry,
      column: formOf(office, form)?.tab.columns[name]?.header ?? name,
      what: 'A text was too long for a cell and was cut.',
      why: 'Google Sheets takes at most 50,000 characters in a cell.',
      follows: `Its beginning is kept and decided; the whole stands in the form’s own responses (SHA-256 ${hash.slice(0, 16)}…).`,
      mend: 'Read the whole text in the form if the beginning is not enough.',
    })),
  )
}

/** Responses as they stand now: an edited one replaces its older editions. */
function newestEditions(ledger: readonly Remembered[]) {
  const responses = ofKind(ledger, 'response')
  return [...new Map(responses.map(response => [response.responseId, response])).values()]
}

/** Forms whose newest response answers a question that the form was not set up with. */
export function unknownQuestions(office: Office, ledger: readonly Remembered[]): readonly Problem[] {
  const responses = newestEditions(ledger)
  return office.programme.forms.flatMap(({ name, title, tab, questions }) => {
    const known = new Set(questions.map(question => question.name))
    const newest = responses.findLast(({ form }) => form === name)
    const unknown = Object.keys(newest?.answers ?? {}).filter(question => !known.has(question))
    if (!newest || unknown.length === 0) return []
    return [
      {
        tab: tab.title,
        row: newest.entry,
        column: '',
        what: `The form “${title}” asks something that it was not set up to ask (question ${unknown.join(', ')}).`,
        why: 'A question was added in the form’s editor, or deleted and made again: to Google that is another question.',
        follows: `What is answered there is kept in _ledger and decides nothing; where it took another question’s place, that one counts as not answered, in ${newest.entry} and all responses since.`,
        mend: 'Take the question out of the form again. If one that was set up is gone, ask whoever runs the system to make the form anew.',
      },
    ]
  })
}

/** Two letters of one thread that tell different things: each would outdate the other in every pass. */
export function doubledLetter({ subject, topic, to }: WantedLetter): Problem {
  return {
    tab: outboxTab.title,
    row: subject,
    column: outboxTab.columns.topic.header,
    what: `Two different letters on “${topic}” of ${subject} are meant for ${to.address}.`,
    why: 'The rules name this address twice for one letter, or it is a fault of the programme.',
    follows: 'Only the first of them is sent.',
    mend: 'Look whether two people in the registers have the same address; if not, tell whoever runs the system.',
  }
}

/** `suspended`: answers given before, to the same digest, that its doubt keeps from counting. */
export function unclearForStaff(
  { subject, question, person, text }: Answer,
  suspended: readonly Answer[],
): Problem {
  const waiting = suspended.map(({ subject: about, decision }) => `${about} (${decision})`)
  return {
    tab: repliesTab.title,
    row: subject,
    column: repliesTab.columns.text.header,
    what: `${person} has answered “${question}” several times today and could not be understood.`,
    why: `The last words were: ${text.slice(0, 300) || '(none)'}`,
    follows: [
      'Nothing has been decided, and the system does not ask again today.',
      ...(waiting.length === 0
        ? []
        : [`What they had answered before waits until they say whether it stands: ${waiting.join(', ')}.`]),
    ].join(' '),
    mend: 'Call or write to them, or enter the decision in the staff columns with a reason.',
  }
}

const standingWhy: Readonly<Partial<Record<Answer['standing'], string>>> = {
  'other-address': 'It did not come from the address that was asked.',
  'not-authenticated': 'The mail servers could not confirm that it came from the address it gives.',
  forged: 'Its reply address was not made for anybody who was asked.',
}

/** Answers that decided nothing because of who sent them, as long as their question is asked. */
export function foreignAnswers(
  answers: readonly Answer[],
  asked: readonly WantedLetter[],
): readonly Problem[] {
  const open = new Set(asked.map(({ subject, question }) => `${subject} ${question?.kind}`))
  return answers.flatMap(({ subject, question, from, standing }) => {
    const why = standingWhy[standing]
    if (why === undefined || !open.has(`${subject} ${question}`)) return []
    return [
      {
        tab: repliesTab.title,
        row: subject,
        column: repliesTab.columns.from.header,
        what: `An answer to “${question}” came from ${from} and was not counted.`,
        why,
        follows:
          'Nothing has been decided. The person who was asked has been told, unless the address was forged.',
        mend: 'If it was the right person writing from another address, correct the register, or enter the decision with a reason.',
      },
    ]
  })
}

/** The brake holds edits back until somebody says one word. */
export function heldChange(id: string, { people, reversed }: Effect): Problem {
  return {
    tab: heldTab.title,
    row: id,
    column: heldTab.columns.answer.header,
    what: `Edits in this workbook would write to ${people.size} people and reverse ${reversed} results.`,
    why: 'So much at once is more often a slip than meant; the limits are brake_people, brake_percent and brake_rows in Settings.',
    follows:
      'Until it is answered everything is decided as if the edits had not been made. Who would go from what to what stands in the row.',
    mend: `Type release or restore under “${heldTab.columns.answer.header}” in that row.`,
  }
}

/** A row was refused by Google for good; everything else was committed. */
export function quarantined(atom: string, tab: string, message: string): Problem {
  return {
    tab,
    row: atom,
    column: '',
    what: `What should be written for “${atom}” was refused by Google Sheets.`,
    why: message,
    follows: 'Nothing of it was written and no letter of it was sent. Everything else was.',
    mend: 'Correct the row that is named, or ask whoever runs the system; it is tried again in every pass.',
  }
}

/** One refusal after the other in the same tab. */
export function quarantinedTab(tab: string, message: string): Problem {
  return {
    tab,
    row: '',
    column: '',
    what: 'Google Sheets refuses what should be written in this tab.',
    why: message,
    follows: 'No case that has a row here is written or told anything; all others are.',
    mend: 'Remove the protection that somebody has put on the tab, or allow the system’s account there; it is tried again in every pass.',
  }
}

export function attentionRows(problems: readonly Problem[]): readonly WantedRow[] {
  const rows = problems.map(problem => wantedRow(attentionTab, idOf(problem), problem))
  return [...new Map(rows.map(row => [row.key, row])).values()]
}

function idOf(problem: Problem): string {
  return `A${sha256(JSON.stringify(problem)).slice(0, 11)}`
}
