/** Which method of which API a call is, in the names of the APIs' own reference, and which quota it draws on. */
export interface CallKind {
  readonly api: 'sheets' | 'forms' | 'drive' | 'sendgrid' | 'screens'
  readonly method: string
  readonly cost: 'read' | 'write' | 'none'
}

type Row = readonly [httpMethod: string, path: RegExp, method: string, cost: CallKind['cost']]

const SHEETS: readonly Row[] = [
  ['POST', /^$/, 'spreadsheets.create', 'write'],
  ['GET', /^\/[^/:]+$/, 'spreadsheets.get', 'read'],
  ['POST', /^\/[^/:]+:batchUpdate$/, 'spreadsheets.batchUpdate', 'write'],
  ['POST', /^\/[^/:]+:getByDataFilter$/, 'spreadsheets.getByDataFilter', 'read'],
  ['GET', /^\/[^/]+\/values:batchGet$/, 'spreadsheets.values.batchGet', 'read'],
  ['POST', /^\/[^/]+\/values:batchUpdate$/, 'spreadsheets.values.batchUpdate', 'write'],
  ['POST', /^\/[^/]+\/values:batchClear$/, 'spreadsheets.values.batchClear', 'write'],
  ['POST', /^\/[^/]+\/values:batchGetByDataFilter$/, 'spreadsheets.values.batchGetByDataFilter', 'read'],
  [
    'POST',
    /^\/[^/]+\/values:batchUpdateByDataFilter$/,
    'spreadsheets.values.batchUpdateByDataFilter',
    'write',
  ],
  ['POST', /^\/[^/]+\/values:batchClearByDataFilter$/, 'spreadsheets.values.batchClearByDataFilter', 'write'],
  ['POST', /^\/[^/]+\/values\/.+:append$/, 'spreadsheets.values.append', 'write'],
  ['POST', /^\/[^/]+\/values\/.+:clear$/, 'spreadsheets.values.clear', 'write'],
  ['GET', /^\/[^/]+\/values\/.+$/, 'spreadsheets.values.get', 'read'],
  ['PUT', /^\/[^/]+\/values\/.+$/, 'spreadsheets.values.update', 'write'],
  ['POST', /^\/[^/]+\/sheets\/[^/]+:copyTo$/, 'spreadsheets.sheets.copyTo', 'write'],
  ['POST', /^\/[^/]+\/developerMetadata:search$/, 'spreadsheets.developerMetadata.search', 'read'],
  ['GET', /^\/[^/]+\/developerMetadata\/[^/]+$/, 'spreadsheets.developerMetadata.get', 'read'],
]

const FORMS: readonly Row[] = [
  ['POST', /^$/, 'forms.create', 'write'],
  ['GET', /^\/[^/:]+$/, 'forms.get', 'read'],
  ['POST', /^\/[^/:]+:batchUpdate$/, 'forms.batchUpdate', 'write'],
  ['POST', /^\/[^/:]+:setPublishSettings$/, 'forms.setPublishSettings', 'write'],
  ['GET', /^\/[^/]+\/responses$/, 'forms.responses.list', 'read'],
  ['GET', /^\/[^/]+\/responses\/[^/]+$/, 'forms.responses.get', 'read'],
  ['GET', /^\/[^/]+\/watches$/, 'forms.watches.list', 'read'],
  ['POST', /^\/[^/]+\/watches$/, 'forms.watches.create', 'write'],
  ['POST', /^\/[^/]+\/watches\/[^/]+:renew$/, 'forms.watches.renew', 'write'],
  ['DELETE', /^\/[^/]+\/watches\/[^/]+$/, 'forms.watches.delete', 'write'],
]

const DRIVE: readonly Row[] = [
  ['POST', /^\/files$/, 'files.create', 'none'],
  ['GET', /^\/files$/, 'files.list', 'none'],
  ['GET', /^\/files\/[^/]+$/, 'files.get', 'none'],
  ['PATCH', /^\/files\/[^/]+$/, 'files.update', 'none'],
  ['DELETE', /^\/files\/[^/]+$/, 'files.delete', 'none'],
  ['POST', /^\/files\/[^/]+\/watch$/, 'files.watch', 'none'],
  ['POST', /^\/channels\/stop$/, 'channels.stop', 'none'],
]

const APIS = [
  { api: 'sheets', prefix: '/v4/spreadsheets', rows: SHEETS },
  { api: 'forms', prefix: '/v1/forms', rows: FORMS },
  { api: 'drive', prefix: '/drive/v3', rows: DRIVE },
  { api: 'sendgrid', prefix: '/v3', rows: [['POST', /^\/mail\/send$/, 'mail.send', 'none']] },
] as const satisfies readonly { api: CallKind['api']; prefix: string; rows: readonly Row[] }[]

/** `path` as it came, percent-encoded. What no table knows is named by its HTTP method and first segments. */
export function callKind(httpMethod: string, path: string): CallKind {
  for (const { api, prefix, rows } of APIS) {
    if (path !== prefix && !path.startsWith(`${prefix}/`)) continue
    // Some clients put a slash before the verb, or at the end.
    const rest = path.slice(prefix.length).replace(/\/$|\/(?=:[A-Za-z]+$)/, '')
    const row = rows.find(([method, pattern]) => method === httpMethod && pattern.test(rest))
    if (row !== undefined) return { api, method: row[2], cost: row[3] }
    return { api, method: `${httpMethod} ${prefix}`, cost: 'none' }
  }
  return { api: 'screens', method: `${httpMethod} /${path.split('/')[1] ?? ''}`, cost: 'none' }
}
