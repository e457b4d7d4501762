import type { Answer } from '../http.ts'
import type { Letter, Person } from '../mailbox/letters.ts'
import type { Reply } from '../mailbox/reply.ts'
import { replyClients } from '../mailbox/reply-clients.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'

interface MailNeeds {
  readonly people: readonly Person[]
  /** The address whose mailbox is open. */
  readonly address: string | undefined
  readonly letters: readonly Letter[]
  readonly letter: Letter | undefined
  readonly replies: readonly Reply[]
}

const clientNames: Readonly<Record<(typeof replyClients)[number], string>> = {
  gmail: 'Gmail',
  'gmail-zh-Hant': 'Gmail, 繁體中文',
  outlook: 'Outlook',
  'outlook-zh-Hant': 'Outlook, 繁體中文',
  'apple-mail': 'Apple Mail',
  'iphone-zh-Hans': 'iPhone, 简体中文',
  qq: 'QQ Mail',
  plain: 'Plain, nothing quoted',
}

const mailboxUrl = (address: string, id?: string) =>
  `/mail?to=${encodeURIComponent(address)}${id === undefined ? '' : `&id=${encodeURIComponent(id)}`}`

/** An instant the reader's browser shows in the reader's own zone; without scripts, in UTC. */
const moment = (at: string): Html =>
  html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`

function peopleList(people: readonly Person[], open: string | undefined): Html {
  if (people.length === 0) return html`<p class="quiet">Nobody has been written to yet.</p>`
  return html`<ul>
    ${people.map(({ address, name, count }) => {
      const current = address === open?.toLowerCase() ? html` aria-current="true"` : undefined
      return html`<li>
        <a href="${mailboxUrl(address)}" ${current}
          ><span class="who">${name === '' ? address : name}</span
          ><span class="quiet small">${name === '' ? '' : address}</span
          ><span class="count">${count}<span class="unseen"> letters</span></span></a
        >
      </li>`
    })}
  </ul>`
}

function letterList(letters: readonly Letter[], address: string, open: string | undefined): Html {
  return html`<ul>
    ${letters.map(({ id, subject, fromName, from, at }) => {
      const current = id === open ? html` aria-current="true"` : undefined
      return html`<li>
        <a href="${mailboxUrl(address, id)}" ${current}
          ><span class="subject">${subject}</span
          ><span class="quiet small">${fromName === '' ? from : fromName} · ${moment(at)}</span></a
        >
      </li>`
    })}
  </ul>`
}

/** Plain text with its links made clickable. */
function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"」』）)]+)/)
    .map((part, n) =>
      n % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : html`${part}`,
    )
}

/** The mail's HTML in a frame that runs no scripts (same origin only so that it can be measured); its links open in a new tab. */
function framed({ html: body, subject }: Letter): Html {
  const source = `<!doctype html><base target="_blank"><style>body{font-family:system-ui,sans-serif;margin:0;padding:12px;color:#1c2422}</style>${body}`
  return html`<iframe
    class="letter-html"
    title="Mail: ${subject}"
    sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    referrerpolicy="no-referrer"
    srcdoc="${source}"
  ></iframe>`
}

function headerTable(headers: Readonly<Record<string, string>>): Html {
  return html`<details>
    <summary>Headers</summary>
    <table class="headers">
      ${Object.entries(headers).map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </table>
  </details>`
}

function bodyOf(letter: Letter): Html {
  if (letter.html === '') return html`<pre class="letter-text">${linked(letter.text)}</pre>`
  if (letter.text === '') return framed(letter)
  return html`<div class="views" role="group" aria-label="Show the mail as">
      <button type="button" data-view="html" aria-pressed="true">Formatted</button
      ><button type="button" data-view="text" aria-pressed="false">Text</button>
    </div>
    <div data-shown="html">${framed(letter)}</div>
    <pre class="letter-text" data-shown="text" hidden>${linked(letter.text)}</pre>`
}

