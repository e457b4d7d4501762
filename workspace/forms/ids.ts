import { randomBytes } from 'node:crypto'

/** Ids of the shapes that Google gives. */
export const newFormId = (): string => `1${randomBytes(32).toString('base64url')}`
export const newResponseId = (): string => `ACYDB${randomBytes(48).toString('base64url')}`
export const newWatchId = (): string => randomBytes(8).toString('hex')
/** Items and questions: eight hexadecimal digits. */
export const newElementId = (): string => randomBytes(4).toString('hex')

/** A question's number in a form page: its id read as hexadecimal, written decimal. */
export const entryName = (questionId: string): string => `entry.${Number.parseInt(questionId, 16)}`
