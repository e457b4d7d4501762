import { BODY_LIMIT } from '../http.ts'
import type { FileUploadQuestion } from './form.ts'

type FileKind = NonNullable<FileUploadQuestion['types']>[number]

/** A kind that leaves others out. */
export type LimitedKind = Exclude<FileKind, 'ANY' | 'FILE_TYPE_UNSPECIFIED'>

/** What a file of each kind is called by browsers, by the beginnings of MIME types. */
const KINDS: Readonly<Record<LimitedKind, readonly string[]>> = {
  DOCUMENT: [
    'application/msword',
    'application/vnd.openxmlformats-officedocument.wordprocessingml',
    'application/vnd.oasis.opendocument.text',
    'application/rtf',
    'text/plain',
  ],
  PRESENTATION: [
    'application/vnd.ms-powerpoint',
    'application/vnd.openxmlformats-officedocument.presentationml',
    'application/vnd.oasis.opendocument.presentation',
  ],
  SPREADSHEET: [
    'application/vnd.ms-excel',
    'application/vnd.openxmlformats-officedocument.spreadsheetml',
    'application/vnd.oasis.opendocument.spreadsheet',
    'text/csv',
  ],
  DRAWING: ['image/svg+xml', 'application/vnd.oasis.opendocument.graphics', 'application/postscript'],
  PDF: ['application/pdf'],
  IMAGE: ['image/'],
  VIDEO: ['video/'],
  AUDIO: ['audio/'],
}

export interface UploadRules {
  readonly maxFiles: number
  /** In bytes. */
  readonly maxBytes: number
  /** Empty: every kind. */
  readonly kinds: readonly LimitedKind[]
}

/** Google's defaults where the question says nothing: one file of 10 MB. */
export function uploadRules({ maxFiles, maxFileSize, types = [] }: FileUploadQuestion): UploadRules {
  const limited = types.filter(kind => kind !== 'ANY' && kind !== 'FILE_TYPE_UNSPECIFIED')
  return {
    maxFiles: maxFiles ?? 1,
    maxBytes: Math.min(Number(maxFileSize ?? 10 * 1024 * 1024), BODY_LIMIT - 1024 * 1024),
    kinds: limited.length < types.length ? [] : limited,
  }
}

export function isTaken({ kinds }: UploadRules, mimeType: string): boolean {
  return kinds.length === 0 || kinds.some(kind => KINDS[kind].some(begin => mimeType.startsWith(begin)))
}

/** For the `accept` attribute of a file input; undefined: everything. */
export function acceptedTypes({ kinds }: UploadRules): string | undefined {
  if (kinds.length === 0) return undefined
  const types = kinds.flatMap(kind => KINDS[kind])
  return types.map(type => (type.endsWith('/') ? `${type}*` : type)).join(',')
}
