import { z } from 'zod'

const decision = z.enum(['agree', 'decline', 'pass', 'fail', 'return', 'unclear'])

/** The kinds of cases a file of reply data may hold, told apart by their keys. */
const cutCase = z.object({ id: z.string(), raw: z.string(), expectVisible: z.string() })
const htmlCase = z.object({ id: z.string(), html: z.string(), expectVisible: z.string() })
const mimeCase = z.object({
  id: z.string(),
  rawBase64: z.string(),
  expect: z.object({
    text: z.string().optional(),
    subject: z.string().optional(),
    htmlContains: z.string().optional(),
  }),
})
const postCase = z.object({
  id: z.string(),
  contentType: z.string(),
  bodyBase64: z.string(),
  expectText: z.string(),
  envelopeFrom: z.string(),
  envelopeTo: z.union([z.string(), z.array(z.string())]),
  subject: z.string(),
  fromName: z.string(),
})
const decisionCase = z.object({
  id: z.string(),
  kind: z.enum(['supervision-invitation', 'closure-evaluation', 'instructor-approval']),
  text: z.string(),
  expect: z.object({
    decision,
    hours: z.union([z.number(), z.literal('unclear'), z.null()]),
    comment: z.string().nullable(),
    alsoAccept: z.array(decision).optional(),
  }),
})

/** A file of cases; a key tells the kind of each. */
export const replyFile = z.array(z.union([cutCase, htmlCase, mimeCase, postCase, decisionCase]))

export type ReplyCase = z.infer<typeof replyFile>[number]
export type DecisionCase = z.infer<typeof decisionCase>
export type PostCase = z.infer<typeof postCase>
export type MimeCase = z.infer<typeof mimeCase>
