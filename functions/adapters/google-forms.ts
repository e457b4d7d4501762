import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import { z } from 'zod'
import type { FormResponse, FormsPort, UploadQuestion } from '../ports.ts'
import { whole } from './failure.ts'
import { formsClient, type GoogleAccess } from './google-auth.ts'
import { fileLink } from './google-drive-files.ts'
import { lazily } from './lazily.ts'
import { idempotent, insisting, vendorPace, type RetryPace } from './retry.ts'

const response = z.object({
  responseId: z.string(),
  createTime: z.iso.datetime(),
  lastSubmittedTime: z.iso.datetime(),
  respondentEmail: z.string().nullish(),
  answers: z
    .record(
      z.string(),
      z.object({
        textAnswers: z
          .object({ answers: z.array(z.object({ value: z.string().default('') })).default([]) })
          .nullish(),
        fileUploadAnswers: z
          .object({ answers: z.array(z.object({ fileId: z.string() })).default([]) })
          .nullish(),
      }),
    )
    .nullish(),
})

/** Google Forms v1 behind the door for responses. */
export function googleForms(access: GoogleAccess, pace: RetryPace = vendorPace): FormsPort {
  const client = lazily(() => formsClient(access))
  return {
    async responses(formId, since) {
      const forms = await client()
      const found = await allResponses(forms, pace, formId, since)
      // Whether an address is vouched for is said by the form, and may have been changed by its owner since.
      const verified = found.length > 0 && (await verifiesAddresses(forms, pace, formId))
      return found.map(answer => formResponse(answer, verified, access)).sort(byArrival)
    },
    uploadQuestions: async formId => uploadQuestions(await client(), pace, formId),
  }
}

async function allResponses(
  forms: forms_v1.Forms,
  pace: RetryPace,
  formId: string,
  since: string | undefined,
): Promise<readonly forms_v1.Schema$FormResponse[]> {
  const filter = since === undefined ? {} : { filter: `timestamp >= ${new Date(since).toISOString()}` }
  const found: forms_v1.Schema$FormResponse[] = []
  let pageToken: string | undefined
  do {
    const page = pageToken === undefined ? {} : { pageToken }
    const { data } = await insisting(
      async () => whole(await forms.forms.responses.list({ formId, ...filter, ...page })),
      idempotent,
      pace,
    )
    found.push(...(data.responses ?? []))
    pageToken = data.nextPageToken ?? undefined
  } while (pageToken !== undefined && pageToken !== '')
  return found
}

const uploadItem = z.object({
  title: z.string().default(''),
  questionItem: z.object({
    question: z.object({
      questionId: z.string(),
      fileUploadQuestion: z.object({ folderId: z.string().default('') }),
    }),
  }),
})

async function uploadQuestions(
  forms: forms_v1.Forms,
  pace: RetryPace,
  formId: string,
): Promise<readonly UploadQuestion[]> {
  const fields = 'items(title,questionItem.question(questionId,fileUploadQuestion))'
  const { data } = await insisting(
    async () => whole(await forms.forms.get({ formId, fields })),
    idempotent,
    pace,
  )
  return (data.items ?? []).flatMap(item => {
    const { data: found } = uploadItem.safeParse(item)
    if (!found) return []
    const { questionId, fileUploadQuestion } = found.questionItem.question
    return [{ id: questionId, title: found.title, folderId: fileUploadQuestion.folderId }]
  })
}

async function verifiesAddresses(forms: forms_v1.Forms, pace: RetryPace, formId: string): Promise<boolean> {
  const { data } = await insisting(
    async () => whole(await forms.forms.get({ formId, fields: 'settings.emailCollectionType' })),
    idempotent,
    pace,
  )
  return data.settings?.emailCollectionType === 'VERIFIED'
}

function formResponse(
  found: forms_v1.Schema$FormResponse,
  verified: boolean,
  access: GoogleAccess,
): FormResponse {
  const { responseId, createTime, lastSubmittedTime, respondentEmail, answers } = response.parse(found)
  const address = respondentEmail?.trim() || undefined
  return {
    responseId,
    submittedAt: createTime,
    lastSubmittedAt: lastSubmittedTime,
    address,
    verified: verified && address !== undefined,
    answers: Object.fromEntries(
      Object.entries(answers ?? {}).map(([question, { textAnswers, fileUploadAnswers }]) => [
        question,
        [
          ...(textAnswers?.answers.map(answer => answer.value) ?? []),
          ...(fileUploadAnswers?.answers.map(file => fileLink(access, file.fileId)) ?? []),
        ],
      ]),
    ),
  }
}

/** By moment, not by text: Google leaves out trailing zeros of the fraction. */
function byArrival(a: FormResponse, b: FormResponse): number {
  const apart = Date.parse(a.submittedAt) - Date.parse(b.submittedAt)
  return apart || (a.responseId < b.responseId ? -1 : 1)
}
