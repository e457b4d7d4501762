import { z } from 'zod'
import { formContentSchema } from './form.ts'

/** The messages that calls answer, for the check of their `fields` parameter. */

const text = z.string()

const form = z.strictObject({
  ...formContentSchema.shape,
  formId: text,
  revisionId: text,
  responderUri: text,
  linkedSheetId: text,
})

const response = z.strictObject({
  formId: text,
  responseId: text,
  createTime: text,
  lastSubmittedTime: text,
  respondentEmail: text,
  totalScore: z.number(),
  answers: z.record(text, z.json()),
})

const watch = z.strictObject({
  id: text,
  target: z.strictObject({ topic: z.strictObject({ topicName: text }) }),
  eventType: text,
  createTime: text,
  expireTime: text,
  errorType: text,
  state: text,
})

export const answerShape = {
  form,
  response,
  responses: z.strictObject({ responses: z.array(response), nextPageToken: text }),
  watch,
  watches: z.strictObject({ watches: z.array(watch) }),
  batch: z.strictObject({
    form,
    replies: z.array(z.record(text, z.json())),
    writeControl: z.strictObject({ requiredRevisionId: text, targetRevisionId: text }),
  }),
  published: z.strictObject({ formId: text, publishSettings: formContentSchema.shape.publishSettings }),
  empty: z.strictObject({}),
}
