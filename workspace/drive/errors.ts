import { googleJson } from '../http.ts'
import type { Answer } from '../http.ts'

/** A call that Drive would refuse, in its older envelope: no `status`, a list of `errors`. */
export class DriveRefusal extends Error {
  readonly code: number
  readonly reason: string
  readonly location: { readonly location: string; readonly locationType: string } | undefined

  constructor(code: number, reason: string, message: string, parameter?: string, locationType = 'parameter') {
    super(message)
    this.code = code
    this.reason = reason
    this.location = parameter === undefined ? undefined : { location: parameter, locationType }
  }
}

export const fileNotFound = (id: string): DriveRefusal =>
  new DriveRefusal(404, 'notFound', `File not found: ${id}.`, 'fileId')

export const permissionNotFound = (id: string): DriveRefusal =>
  new DriveRefusal(404, 'notFound', `Permission not found: ${id}.`, 'permissionId')

export const invalidValue = (parameter: string): DriveRefusal =>
  new DriveRefusal(400, 'invalid', 'Invalid Value', parameter)

/** Drive has this and the workspace has not. */
export const unserved = (): DriveRefusal =>
  new DriveRefusal(501, 'notImplemented', 'Operation is not implemented, or supported, or enabled.')

export const required = (name: string): DriveRefusal =>
  new DriveRefusal(400, 'required', `Required field: ${name}`, name)

export function refused({ code, message, reason, location }: DriveRefusal): Answer {
  return googleJson(code, {
    error: { code, message, errors: [{ message, domain: 'global', reason, ...location }] },
  })
}
