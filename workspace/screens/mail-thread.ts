import type { Letter } from '../mailbox/letters.ts'
import type { Reply } from '../mailbox/reply.ts'
import { replyClients } from '../mailbox/reply-clients.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { linked } from './linked.ts'

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

/** An instant the reader's browser shows in the reader's own zone; without scripts, in UTC. */
export const moment = (at: string): Html =>
  html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`

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
  return html`<article class="card reply" data-from="${from}" data-words="${answer}">
    <p class="small">
      <strong>${fromName === '' ? from : fromName}</strong>
      <span class="quiet">answered ${to} with ${clientNames[client]} · ${moment(at)}</span>
    </p>
    <pre class="letter-text">${answer}</pre>
    <p class="understood" hidden></p>
    <details>
      <summary>As it was sent</summary>
      <pre class="letter-text">${text}</pre>
    </details>
  </article>`
}

const quickAnswers = ['I agree', '同意', 'pass'] as const

function replyForm(letter: Letter): Html {
  return html`<form
    class="card answer"
    id="reply"
    data-letter="${letter.id}"
    data-subject="${letter.subject}"
  >
    <h2>Answer as ${letter.toName === '' ? letter.to : letter.toName}</h2>
    <div class="row quick" role="group" aria-label="Quick answers">
      ${quickAnswers.map(words => html`<button type="button" data-words="${words}">${words}</button>`)}<button
        type="button"
        data-away="yes"
      >
        Out of office</button
      ><button type="button" data-bounce="yes">Bounce the letter</button>
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

function letterCard(letter: Letter): Html {
  const from = letter.fromName === '' ? letter.from : `${letter.fromName} <${letter.from}>`
  return html`<article class="card letter">
    <h1>${letter.subject}</h1>
    <p class="small">
      <span class="quiet">From</span> ${from} <span class="quiet">to</span> ${letter.to}
      <span class="quiet">· ${moment(letter.at)}</span>
    </p>
    ${bodyOf(letter)}${attachmentList(letter)}${headerTable(letter.headers)}
  </article>`
}

/** A letter of the thread that is not the one being read: its heading, and its words when asked for. */
function otherLetter({ subject, text, at }: Letter): Html {
  return html`<details class="card other">
    <summary><span class="subject">${subject}</span> <span class="quiet small">${moment(at)}</span></summary>
    <pre class="letter-text">${linked(text)}</pre>
  </details>`
}

/** A letter with the others of its thread around it, what was answered to each, and a form to answer. */
export function threadView(
  letter: Letter,
  thread: readonly Letter[],
  repliesTo: (id: string) => readonly Reply[],
): Html {
  return html`<div id="thread">
      ${thread.map(
        member =>
          html`${member.id === letter.id ? letterCard(member) : otherLetter(member)}
            <div id="replies-${member.id}">${repliesTo(member.id).map(sentReply)}</div>`,
      )}
    </div>
    ${replyForm(letter)}`
}
