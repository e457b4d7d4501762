import type { Signer } from './signature.ts'

const parameters = { link: 't', file: 'file' } as const

/** What became of a request for a file: `forged` asks for another than was shown, or through another link. */
export type AskedFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'file'; readonly id: string }

/** The address of a file behind a signed link: `<link>&file=<id>.<signature>`. It opens as long as the link does. */
export function printFileLink(link: string, fileId: string, signer: Signer): string {
  const url = new URL(link)
  url.searchParams.set(
    parameters.file,
    `${fileId}.${signer.sign('file', [tokenIn(url.searchParams), fileId])}`,
  )
  return url.href
}

/** Reads which file the query of a page asks for. */
export function readFileLink(search: string, signer: Signer): AskedFile {
  const query = new URLSearchParams(search)
  const asked = query.get(parameters.file)
  if (asked === null) return { kind: 'none' }
  const [id = '', signature = ''] = asked.split('.')
  return signer.verify('file', [tokenIn(query), id], signature) ? { kind: 'file', id } : { kind: 'forged' }
}

const tokenIn = (query: URLSearchParams): string => (query.get(parameters.link) ?? '').trim().toLowerCase()
