import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database.ts'
import { DriveRefusal } from './errors.ts'

/** Who may do what with a file. Kept and listed; the workspace itself lets every API client in. */
export interface Permission {
  readonly id: string
  readonly type: string
  readonly role: string
  readonly emailAddress?: string | undefined
  readonly domain?: string | undefined
}

export interface Permissions {
  add(fileId: string, body: unknown): Permission
  list(fileId: string): readonly Permission[]
  remove(fileId: string, id: string): boolean
}

const permissionSchema = z.object({
  type: z.enum(['user', 'group', 'domain', 'anyone']),
  role: z.enum(['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader']),
  emailAddress: z.string().optional(),
  domain: z.string().optional(),
})

export function filePermissions({ sql }: Database): Permissions {
  sql.exec(`CREATE TABLE IF NOT EXISTS drive_permissions
    (file TEXT, id TEXT, permission TEXT NOT NULL, PRIMARY KEY (file, id)) WITHOUT ROWID`)
  const put = sql.prepare('INSERT OR REPLACE INTO drive_permissions VALUES (?, ?, ?)')
  const ofFile = sql.prepare('SELECT id, permission FROM drive_permissions WHERE file = ?')
  const drop = sql.prepare('DELETE FROM drive_permissions WHERE file = ? AND id = ?')
  return {
    remove: (fileId, id) => drop.run(fileId, id).changes > 0,
    add(fileId, body) {
      const parsed = permissionSchema.safeParse(body)
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? 'type')
        throw new DriveRefusal(
          400,
          'invalid',
          `The permission ${field} field is required.`,
          `permission.${field}`,
        )
      }
      const { type, emailAddress, domain } = parsed.data
      const id = type === 'anyone' ? 'anyoneWithLink' : idOf(emailAddress ?? domain ?? '')
      put.run(fileId, id, JSON.stringify(parsed.data))
      return { id, ...parsed.data }
    },
    list: fileId =>
      ofFile.all(fileId).map(row => ({
        id: String(row['id']),
        ...permissionSchema.parse(JSON.parse(String(row['permission']))),
      })),
  }
}

/** Twenty digits that stay the same for the same person. */
function idOf(name: string): string {
  const digest = createHash('sha256').update(name.toLowerCase()).digest()
  return digest.readBigUInt64BE().toString().padStart(20, '0')
}
