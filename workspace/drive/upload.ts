import type { Call } from '../http.ts'
import { DriveRefusal, invalidValue, unserved } from './errors.ts'
import { readBody } from './protocol.ts'
import type { Body } from './protocol.ts'

/** Metadata and content of an uploaded file. */
export interface Upload {
  readonly metadata: Body
  readonly contentType: string
  readonly bytes: Buffer
}

const OCTETS = 'application/octet-stream'

/** Reads a simple (`uploadType=media`) or multipart upload; resumable ones are not served. */
export function readUpload(call: Call): Upload {
  const type = call.query.get('uploadType')
  const contentType = call.headers['content-type'] ?? OCTETS
  if (type === 'media') return { metadata: {}, contentType: bare(contentType), bytes: call.body }
  if (type === 'multipart') return readRelated(contentType, call.body)
  if (type === 'resumable') throw unserved()
  throw invalidValue('uploadType')
}

const bare = (contentType: string): string => contentType.split(';')[0]?.trim().toLowerCase() ?? OCTETS

/** `multipart/related`: one part of JSON, one of content. */
function readRelated(contentType: string, body: Buffer): Upload {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  const [first, second] = boundary === undefined ? [] : partsOf(body, boundary)
  if (first === undefined || second === undefined) {
    throw new DriveRefusal(400, 'badContent', 'Malformed multipart body.')
  }
  return {
    metadata: readBody(first.content.toString('utf8')),
    contentType: bare(second.type),
    bytes: second.base64 ? Buffer.from(second.content.toString('latin1'), 'base64') : second.content,
  }
}

interface Part {
  readonly type: string
  readonly base64: boolean
  readonly content: Buffer
}

function partsOf(body: Buffer, boundary: string): readonly Part[] {
  const parts: Part[] = []
  const mark = Buffer.from(`--${boundary}`)
  let start = body.indexOf(mark)
  for (;;) {
    const end = start < 0 ? -1 : body.indexOf(mark, start + mark.length)
    if (end < 0) return parts
    const part = body.subarray(start + mark.length, end)
    const gap = /\r?\n\r?\n/.exec(part.toString('latin1'))
    if (gap !== null) {
      const head = part.subarray(0, gap.index).toString('latin1')
      const content = part.subarray(gap.index + gap[0].length)
      const tail = content.at(-2) === 13 ? 2 : 1
      parts.push({
        type: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? OCTETS,
        base64: /content-transfer-encoding:\s*base64/i.test(head),
        content: content.subarray(0, content.length - tail),
      })
    }
    start = end
  }
}
