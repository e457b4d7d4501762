import type { Answer } from '../http.ts'
import type { Letter, Person } from '../mailbox/letters.ts'
import type { Reply } from '../mailbox/reply.ts'
import { threadKey, threadsOf } from '../mailbox/threads.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'
import { moment, threadView } from './mail-thread.ts'

interface MailNeeds {
  readonly people: readonly Person[]
  /** The address whose mailbox is open. */
  readonly address: string | undefined
  /** Newest first: those of the open mailbox, those that were searched for, or else everybody's. */
  readonly letters: readonly Letter[]
  /** What was searched for in all mailboxes. */
  readonly words: string
  /** The ids of the letters listed that nobody has opened. */
  readonly unread: ReadonlySet<string>
  readonly letter: Letter | undefined
  readonly repliesTo: (id: string) => readonly Reply[]
}

const mailboxUrl = (address: string, id?: string) =>
  `/mail?to=${encodeURIComponent(address)}${id === undefined ? '' : `&id=${encodeURIComponent(id)}`}`

const initial = (name: string): string => String.fromCodePoint(name.codePointAt(0) ?? 0x2022)

function peopleList(people: readonly Person[], open: string | undefined): Html {
  if (people.length === 0) return html`<p class="quiet">Nobody has been written to yet.</p>`
  return html`<ul>
    ${people.map(({ address, name, unread }) => {
      const current = address === open?.toLowerCase() ? html` aria-current="true"` : undefined
      return html`<li>
        <a href="${mailboxUrl(address)}" ${current} class="${unread > 0 ? 'unread' : undefined}"
          ><span class="face" aria-hidden="true">${initial(name === '' ? address : name)}</span
          ><span class="who">${name === '' ? address : name}</span
          ><span class="quiet small">${name === '' ? '' : address}</span
          >${unread === 0 ? undefined : html`<span class="count">${unread}<span class="unseen"> unread</span></span>`}</a
        >
      </li>`
    })}
  </ul>`
}

const preview = ({ text }: Letter): string => {
  const words = text
    .split('\n')
    .filter(line => !/^(?:##|\s*$|dear |親愛|尊敬|您好)/iu.test(line))
    .join(' ')
  return words.length > 110 ? `${words.slice(0, 110)}…` : words
}

function threadList({ address, letters, words, unread, letter }: MailNeeds): Html {
  if (letters.length === 0)
    return html`<p class="quiet hint">${words === '' ? 'No letters.' : `No letter has “${words}” in it.`}</p>`
  const open = letter === undefined ? undefined : threadKey(letter)
  const sender = ({ fromName, from }: Letter): string => (fromName === '' ? from : fromName)
  const recipient = ({ toName, to }: Letter): string => `To ${toName === '' ? to : toName}`
  const whom = address === undefined ? recipient : sender
  return html`<ul>
    ${threadsOf(letters).map(({ key, newest, letters: members }) => {
      const current = key === open ? html` aria-current="true"` : undefined
      const isUnread = members.some(({ id }) => unread.has(id))
      return html`<li>
        <a href="${mailboxUrl(newest.to, newest.id)}" ${current} class="${isUnread ? 'unread' : undefined}"
          ><span class="subject"
            >${isUnread ? html`<span class="unseen">Unread: </span>` : undefined}${newest.subject}</span
          ><span class="quiet small">${whom(newest)} · ${moment(newest.at)}</span
          ><span class="quiet small preview">${preview(newest)}</span
          >${members.length === 1 ? undefined : html`<span class="count">${members.length}<span class="unseen"> letters</span></span>`}</a
        >
      </li>`
    })}
  </ul>`
}

/** The mailbox: people, their threads, one thread with what was answered, and a form to answer. */
export function mailPage(needs: MailNeeds): Answer {
  const { people, address, letters, words, letter, repliesTo } = needs
  const depth = letter !== undefined ? 'letter' : address !== undefined || words !== '' ? 'letters' : 'people'
  const hint = depth === 'people' ? 'Choose a person, or one of the latest letters.' : 'Choose a letter.'
  const thread = letters.filter(member => letter !== undefined && threadKey(member) === threadKey(letter))
  const reading =
    letter === undefined
      ? html`<p class="quiet hint">${hint}</p>`
      : threadView(letter, thread.length === 0 ? [letter] : thread.toReversed(), repliesTo)
  const main = html`<h1 class="unseen">Mail</h1>
    <div class="mail-rooms" data-depth="${depth}">
      <div class="people">
        <form class="search" role="search" action="/mail">
          <input
            type="search"
            name="q"
            value="${words}"
            placeholder="Search all mail"
            aria-label="Search all mail"
          />
        </form>
        <nav id="people" aria-label="People">${peopleList(people, address)}</nav>
      </div>
      <nav class="letters" id="letters" aria-label="Letters">
        <a class="back small" href="/mail">All people</a
        >${depth === 'people' ? html`<h2 class="latest">Latest letters</h2>` : undefined}${threadList(needs)}
      </nav>
      <section class="reading" id="reading" aria-label="Letter">
        ${address === undefined ? undefined : html`<a class="back small" href="${mailboxUrl(address)}">All letters</a>`}${reading}
      </section>
    </div>`
  const title = letter === undefined ? 'Mail' : `${letter.subject} · Mail`
  return page({ title, room: 'mail', main, scripts: ['mail.js'], styles: ['mail.css'] })
}
