import { z } from 'zod'
import { googleJson } from '../http.ts'
import type { Answer, Call } from '../http.ts'
import { parseMask, project } from '../sheets/mask.ts'
import type { Mask } from '../sheets/mask.ts'
import { DriveRefusal } from './errors.ts'
import protocol from './protocol.json' with { type: 'json' }

type Message = keyof typeof protocol

/** The names that each message of the API has. */
const names = new Map(
  Object.entries(protocol).map(([message, properties]) => [message, new Set(properties.split(' '))]),
)

export type Body = Readonly<Record<string, unknown>>

const bodySchema = z.record(z.string(), z.unknown())

/**
 * Reads a JSON body; null is the same as absent. Names that the API does not have are passed over: Drive, unlike Sheets
 * and Forms, lets them be.
 */
export function readBody(text: string): Body {
  if (text.trim() === '') return {}
  try {
    const given = bodySchema.parse(JSON.parse(text))
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  } catch {
    throw new DriveRefusal(400, 'parseError', 'Parse Error')
  }
}

/** What is inside of each message in a list. */
const LISTED: Readonly<Record<string, Message>> = {
  files: 'File',
  permissions: 'Permission',
  comments: 'Comment',
}

/** An answer under the `fields` of a call, or under what Drive shows without them. */
export function shown(call: Call, body: object, message: Message, usual: string): Answer {
  const fields = call.query.get('fields') ?? usual
  const mask = parseMask(fields)
  const unknown = mask === undefined ? fields : unknownName(mask, message)
  if (mask === undefined || unknown !== undefined) {
    throw new DriveRefusal(400, 'invalidParameter', `Invalid field selection ${unknown}`, 'fields')
  }
  return googleJson(200, project(body, mask))
}

function unknownName(mask: Mask, message: Message): string | undefined {
  for (const [name, below] of Object.entries(mask)) {
    if (name !== '*' && names.get(message)?.has(name) !== true) return name
    const inner = LISTED[name]
    const deeper = inner === undefined ? undefined : unknownName(below, inner)
    if (deeper !== undefined) return deeper
  }
  return undefined
}
