import { z } from 'zod'

const text = z.string().exactOptional()

const propertiesSchema = z.strictObject({
  alignment: z.enum(['ALIGNMENT_UNSPECIFIED', 'LEFT', 'RIGHT', 'CENTER']).exactOptional(),
  width: z.int().exactOptional(),
})

/** A picture in a form; kept, as everything here, as it was given. */
export const imageSchema = z.strictObject({
  contentUri: text,
  altText: text,
  properties: propertiesSchema.exactOptional(),
  sourceUri: text,
})

export const videoSchema = z.strictObject({ youtubeUri: text, properties: propertiesSchema.exactOptional() })

const feedbackSchema = z.strictObject({
  text,
  material: z
    .array(
      z.strictObject({
        link: z.strictObject({ uri: text, displayText: text }).exactOptional(),
        video: z.strictObject({ displayText: text, youtubeUri: text }).exactOptional(),
      }),
    )
    .exactOptional(),
})

/** What a quiz says of an answer. */
export const gradingSchema = z.strictObject({
  pointValue: z.int().exactOptional(),
  correctAnswers: z
    .strictObject({ answers: z.array(z.strictObject({ value: text })).exactOptional() })
    .exactOptional(),
  whenRight: feedbackSchema.exactOptional(),
  whenWrong: feedbackSchema.exactOptional(),
  generalFeedback: feedbackSchema.exactOptional(),
})
