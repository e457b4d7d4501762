import { z } from 'zod'
import type { WorkbookConfig } from '../../functions/config.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { prefillField } from '../../functions/programmes/question-id.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { Desk, type Typed } from './desk.ts'
import { pictureOf } from './picture.ts'
import type { Act, CaseOf, Reply, Submission } from './story.ts'

const mails = z.array(
  z.object({
    id: z.string(),
    subject: z.string(),
    text: z.string(),
    replyTo: z.string().nullish(),
    at: z.string(),
  }),
)

/** Does in one office what a story says, on the surfaces that people use: forms, mailbox, workbook. */
export class Actor {
  readonly #url: string
  readonly #office: WorkbookConfig
  readonly #results: Tab
  readonly #desk: Desk

  constructor(url: string, office: WorkbookConfig, programme: Programme) {
    const results = programme.schema.tabs.find(({ kind }) => kind === 'result')
    if (!results) throw new Error(`${programme.name} has no result tab`)
    this.#url = url
    this.#office = office
    this.#results = results
    this.#desk = new Desk(url, office.workbookId)
  }

  /** Everything of one sitting, answers to letters together at its end. `pace`, before each form, lets time go on. */
  async perform(acts: readonly Act[], pace: () => Promise<void>): Promise<void> {
    const rows = await this.#desk.read(this.#results)
    const typed: Typed[] = []
    const replies: Reply[] = []
    for (const act of acts)
      switch (act.kind) {
        case 'register':
          if (act.rows.length > 0) await this.#desk.append(act.tab, act.rows)
          break
        case 'setting':
          typed.push(await this.#setting(act.name, act.value))
          break
        case 'decide':
          for (const [header, value] of Object.entries(act.cells))
            typed.push({ tab: this.#results, row: findCase(rows, act.about).row, header, value })
          break
        case 'submit':
          await pace()
          await this.#submit(act, rows)
          break
        case 'reply':
          replies.push(act)
          break
      }
    if (typed.length > 0) await this.#desk.type(typed)
    await Promise.all(replies.map(reply => this.#reply(reply, findCase(rows, reply.about).key)))
  }

  async #setting(name: string, value: string): Promise<Typed> {
    const rows = await this.#desk.read(settingsTab)
    const row = rows.findIndex(cells => cells.includes(name))
    if (row < 0) throw new Error(`there is no setting ${name}`)
    return { tab: settingsTab, row, header: settingsTab.columns.value.header, value }
  }

  async #submit({ form, signedInAs, answers, pictures = {}, names }: Submission, rows: Rows): Promise<void> {
    const body = new FormData()
    body.append('signedInAs', signedInAs)
    const named = names ? { [names.question]: findCase(rows, names.of).key } : {}
    for (const [question, given] of Object.entries({ ...answers, ...named }))
      for (const value of [given].flat()) if (value !== '') body.append(prefillField(form, question), value)
    for (const [question, files] of Object.entries(pictures))
      for (const name of files)
        body.append(prefillField(form, question), new File([pictureOf(name)], name, { type: 'image/png' }))
    const id = this.#office.forms[form]?.id
    if (id === undefined) throw new Error(`there is no form ${form}`)
    await posted(`${this.#url}/forms/d/e/${id}/formResponse`, body)
  }

  async #reply({ by, text, client }: Reply, key: string): Promise<void> {
    const found = await fetch(`${this.#url}/mail/api/messages?to=${encodeURIComponent(by)}`)
    const asked = mails
      .parse(await found.json())
      .filter(({ replyTo }) => Boolean(replyTo))
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .map(mail => ({ ...mail, says: answerTo(mail, key, text) }))
    const asking = asked.find(({ says }) => says !== undefined)
    if (!asking) throw new Error(`${by} was not asked about ${key}`)
    const body = JSON.stringify({ text: asking.says, client })
    await posted(`${this.#url}/mail/api/messages/${asking.id}/reply`, body)
  }
}

/** What is said about a case in answer to a mail: by its number where it is one of several; undefined where it is not asked about. */
function answerTo(mail: { subject: string; text: string }, key: string, text: string): string | undefined {
  if (mail.subject.includes(key)) return text
  const number = new RegExp(`^(\\d+)\\. \\[${key}\\]`, 'mu').exec(mail.text)?.[1]
  return number === undefined ? undefined : `${number}. ${text}`
}

type Rows = readonly (readonly string[])[]

/** The newest row that has the student's number and, where given, the word. */
function findCase(rows: Rows, { student, with: word = '' }: CaseOf): { row: number; key: string } {
  const row = rows.findLastIndex(cells => cells.includes(student) && cells.some(cell => cell.includes(word)))
  const key = rows[row]?.[0]
  if (key === undefined) throw new Error(`${student} has no case ${word}`)
  return { row, key }
}

async function posted(url: string, body: string | FormData): Promise<void> {
  const response = await fetch(url, { method: 'POST', body })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
}
