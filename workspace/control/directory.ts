import type { Connections } from './connections.ts'

/** Ids and addresses of everything that is connected. */
export interface Directory {
  readonly workbooks: readonly { id: string; programme: string; title: string; url: string }[]
  readonly forms: readonly { id: string; title: string; programme: string; viewUrl: string }[]
  readonly functions: Readonly<Record<string, string>>
  readonly people: NonNullable<Connections['people']>
}

/** How the directory learns what a thing is called; undefined: there is no such thing (any more). */
export interface Titles {
  workbook(id: string): string | undefined
  form(id: string): string | undefined
}

export function directory(connections: Connections, titles: Titles, origin: string): Directory {
  return {
    workbooks: (connections.workbooks ?? []).map(({ id, programme }) => ({
      id,
      programme,
      title: titles.workbook(id) ?? '',
      url: `${origin}/spreadsheets/d/${id}/edit`,
    })),
    forms: (connections.forms ?? []).map(({ id, programme }) => ({
      id,
      title: titles.form(id) ?? '',
      programme,
      viewUrl: `${origin}/forms/d/e/${id}/viewform`,
    })),
    people: connections.people ?? [],
    functions: Object.fromEntries(
      Object.entries(connections.functions ?? {}).map(([name, url]) => [name, new URL(url, origin).href]),
    ),
  }
}
