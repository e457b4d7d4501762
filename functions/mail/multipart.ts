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
  form.end(withoutCharsets(body))
  return promise
}

/** A part that names its own charset would be decoded by the form reader, and its bytes lost. */
function withoutCharsets(body: Uint8Array): Buffer {
  const named = /^(content-type:[^\r\n]{0,200}?);[ \t]*charset=[^\r\n;]{0,60}(?=[;\r])/gimu
  const partHead = /(?:^|\r\n)--[^\r\n]{1,200}\r\n(?:[^\r\n]{1,500}\r\n){1,8}(?=\r\n)/gu
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  const plain = text.replace(partHead, head =>
    /content-disposition:\s*form-data/iu.test(head) ? head.replace(named, '$1') : head,
  )
  return Buffer.from(plain, 'latin1')
}
