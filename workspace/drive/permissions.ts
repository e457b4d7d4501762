import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database.ts'
import { OWNER_ADDRESS } from '../sheets/answer.ts'
import { DriveRefusal } from './errors.ts'
import { goesWithFile } from './files.ts'

/** Who may do what with a file. Kept and listed; the workspace itself lets every API client in. */
export interface Permission {
  readonly id: string
  readonly type: string
  readonly role: string
  readonly emailAddress?: string | undefined
  readonly domain?: string | undefined
  readonly allowFileDiscovery?: boolean | undefined
}

export interface Permissions {
  add(fileId: string, body: unknown): Permission
  /** Without the owner, whom every file has. */
  list(fileId: string): readonly Permission[]
  /** Gives somebody another role; undefined: nobody has this id. */
  update(fileId: string, id: string, body: unknown): Permission | undefined
  remove(fileId: string, id: string): boolean
}

const roleSchema = z.enum(['organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'])
const permissionSchema = z.object({
  type: z.enum(['user', 'group', 'domain', 'anyone']),
  role: roleSchema,
  emailAddress: z.string().optional(),
  domain: z.string().optional(),
  allowFileDiscovery: z.boolean().optional(),
})

const refusedField = (field: string): DriveRefusal =>
  new DriveRefusal(
    400,
    'required',
    `The permission ${field} field is required.`,
    `permission.${field}`,
    'other',
  )

/** Ownership goes over only when the caller says so twice; here it stays where it is. */
const ownership = (): DriveRefusal =>
  new DriveRefusal(
    403,
    'forbidden',
    "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    'transferOwnership',
  )

export function filePermissions({ sql }: Database): Permissions {
  sql.exec(`CREATE TABLE IF NOT EXISTS drive_permissions
    (file TEXT, id TEXT, permission TEXT NOT NULL, PRIMARY KEY (file, id)) WITHOUT ROWID`)
  goesWithFile(sql, 'drive_permissions', 'file')
  const put = sql.prepare('INSERT OR REPLACE INTO drive_permissions VALUES (?, ?, ?)')
  const ofFile = sql.prepare('SELECT id, permission FROM drive_permissions WHERE file = ?')
  const drop = sql.prepare('DELETE FROM drive_permissions WHERE file = ? AND id = ?')
  const list = (fileId: string): readonly Permission[] =>
    ofFile.all(fileId).map(row => ({
      id: String(row['id']),
      ...permissionSchema.parse(JSON.parse(String(row['permission']))),
    }))
  return {
    list,
    remove: (fileId, id) => drop.run(fileId, id).changes > 0,
    add(fileId, body) {
      const given = readPermission(body)
      const { type, emailAddress, domain } = given
      const id = type === 'anyone' ? 'anyoneWithLink' : idOf(emailAddress ?? domain ?? '')
      put.run(fileId, id, JSON.stringify(given))
      return { id, ...given }
    },
    update(fileId, id, body) {
      const { role } = z.object({ role: z.string() }).catch({ role: '' }).parse(body)
      if (role === 'owner') throw ownership()
      const next = roleSchema.safeParse(role)
      if (!next.success) throw refusedField('role')
      const have = list(fileId).find(permission => permission.id === id)
      if (have === undefined) return undefined
      const { id: _, ...kept } = have
      put.run(fileId, id, JSON.stringify({ ...kept, role: next.data }))
      return { ...have, role: next.data }
    },
  }
}

function readPermission(body: unknown): z.infer<typeof permissionSchema> {
  if (z.object({ role: z.literal('owner') }).safeParse(body).success) throw ownership()
  const parsed = permissionSchema.safeParse(body)
  if (!parsed.success) throw refusedField(String(parsed.error.issues[0]?.path[0] ?? 'type'))
  const { type, emailAddress, domain } = parsed.data
  if ((type === 'user' || type === 'group') && emailAddress === undefined) throw refusedField('emailAddress')
  if (type === 'domain' && domain === undefined) throw refusedField('domain')
  return parsed.data
}

/** Twenty digits that stay the same for the same person. */
function idOf(name: string): string {
  const digest = createHash('sha256').update(name.toLowerCase()).digest()
  return digest.readBigUInt64BE().toString().padStart(20, '0')
}

export const ownerPermission: Permission = {
  id: idOf(OWNER_ADDRESS),
  type: 'user',
  role: 'owner',
  emailAddress: OWNER_ADDRESS,
}

/** A permission with all its fields; people and groups are shown by the first part of their address. */
export function permissionAnswer(permission: Permission): object {
  const { type, emailAddress, domain } = permission
  const kind = 'drive#permission'
  if (type === 'anyone') return { kind, allowFileDiscovery: false, ...permission }
  if (type === 'domain') return { kind, displayName: domain, allowFileDiscovery: false, ...permission }
  const displayName = emailAddress?.split('@')[0]
  return {
    kind,
    displayName,
    deleted: false,
    ...(type === 'user' ? { pendingOwner: false } : {}),
    ...permission,
  }
}
