import type { Answer } from '../http.ts'

interface StoredFile {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Buffer
}

/** Whether every browser can show it as a picture, without running anything that is in it. */
export const isPicture = (mimeType: string): boolean =>
  /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/.test(mimeType)

const isShown = (mimeType: string): boolean =>
  isPicture(mimeType) || /^(?:audio\/|video\/|application\/pdf$|text\/plain$)/.test(mimeType)

/** A file that is to be kept, whatever it is: on a page of the workspace's own address nothing in it may run. */
export function keptFile({ name, mimeType, bytes }: StoredFile): Answer {
  return {
    status: 200,
    headers: {
      'content-type': headerOf(mimeType),
      'content-disposition': dispositionOf('attachment', name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
    body: bytes,
  }
}

/** A type that no header can carry is that of bytes of which nothing is known. */
const headerOf = (mimeType: string): string =>
  /^[\x20-\x7E]+$/.test(mimeType) ? mimeType : 'application/octet-stream'

const dispositionOf = (way: 'inline' | 'attachment', name: string): string =>
  `${way}; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`

/** A file as a browser is given it: shown where that is safe, otherwise to be kept. */
export function shownFile(file: StoredFile): Answer {
  const { name, bytes } = file
  const type = headerOf(file.mimeType.split(';')[0] ?? '')
  const way = isShown(type) ? 'inline' : 'attachment'
  return {
    status: 200,
    headers: {
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'content-disposition': dispositionOf(way, name),
      'content-security-policy':
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    },
    body: bytes,
  }
}
