import type { Directory } from '../control/directory.ts'
import type { Answer } from '../http.ts'
import { clockCard, eventsCard, faultsCard, workbookCards } from './front-cards.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'

interface FrontNeeds {
  readonly directory: Directory
  readonly now: Date
  readonly mails: number
}

interface Link {
  readonly title: string
  readonly programme: string
  readonly url: string
}

type People = Directory['people']

/** `social-practice` as a heading: Social practice. */
const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')

/** Links under the programme they belong to; the form knows already which of the students to be fills it in. */
function formLinks(entries: readonly Link[], people: People): Html {
  if (entries.length === 0) return html`<p class="quiet">No form is connected yet.</p>`
  const groups = [...Map.groupBy(entries, ({ programme }) => programme)]
  return html`${groups.map(([programme, members], index) => {
    const student = people.find(person => person.role === 'student' && person.programme === programme)
    const as = student === undefined ? '' : `?signedInAs=${encodeURIComponent(student.address)}`
    return html`<details class="group" ${index === 0 ? html`open` : undefined}>
      <summary>${inWords(programme)} <span class="quiet">${members.length}</span></summary>
      <ul class="links">
        ${members.map(
          ({ title, url }) =>
            html`<li><a href="${new URL(url).pathname}${as}">${title === '' ? url : title}</a></li>`,
        )}
      </ul>
    </details>`
  })}`
}

function workbookLinks(workbooks: Directory['workbooks']): Html {
  if (workbooks.length === 0) return html`<p class="quiet">No workbook is connected yet.</p>`
  return html`<ul class="links">
    ${workbooks.map(({ title, url }) => html`<li><a href="${new URL(url).pathname}">${title}</a></li>`)}
  </ul>`
}

/** Whom a newcomer may be, with what they need to know. */
function whoToBe(people: People, role: People[number]['role']): Html {
  const cast = people.filter(person => person.role === role)
  if (cast.length === 0) return html``
  return html`<dl class="cast">
    ${cast.map(
      ({ name, address, note }) =>
        html`<dt>${name}</dt>
          <dd>
            <a href="/mail?to=${encodeURIComponent(address)}">${address}</a>${note === '' ? '' : ` · ${note}`}
          </dd>`,
    )}
  </dl>`
}

function step(number: number, title: string, lead: string, body: Html): Html {
  return html`<section class="card step">
    <h2><span class="number">${number}</span> ${title}</h2>
    <p class="quiet">${lead}</p>
    ${body}
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
      ${step(1, 'Be the student', 'Fill in a form and send it.', html`${whoToBe(directory.people, 'student')}${formLinks(forms, directory.people)}`)}
      ${step(
        2,
        'Be the supervisor',
        'Read the letter you were sent and answer it in your own words.',
        html`${whoToBe(directory.people, 'supervisor')}
          <p>
            <a href="/mail">Open the mailboxes</a>
            <span class="quiet small" id="mails">${mails} ${mails === 1 ? 'mail' : 'mails'}</span>
          </p>`,
      )}
      ${step(3, 'Be staff', 'Watch the rows arrive, sort, decide, correct.', html`${whoToBe(directory.people, 'staff')}${workbookLinks(directory.workbooks)}`)}
    </div>
    <div class="cards">
      <div>${workbookCards(directory.workbooks)}${eventsCard}</div>
      <div>${clockCard(now)}${faultsCard}</div>
    </div>`
  return page({
    title: 'Workspace',
    room: 'front',
    main,
    scripts: ['front.js', 'front-counts.js', 'front-faults.js', 'front-events.js'],
    styles: ['front.css'],
  })
}
