/** Shows below each reply how it was understood, as the workbooks that are connected say. */
export async function showUnderstood() {
  const replies = [...document.querySelectorAll('.reply[data-from]')]
  if (replies.length === 0) return
  const { understood, workbooks = [] } = await (await fetch('/workspace/connections')).json()
  if (understood === undefined) return
  const tables = await Promise.all(workbooks.map(({ id }) => rowsOf(id, understood.tab)))
  const rows = tables.flat()
  for (const reply of replies) {
    const row = rows.findLast(
      each =>
        each[understood.from]?.toLowerCase() === reply.dataset.from.toLowerCase() &&
        isSame(each[understood.words], reply.dataset.words),
    )
    const place = reply.querySelector('.understood')
    place.hidden = row === undefined
    if (row !== undefined) place.replaceChildren(...understood.shown.map(header => term(header, row[header])))
  }
}

const plain = text => (text ?? '').replaceAll(/\s+/g, ' ').trim()
const isSame = (kept, sent) => plain(kept) !== '' && plain(sent).startsWith(plain(kept).replace(/…$/, ''))

function term(header, text = '') {
  const pair = document.createElement('span')
  const name = Object.assign(document.createElement('span'), {
    className: 'quiet',
    textContent: `${header}: `,
  })
  pair.append(
    name,
    Object.assign(document.createElement('strong'), { textContent: text === '' ? '–' : text }),
  )
  return pair
}

/** The rows of a tab by header; none where there is no such tab. */
async function rowsOf(workbook, tab) {
  const range = encodeURIComponent(`'${tab.replaceAll("'", "''")}'`)
  const response = await fetch(`/v4/spreadsheets/${workbook}/values/${range}`, {
    headers: { 'x-workspace-user': 'staff@university.example' },
  })
  if (!response.ok) return []
  const [headers = [], ...rows] = (await response.json()).values ?? []
  return rows.map(row => Object.fromEntries(headers.map((header, index) => [header, row[index]])))
}
