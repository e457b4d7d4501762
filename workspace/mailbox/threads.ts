import type { Letter } from './letters.ts'

/** Letters of one person that belong together, as mail clients join them. */
export interface Thread {
  readonly key: string
  /** Oldest first. */
  readonly letters: readonly Letter[]
  readonly newest: Letter
}

/** The threads of letters that come newest first; those with the newest letter lead. */
export function threadsOf(letters: readonly Letter[]): Thread[] {
  return [...Map.groupBy(letters, threadKey)].flatMap(([key, members]) => {
    const [newest] = members
    return newest === undefined ? [] : [{ key, letters: members.toReversed(), newest }]
  })
}

/** The mail that began a thread is the first that its letters refer to. */
export function threadKey({ id, to, headers }: Letter): string {
  const first = (headers['References'] ?? headers['In-Reply-To'] ?? headers['Message-ID'] ?? id).trim()
  return `${to.toLowerCase()} ${first.split(/\s+/)[0] ?? ''}`
}
