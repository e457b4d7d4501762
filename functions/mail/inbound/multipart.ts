import busboy from 'busboy'
import type { AttachmentSummary } from './mime.ts'

/** A posted form: its fields as raw bytes, its files as names and sizes only. */
export interface PostedForm {
  readonly fields: ReadonlyMap<string, Uint8Array>
  readonly files: readonly AttachmentSummary[]
}

/**
 * Reads a multipart body without decoding it: Inbound Parse sends each field in the charset of the mail.
 * @throws Error if the content type has no boundary or the body ends early
 */
export async function readMultipart(body: Uint8Array, contentType: string): Promise<PostedForm> {
  const fields = new Map<string, Uint8Array>()
  const files: AttachmentSummary[] = []
  const { promise, resolve, reject } = Promise.withResolvers<PostedForm>()
  const form = busboy({
    headers: { 'content-type': contentType },
    defCharset: 'latin1',
    defParamCharset: 'utf8',
    limits: { fieldSize: body.byteLength + 1, fields: 200, files: 200 },
  })
  form.on('field', (name, value) => {
    fields.set(name, Buffer.from(value, 'latin1'))
  })
  form.on('file', (_field, stream, { filename }) => {
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
    })
    stream.on('end', () => {
      files.push({ name: filename ?? '', size })
    })
  })
  form.on('error', reject)
  form.on('close', () => {
    resolve({ fields, files })
  })
  for (const piece of piecesOf(body, boundaryOf(contentType))) form.write(piece)
  form.end()
  return promise
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/iu.exec(contentType) ?? []
  return quoted ?? plain ?? ''
}

/** Bytes of a part's head, at the most. */
const longestHead = 4000

/**
 * The body in pieces, without copying what the parts hold: a mail may bring 20 MB of attachments. In the heads no charset is
 * left: a part that names its own would be decoded by the form reader, and its bytes lost.
 */
function* piecesOf(body: Uint8Array, boundary: string): Generator<Buffer> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = `--${boundary}\r\n`
  let from = 0
  let at = boundary === '' ? -1 : bytes.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    const length = bytes.subarray(start, start + longestHead).indexOf('\r\n\r\n')
    if (length > 0) {
      yield bytes.subarray(from, start)
      // The blank line stays with what follows; each line of the head keeps its end.
      from = start + length + 2
      yield Buffer.from(withoutCharset(bytes.subarray(start, from).toString('latin1')), 'latin1')
    }
    at = bytes.indexOf(delimiter, start)
  }
  yield bytes.subarray(from)
}

const withoutCharset = (head: string): string =>
  head.replace(/^(content-type:[^\r\n]{0,200}?);[ \t]*charset=[^\r\n;]{0,60}(?=[;\r])/gimu, '$1')
