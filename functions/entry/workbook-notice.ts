import { z } from 'zod'

const posted = z.union([
  z.object({ workbookId: z.string() }).transform(({ workbookId }) => workbookId),
  z
    .object({ message: z.object({ attributes: z.object({ workbookId: z.string() }) }) })
    .transform(({ message }) => message.attributes.workbookId),
])

/**
 * The ids by which a notice may name its workbook. Drive's resource id is opaque, but its resource URI ends with the
 * file's id; a channel may also have been given it as its own.
 */
export function changedWorkbook(
  header: (name: string) => string | undefined,
  body: unknown,
): readonly string[] {
  const uri = header('x-goog-resource-uri')
  const file = uri === undefined ? undefined : /\/files\/([^/?#]+)/u.exec(uri)?.[1]
  const given = [file, header('x-goog-resource-id'), header('x-goog-channel-id'), posted.safeParse(body).data]
  return given.filter(id => id !== undefined)
}
