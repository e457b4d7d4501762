import { readTab, withLooks } from './univer-tab.js'

const lookPause = 2000
/** Rows whose look is read in one go: it is a hundred times what stands in them. */
const stretch = 200

/**
 * Reads the open tab. What stands in it is read whole and at once; how it looks, for the rows in sight, anew when
 * others pause. `seen` says which rows of a tab those are.
 */
export function tabReader(page, seen) {
  let tabId
  /** The first rows of stretches whose look is known as it is now. */
  let current = new Set()
  let timer

  const wanted = () => {
    const { first, last } = seen(tabId)
    const starts = []
    for (let start = first - (first % stretch); start <= last; start += stretch) starts.push(start)
    return starts.filter(start => !current.has(start))
  }

  async function looked(tab, start) {
    const count = Math.min(stretch, tab.rowCount - start)
    if (count <= 0) return tab
    const area = { top: start, left: 0, bottom: start + count - 1, right: tab.columnCount - 1 }
    const next = withLooks(tab, start, count, await page.book.looks(tab.title, area))
    for (const rule of next.rules.get(start)) rule.choices = await page.book.choices(rule.rule)
    return next
  }

  /** The tab with the looks of all rows in sight. */
  async function withSeen(tab) {
    let next = tab
    for (const start of wanted()) {
      current.add(start)
      next = await looked(next, start)
    }
    return next
  }

  return {
    /** The next reading takes the look as well. */
    lookChanged: () => (current = new Set()),
    /** Whether rows are in sight whose look is not known. */
    wantsLooks: () => wanted().length > 0,
    withSeen,
    /** The tab as it is now; `shown` is what is known of it, where that may still hold. */
    async read({ title, sheetId, gridProperties: { rowCount, columnCount } }, shown) {
      clearTimeout(timer)
      const sameTab = shown !== undefined && tabId === sheetId
      const sameShape = sameTab && shown.rowCount === rowCount && shown.columnCount === columnCount
      if (!sameShape) current = new Set()
      tabId = sheetId
      const fresh = wanted().length > 0
      const [layout, contents] = await Promise.all([page.book.layout(title), page.book.contents(title)])
      const tab = readTab(layout, contents, sameTab ? shown : undefined)
      if (!fresh)
        timer = setTimeout(() => {
          current = new Set()
          page.reload()
        }, lookPause)
      return withSeen(tab)
    },
  }
}
