import type { Answer } from '../http.ts'

/** What browsers can show without running anything that is in it. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|audio\/|video\/|application\/pdf$|text\/plain\b)/

/** A file as a browser is given it: shown where that is safe, otherwise to be kept. */
export function shownFile(file: {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Buffer
}): Answer {
  const { name, bytes } = file
  const type = file.mimeType.split(';')[0] ?? ''
  const way = SHOWN.test(type) ? 'inline' : 'attachment'
  return {
    status: 200,
    headers: {
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy':
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    },
    body: bytes,
  }
}
