import type { Directory } from '../control/directory.ts'
import type { Answer } from '../http.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'

interface FrontNeeds {
  readonly directory: Directory
  readonly now: Date
  readonly mails: number
}

function links(entries: readonly { title: string; programme: string; url: string }[], none: string): Html {
  if (entries.length === 0) return html`<p class="quiet">${none}</p>`
  return html`<ul class="links">
    ${entries.map(
      ({ title, programme, url }) =>
        html`<li>
          <a href="${new URL(url).pathname}">${title === '' ? url : title}</a>
          <span class="quiet small">${programme}</span>
        </li>`,
    )}
  </ul>`
}

function step(number: number, title: string, lead: string, body: Html): Html {
  return html`<section class="card step">
    <h2><span class="number">${number}</span> ${title}</h2>
    <p class="quiet">${lead}</p>
    ${body}
  </section>`
}

const leaps = [
  ['hour', 'In an hour'],
  ['day', 'Tomorrow'],
  ['week', 'Next week'],
] as const

function clockCard(now: Date): Html {
  return html`<section class="card clock" aria-labelledby="clock-title">
    <h2 id="clock-title">The clock</h2>
    <p>
      <time id="now" datetime="${now.toISOString()}"
        >${now.toISOString().slice(0, 16).replace('T', ' ')} UTC</time
      >
    </p>
    <p class="quiet small">
      Deadlines, reminders and schedules follow this clock. Move it on to see what happens later.
    </p>
    <div class="row">
      ${leaps.map(([leap, words]) => html`<button type="button" data-leap="${leap}">${words}</button>`)}
    </div>
    <p id="clock-said" role="status" class="small"></p>
  </section>`
}

/** The front page: what this is, three things to try, and the clock. */
export function frontPage({ directory, now, mails }: FrontNeeds): Answer {
  const forms = directory.forms.map(({ title, programme, viewUrl }) => ({ title, programme, url: viewUrl }))
  const main = html`<h1>A workspace to try things in</h1>
    <p class="lead">
      Forms, spreadsheets and mail on this machine, speaking the same languages as Google Sheets, Google Forms
      and SendGrid. Nothing leaves it, and everything is kept until you delete its data folder.
    </p>
    <div class="steps">
      ${step(1, 'Be the student', 'Fill in a form and send it.', links(forms, 'No form is connected yet.'))}
      ${step(2, 'Be the supervisor', 'Read the letter you were sent and answer it in your own words.', html`<p><a href="/mail">Open the mailboxes</a> <span class="quiet small" id="mails">${mails} ${mails === 1 ? 'mail' : 'mails'}</span></p>`)}
      ${step(3, 'Be staff', 'Watch the rows arrive, sort, decide, correct.', links(directory.workbooks, 'No workbook is connected yet.'))}
    </div>
    ${clockCard(now)}`
  return page({ title: 'Workspace', room: 'front', main, scripts: ['front.js'], styles: ['front.css'] })
}
