import type { Answer, Call } from '../http.ts'
import type { Drive } from './drive.ts'
import { permissionNotFound } from './errors.ts'
import type { DriveFile } from './files.ts'
import { ownerPermission, permissionAnswer } from './permissions.ts'
import type { Permission } from './permissions.ts'
import { readBody, shown } from './protocol.ts'

const USUAL = 'id,type,kind,role'

/** The permissions of one file: `GET`, `POST` for all, `GET`, `PATCH`, `DELETE` for one; undefined: no such method. */
export function answerPermissions(drive: Drive, call: Call, file: DriveFile, id: string): Answer | undefined {
  const { permissions } = drive
  const told = (): void =>
    drive.announce({ kind: 'file-changed', fileId: file.id, state: 'update', changed: 'permissions' })
  const body = (): object => readBody(call.body.toString('utf8'))
  const one = (permission: Permission | undefined): Answer => {
    if (permission === undefined) throw permissionNotFound(id)
    return shown(call, permissionAnswer(permission), 'Permission', USUAL)
  }
  const all = [ownerPermission, ...permissions.list(file.id)]
  switch (`${call.method} ${id === '' ? 'all' : 'one'}`) {
    case 'GET all': {
      const list = { kind: 'drive#permissionList', permissions: all.map(permissionAnswer) }
      return shown(call, list, 'PermissionList', `kind,permissions(${USUAL})`)
    }
    case 'POST all': {
      const added = permissions.add(file.id, body())
      told()
      return one(added)
    }
    case 'GET one':
      return one(all.find(permission => permission.id === id))
    case 'PATCH one': {
      const updated = permissions.update(file.id, id, body())
      told()
      return one(updated)
    }
    case 'DELETE one':
      if (!permissions.remove(file.id, id)) throw permissionNotFound(id)
      told()
      return { status: 204 }
    default:
      return undefined
  }
}
