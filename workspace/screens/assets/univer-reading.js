import { inLookOf, readTab } from './univer-tab.js'

const lookPause = 2000

/**
 * Reads the open tab. Formats and dropdowns are most of it and hardly ever change: while others write, contents are
 * read at once, and the look when they pause.
 */
export function tabReader(page) {
  let lookIsDue = false
  let timer

  async function whole(title) {
    lookIsDue = false
    const tab = readTab(await page.book.grid(title))
    for (const rule of tab.rules) rule.choices = await page.book.choices(rule.rule)
    return tab
  }

  async function contents(title, shown) {
    timer = setTimeout(() => {
      lookIsDue = true
      page.reload()
    }, lookPause)
    return inLookOf(readTab(await page.book.contents(title)), shown)
  }

  return {
    /** The next reading takes the look as well. */
    lookChanged: () => (lookIsDue = true),
    /** The tab as it is now; `shown` is what is known of its look, where that may still hold. */
    read({ title, sheetId, gridProperties: { rowCount, columnCount } }, shown) {
      clearTimeout(timer)
      const sameShape =
        shown?.id === String(sheetId) && shown.rowCount === rowCount && shown.columnCount === columnCount
      return sameShape && !lookIsDue ? contents(title, shown) : whole(title)
    },
  }
}
