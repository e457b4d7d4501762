import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import { z } from 'zod'
import { formsClient, type GoogleAccess } from './google-auth.ts'
import { certainlyNotDone, idempotent, insisting, vendorPace, type RetryPace } from './retry.ts'

/** A form in plain words. */
export interface FormPlan {
  readonly title: string
  readonly description: string
  readonly questions: readonly QuestionPlan[]
}

export interface QuestionPlan {
  /** Google's id of the question, fixed by us: up to 8 hexadecimal digits. */
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly kind: 'text' | 'paragraph' | 'radio' | 'checkbox' | 'dropdown' | 'date'
  readonly options?: readonly string[]
  readonly required: boolean
  /** Begins a new section with this title. */
  readonly section?: string
}

export interface MadeForm {
  readonly id: string
  /** Where people answer it. */
  readonly url: string
}

const made = z.object({ formId: z.string(), responderUri: z.string() })

/**
 * Makes a form in three calls: an empty one, everything in it, published. Addresses are collected from the signed-in
 * account, so that an entry is its sender's own. A call whose answer is lost is not repeated: a form could be there twice.
 */
export async function createForm(
  access: GoogleAccess,
  plan: FormPlan,
  pace: RetryPace = vendorPace,
): Promise<MadeForm> {
  const { forms } = await formsClient(access)
  const info = { title: plan.title, documentTitle: plan.title }
  const created = await insisting(() => forms.create({ requestBody: { info } }), certainlyNotDone, pace)
  const { formId, responderUri } = made.parse(created.data)
  const requests = formRequests(plan)
  await insisting(() => forms.batchUpdate({ formId, requestBody: { requests } }), certainlyNotDone, pace)
  const publishState = { isPublished: true, isAcceptingResponses: true }
  await insisting(
    () => forms.setPublishSettings({ formId, requestBody: { publishSettings: { publishState } } }),
    idempotent,
    pace,
  )
  return { id: formId, url: responderUri }
}

/** Everything of a new form after its title, as Forms takes it. */
function formRequests(plan: FormPlan): forms_v1.Schema$Request[] {
  const items = plan.questions.flatMap(question => [
    ...(question.section === undefined ? [] : [{ title: question.section, pageBreakItem: {} }]),
    questionItem(question),
  ])
  return [
    { updateFormInfo: { info: { description: plan.description }, updateMask: 'description' } },
    {
      updateSettings: {
        settings: { emailCollectionType: 'VERIFIED' },
        updateMask: 'emailCollectionType',
      },
    },
    ...items.map((item, index) => ({ createItem: { item, location: { index } } })),
  ]
}

function questionItem(plan: QuestionPlan): forms_v1.Schema$Item {
  const question = { questionId: plan.id, required: plan.required, ...questionKind(plan) }
  const help = plan.help === undefined ? {} : { description: plan.help }
  return { title: plan.title, ...help, questionItem: { question } }
}

const choiceTypes = { radio: 'RADIO', checkbox: 'CHECKBOX', dropdown: 'DROP_DOWN' } as const

function questionKind({ kind, options = [] }: QuestionPlan): forms_v1.Schema$Question {
  if (kind === 'text' || kind === 'paragraph') return { textQuestion: { paragraph: kind === 'paragraph' } }
  if (kind === 'date') return { dateQuestion: { includeYear: true } }
  return { choiceQuestion: { type: choiceTypes[kind], options: options.map(value => ({ value })) } }
}

/** Has Google announce a form's responses on a Pub/Sub topic for seven days more; answers until when (ISO). */
export async function watchResponses(
  access: GoogleAccess,
  formId: string,
  topic: string,
  pace: RetryPace = vendorPace,
): Promise<string> {
  const { forms } = await formsClient(access)
  const { data } = await insisting(() => forms.watches.list({ formId }), idempotent, pace)
  const there = data.watches?.find(({ eventType }) => eventType === 'RESPONSES')
  const watchId = there?.id ?? undefined
  if (watchId !== undefined && there?.target?.topic?.topicName === topic)
    return expiry(
      await insisting(() => forms.watches.renew({ formId, watchId, requestBody: {} }), idempotent, pace),
    )
  // Google keeps one watch for a form and kind of event: one that tells somebody else gives way.
  if (watchId !== undefined)
    await insisting(() => forms.watches.delete({ formId, watchId }), certainlyNotDone, pace)
  const requestBody = { watch: { eventType: 'RESPONSES', target: { topic: { topicName: topic } } } }
  return expiry(await insisting(() => forms.watches.create({ formId, requestBody }), certainlyNotDone, pace))
}

function expiry({ data }: { readonly data: unknown }): string {
  return z.object({ expireTime: z.string() }).parse(data).expireTime
}
