import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { sha256 } from '../../law/text.ts'
import type { FormResponse, FormsPort, UploadQuestion } from '../../ports.ts'
import type { FormDefinition } from '../../programmes/programme.ts'
import { questionId } from '../../programmes/question-id.ts'
import { questionOfUpload } from '../../programmes/upload-question.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { maskSignatures } from '../../tokens/mask.ts'
import type { Office } from '../office.ts'

type Response = LedgerEntryOf<'response'>

/**
 * Responses of all forms that the ledger does not know, or knows in an older edition.
 * A notification only says “look”: what is new is found by id and moment of last submission.
 */
export async function newResponses(
  forms: FormsPort,
  office: Office,
  ledger: readonly Remembered[],
): Promise<readonly Response[]> {
  const known = ofKind(ledger, 'response')
  const found = await Promise.all(
    office.programme.forms.map(async form => {
      const id = office.forms.get(form.name)?.id
      if (id === undefined) return []
      const before = known.filter(response => response.form === form.name)
      const fresh = unknownTo(before, await forms.responses(id, listedFrom(before)))
      return numbered(office, form, before, fresh, await questionNames(forms, form, id, fresh))
    }),
  )
  return found.flat()
}

/** A response may show up later than one that was sent after it; so far back it is looked for again. */
const overlapMinutes = 15

/** From when on to list: a little before the newest response that is known. */
function listedFrom(known: readonly Response[]): string | undefined {
  const last = newest(known)
  return last && new Date(Date.parse(last) - overlapMinutes * 60_000).toISOString()
}

function newest(known: readonly Response[]): string | undefined {
  return known
    .map(({ lastSubmittedAt }) => lastSubmittedAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1)
}

function unknownTo(known: readonly Response[], found: readonly FormResponse[]): readonly FormResponse[] {
  const editions = new Set(known.map(({ responseId, lastSubmittedAt }) => `${responseId} ${lastSubmittedAt}`))
  return found.filter(({ responseId, lastSubmittedAt }) => !editions.has(`${responseId} ${lastSubmittedAt}`))
}

/** The names of a form's questions by id, also of those for files that somebody added by hand. */
async function questionNames(
  forms: FormsPort,
  form: FormDefinition,
  formId: string,
  found: readonly FormResponse[],
): Promise<ReadonlyMap<string, string>> {
  const own = new Map(form.questions.map(({ name }) => [questionId(form.name, name), name]))
  const isStrange = found.some(({ answers }) => Object.keys(answers).some(id => !own.has(id)))
  if (!isStrange) return own
  const added = await forms.uploadQuestions(formId)
  return new Map([...own, ...added.flatMap(each => nameOf(form, each))])
}

function nameOf(form: FormDefinition, added: UploadQuestion): readonly (readonly [string, string])[] {
  const question = questionOfUpload(form, added)
  return question === undefined ? [] : [[added.id, question.name]]
}

/** Gives each new response the next number of its form; an edited response keeps its own. */
function numbered(
  { code }: Office,
  form: FormDefinition,
  known: readonly Response[],
  fresh: readonly FormResponse[],
  names: ReadonlyMap<string, string>,
): readonly Response[] {
  const keys = new Map(known.map(({ responseId, entry }) => [responseId, entry]))
  let last = Math.max(0, ...known.map(({ entry }) => Number(entry.split('-').at(-1))))
  return fresh.toSorted(bySubmission).map(response => {
    const entry = keys.get(response.responseId) ?? numberedKey(`${code}${form.prefix}`, ++last)
    keys.set(response.responseId, entry)
    return remembered(form, entry, response, names)
  })
}

/** So that responses taken in anew, after an older version of the workbook was restored, have the numbers they had. */
function bySubmission(a: FormResponse, b: FormResponse): number {
  const moments = Date.parse(a.submittedAt) - Date.parse(b.submittedAt)
  return moments === 0 ? a.responseId.localeCompare(b.responseId) : moments
}

const numberedKey = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(4, '0')}`

/** Answers by question name, files beside typed links; one to a question that nobody knows stays under its id. */
function remembered(
  form: FormDefinition,
  entry: string,
  response: FormResponse,
  names: ReadonlyMap<string, string>,
): Response {
  const answers: Record<string, string[]> = {}
  for (const id of new Set([...names.keys(), ...Object.keys(response.answers)])) {
    const name = names.get(id) ?? id
    const given = (response.answers[id] ?? [])
      .map(each => maskSignatures(each).trim())
      .filter(each => each !== '')
    if (given.length > 0) answers[name] = [...(answers[name] ?? []), ...given]
  }
  return {
    kind: 'response',
    form: form.name,
    entry,
    responseId: response.responseId,
    submittedAt: response.submittedAt,
    lastSubmittedAt: response.lastSubmittedAt,
    address: response.address ?? null,
    verified: response.verified,
    ...fitting(answers),
  }
}

/** One ledger line must stay below the cell limit, quotes and escapes included. */
const lineLimit = 44_000

/** Cuts the longest answers until all fit into one line; the hash of each whole text is kept. */
function fitting(answers: Readonly<Record<string, string[]>>): Pick<Response, 'answers' | 'cut'> {
  const fit: Record<string, string[]> = { ...answers }
  const cut: Record<string, string> = {}
  while (JSON.stringify([fit, cut]).length > lineLimit) {
    const longest = Object.entries(fit).toSorted(([, a], [, b]) => size(b) - size(a))[0]
    if (!longest) break
    const [name, values] = longest
    cut[name] ??= sha256((answers[name] ?? []).join('\n'))
    fit[name] = [values.join('\n').slice(0, Math.floor(size(values) * 0.6))]
  }
  return { answers: fit, cut }
}

const size = (values: readonly string[]): number =>
  values.reduce((total, value) => total + value.length + 1, 0)
