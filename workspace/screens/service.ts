import type { Clock } from '../clock.ts'
import type { Directory } from '../control/directory.ts'
import type { Answer, Call, Service } from '../http.ts'
import type { Letters } from '../mailbox/letters.ts'
import type { Replies } from '../mailbox/replies.ts'
import { screenAssets } from './assets.ts'
import { spreadsheetBundle } from './bundle.ts'
import { frontPage } from './front-page.ts'
import { mailPage } from './mail-page.ts'
import { sheetPage } from './sheet-page.ts'

export interface ScreensNeeds {
  readonly clock: Clock
  readonly letters: Letters
  readonly replies: Replies
  readonly directory: (origin: string) => Directory
}

const spreadsheetPath = /^\/spreadsheets\/d\/(?<id>[\w-]+)(?:\/edit)?\/?$/
const vendor = '/screens/vendor/'
const shownLetters = 500
const latestLetters = 60

function mail({ letters, replies }: ScreensNeeds, { query }: Call): Answer {
  const id = query.get('id')
  const letter = id === null ? undefined : letters.find(id)
  const address = query.get('to')?.replaceAll(' ', '+') ?? letter?.to
  const words = query.get('q')?.trim() ?? ''
  const found = words === '' ? letters.list({ limit: latestLetters }) : letters.search(words, shownLetters)
  return mailPage({
    people: letters.people(),
    address,
    letters: address === undefined ? found : letters.list({ to: address, limit: shownLetters }),
    words,
    unread: letters.unread(address),
    letter,
    repliesTo: letterId => replies.to(letterId),
  })
}

/** The pages people open in a browser, apart from the forms. */
export function screensService(needs: ScreensNeeds): Service {
  const asset = screenAssets()
  const bundle = spreadsheetBundle()
  return call => {
    if (call.method !== 'GET') return undefined
    const { path, origin } = call
    if (path === '/') {
      // From here people go on to a spreadsheet: what it is drawn with is ready when they do.
      bundle.warm()
      const { clock, letters } = needs
      return frontPage({ directory: needs.directory(origin), now: clock.now(), mails: letters.count() })
    }
    if (path === '/mail' || path === '/mail/') return mail(needs, call)
    if (path.startsWith(vendor)) return bundle.file(path.slice(vendor.length))
    if (path.startsWith('/screens/')) return asset(path.slice('/screens/'.length))
    const id = spreadsheetPath.exec(path)?.groups?.['id']
    if (id === undefined) return undefined
    bundle.warm()
    return sheetPage(id, bundle.address)
  }
}