function attachmentList({ id, attachments }: Letter): Html | undefined {
  if (attachments.length === 0) return undefined
  return html`<ul class="attachments">
    ${attachments.map(
      ({ filename }, n) =>
        html`<li>
          <a href="/mail/api/messages/${encodeURIComponent(id)}/attachments/${n}" download>${filename}</a>
        </li>`,
    )}
  </ul>`
}

function sentReply({ fromName, from, at, client, answer, text, to }: Reply): Html {
  return html`<article class="card reply">
    <p class="small">
      <strong>${fromName === '' ? from : fromName}</strong>
      <span class="quiet">answered ${to} with ${clientNames[client]} · ${moment(at)}</span>
    </p>
    <pre class="letter-text">${answer}</pre>
    <details>
      <summary>As it was sent</summary>
      <pre class="letter-text">${text}</pre>
    </details>
  </article>`
}

const quickAnswers = ['I agree', '同意', 'pass'] as const

function replyForm(letter: Letter): Html {
  return html`<form class="card answer" id="reply" data-letter="${letter.id}">
    <h3>Answer as ${letter.toName === '' ? letter.to : letter.toName}</h3>
    <div class="row quick" role="group" aria-label="Quick answers">
      ${quickAnswers.map(words => html`<button type="button" data-words="${words}">${words}</button>`)}<button
        type="button"
        data-away="yes"
      >
        Out of office
      </button>
    </div>
    <label for="words">Your words</label><textarea id="words" name="text" rows="4" required></textarea>
    <div class="row">
      <label for="client">Sent with</label
      ><select id="client" name="client">
        ${replyClients.map(client => html`<option value="${client}">${clientNames[client]}</option>`)}
      </select>
      <label for="from">From</label
      ><input id="from" name="from" value="${letter.to}" autocomplete="off" spellcheck="false" />
      <button class="primary">Send</button>
    </div>
    <p id="reply-said" class="small" role="status"></p>
  </form>`
}

function letterView(letter: Letter, replies: readonly Reply[]): Html {
  const from = letter.fromName === '' ? letter.from : `${letter.fromName} <${letter.from}>`
  return html`<article class="card letter">
      <h1>${letter.subject}</h1>
      <p class="small">
        <span class="quiet">From</span> ${from} <span class="quiet">to</span> ${letter.to}
        <span class="quiet">· ${moment(letter.at)}</span>
      </p>
      ${bodyOf(letter)}${attachmentList(letter)}${headerTable(letter.headers)}
    </article>
    <div id="thread">${replies.map(sentReply)}</div>
    ${replyForm(letter)}`
}

/** The mailbox: people, their letters, one letter with what was answered, and a form to answer. */
export function mailPage({ people, address, letters, letter, replies }: MailNeeds): Answer {
  const list = address === undefined ? undefined : letterList(letters, address, letter?.id)
  const hint = address === undefined ? 'Choose a person to read their mail.' : 'Choose a letter.'
  const reading = letter === undefined ? html`<p class="quiet hint">${hint}</p>` : letterView(letter, replies)
  const depth = letter === undefined ? (address === undefined ? 'people' : 'letters') : 'letter'
  const main = html`<div class="mail-rooms" data-depth="${depth}">
    <nav class="people" id="people" aria-label="People">${peopleList(people, address)}</nav>
    <nav class="letters" id="letters" aria-label="Letters">
      <a class="back small" href="/mail">All people</a>${list}
    </nav>
    <section class="reading" id="reading" aria-label="Letter">
      ${address === undefined ? undefined : html`<a class="back small" href="${mailboxUrl(address)}">All letters</a>`}${reading}
    </section>
  </div>`
  const title = letter === undefined ? 'Mail' : `${letter.subject} · Mail`
  return page({ title, room: 'mail', main, scripts: ['mail.js'], styles: ['mail.css'] })
}
