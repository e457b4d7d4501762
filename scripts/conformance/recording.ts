import { z } from 'zod'

/** One recorded call and its answer; bodies are JSON values, text where they were none, or null. */
const exchangeSchema = z.object({
  cassette: z.string(),
  n: z.number(),
  method: z.string(),
  uri: z.url(),
  reqBody: z.unknown(),
  status: z.number(),
  resBody: z.unknown(),
})

export type Exchange = Readonly<z.infer<typeof exchangeSchema>>

/** Exchanges that belong together, from an account that does not know what they make. */
export interface Take {
  readonly name: string
  readonly exchanges: readonly Exchange[]
}

/** Reads the text of a recording (one exchange a line) as takes, in its order. A sequence that was recorded twice gives two. */
export function readRecording(text: string): readonly Take[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const exchanges = lines.map(line => exchangeSchema.parse(JSON.parse(line)))
  const sequences = Map.groupBy(exchanges, ({ cassette }) => cassette)
  return [...sequences].flatMap(([name, exchanges]) =>
    takesOf(exchanges.toSorted((one, other) => one.n - other.n)).map(exchanges => ({ name, exchanges })),
  )
}

/** Splits where the first call is made once more and nothing of what came before is used again. */
function takesOf(exchanges: readonly Exchange[]): readonly (readonly Exchange[])[] {
  const [first] = exchanges
  const again = exchanges.findIndex((one, at) => at > 0 && first !== undefined && isSameCall(one, first))
  if (again < 0) return [exchanges]
  const [before, after] = [exchanges.slice(0, again), exchanges.slice(again)]
  const made = new Set(before.flatMap(({ method, resBody }) => (method === 'POST' ? madeBy(resBody) : [])))
  const used = after.some(({ uri }) => [...made].some(id => uri.includes(id)))
  return used ? [exchanges] : [before, ...takesOf(after)]
}

function isSameCall(one: Exchange, other: Exchange): boolean {
  return (
    one.method === other.method &&
    one.uri === other.uri &&
    JSON.stringify(one.reqBody) === JSON.stringify(other.reqBody)
  )
}

const madeSchema = z
  .object({ id: z.string(), spreadsheetId: z.string(), formId: z.string() })
  .partial()
  .catch({})

/** The ids of documents that an answer speaks of at its top. */
export function madeBy(answer: unknown): readonly string[] {
  const { id, spreadsheetId, formId } = madeSchema.parse(answer)
  return [id, spreadsheetId, formId].filter(made => made !== undefined)
}

/** Whether the service was too busy that day, or the account too eager. Nothing was done by such a call. */
export function isBusy({ status, resBody }: Exchange): boolean {
  if (status === 429 || status >= 500) return status !== 501
  return status === 403 && /(?:rateLimit|quota)Exceeded/i.test(JSON.stringify(resBody))
}

/** Whether the recorded account was not let in. Everybody is let in here, so there is nothing to compare. */
export function isWithheld({ status, resBody }: Exchange): boolean {
  const reasons =
    /not have permission|insufficient\w*Permissions|notAuthorized|accessNotConfigured|SERVICE_DISABLED/i
  return status === 403 && reasons.test(JSON.stringify(resBody))
}

/** What kind of call an exchange is: `POST spreadsheets:batchUpdate addSheet`, `GET files/ID`. */
export function kindOf({ method, uri, reqBody }: Exchange): string {
  const path = new URL(uri).pathname
    .replace(/^\/(?:v\d+|drive\/v\d+|upload\/drive\/v\d+)\//, '')
    .replace(/^(spreadsheets|forms|files)\/[^/:]+/, '$1/ID')
    .replace(/(values)\/.+?(:append|:clear)?$/, '$1/RANGE$2')
    .replace(/(sheets|developerMetadata|permissions|responses|watches)\/[^/:]+/, '$1/ID')
  const parsed = batchSchema.safeParse(reqBody)
  const kinds = new Set(parsed.data?.requests.flatMap(request => Object.keys(request)))
  return [method, path, ...kinds].join(' ')
}

const batchSchema = z.object({ requests: z.array(z.record(z.string(), z.unknown())) })
