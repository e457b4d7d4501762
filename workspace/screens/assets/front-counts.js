/** How many rows the tabs of each workbook hold, counted anew when one changes. */
const me = { 'x-workspace-user': 'staff@university.example' }
const read = async path => (await fetch(path, { headers: me })).json()

async function count(list) {
  const root = `/v4/spreadsheets/${encodeURIComponent(list.dataset.workbook)}`
  const { sheets = [] } = await read(`${root}?fields=sheets(properties)`)
  const tabs = sheets.map(({ properties }) => properties).filter(({ hidden }) => hidden !== true)
  const ranges = tabs.map(({ title }) => ['ranges', `'${title.replaceAll("'", "''")}'!A2:A`])
  const { valueRanges = [] } = await read(`${root}/values:batchGet?${new URLSearchParams(ranges)}`)
  const before = new Map([...list.querySelectorAll('a')].map(link => [link.hash, link.dataset.count]))
  const entries = tabs.map((tab, index) => {
    const rows = (valueRanges[index]?.values ?? []).filter(([first = '']) => first !== '').length
    return entry(list.dataset.workbook, tab, rows, before)
  })
  list.replaceChildren(...entries)
}

function entry(workbook, { title, sheetId }, rows, before) {
  const link = document.createElement('a')
  link.href = `/spreadsheets/d/${workbook}/edit#gid=${sheetId}`
  link.dataset.count = rows
  const had = before.get(link.hash)
  if (had !== undefined && had !== String(rows)) link.className = 'changed'
  link.append(`${title} `, Object.assign(document.createElement('strong'), { textContent: rows }))
  const item = document.createElement('li')
  item.append(link)
  return item
}

const lists = [...document.querySelectorAll('[data-workbook]')]
for (const list of lists) count(list)
new EventSource('/workspace/events').addEventListener('message', ({ data }) => {
  const { kind, spreadsheetId } = JSON.parse(data)
  const list = lists.find(({ dataset }) => dataset.workbook === spreadsheetId)
  if (kind === 'spreadsheet-changed' && list !== undefined) count(list)
})
