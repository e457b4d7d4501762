import type { Directory } from '../control/directory.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

const leaps = [
  ['hour', 'In an hour'],
  ['day', 'Tomorrow'],
  ['week', 'Next week'],
] as const

/** The time of the workspace, and ways to move it on. */
export function clockCard(now: Date): Html {
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

/** Each workbook with how many rows its tabs hold; the counts are filled in, and kept right, by `front-counts.js`. */
export function workbookCards(workbooks: Directory['workbooks']): Html {
  return html`${workbooks.map(
    ({ id, title, url }) =>
      html`<section class="card" aria-labelledby="book-${id}">
        <h2 id="book-${id}">
          <a href="${new URL(url).pathname}">${title === '' ? 'Spreadsheet' : title}</a>
        </h2>
        <ul class="counts" data-workbook="${id}">
          <li class="quiet small">Counting…</li>
        </ul>
      </section>`,
  )}`
}

/** What can be made to go wrong, as the bodies of `POST /workspace/faults`. */
const faults: readonly (readonly [words: string, fault: object])[] = [
  ['The next write is refused: too many requests', { path: ':batchUpdate', method: 'POST', status: 429 }],
  [
    'The next write is done, and answered with an error',
    { path: ':batchUpdate', method: 'POST', status: 500, afterApply: true },
  ],
  ['Reading the spreadsheet takes five seconds', { path: '/v4/spreadsheets', method: 'GET', delayMs: 5000 }],
  ['Nobody is told of the next form answer', { deliver: 'form-watch', lose: true }],
  ['The next form answer is told three times', { deliver: 'form-watch', repeat: 3 }],
  ['The next reply arrives twice', { deliver: 'inbound-mail', repeat: 2 }],
  ['The mail service is down for three letters', { path: '/v3/mail/send', times: 3, status: 503 }],
]

export const faultsCard: Html = html`<section class="card" aria-labelledby="faults-title">
  <h2 id="faults-title">Let something go wrong</h2>
  <p class="quiet small">What is asked for happens once or a few times, and then things are well again.</p>
  <div class="faults">
    ${faults.map(
      ([words, fault]) => html`<button type="button" data-fault="${JSON.stringify(fault)}">${words}</button>`,
    )}
  </div>
  <p class="small" role="status"><span id="faults-waiting">Nothing is set to go wrong.</span></p>
  <button type="button" id="faults-clear" hidden>Let all be well</button>
</section>`

export const eventsCard: Html = html`<section class="card" aria-labelledby="events-title">
  <h2 id="events-title">What happens</h2>
  <ol class="events" id="events">
    <li class="quiet small">Nothing yet since this page was opened.</li>
  </ol>
</section>`
