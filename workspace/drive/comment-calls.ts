import type { Answer, Call } from '../http.ts'
import { commentNotFound } from './comments.ts'
import type { Comment } from './comments.ts'
import type { Drive } from './drive.ts'
import { DriveRefusal } from './errors.ts'
import { OWNER_USER } from './file-answer.ts'
import type { DriveFile } from './files.ts'
import { readBody, shown } from './protocol.ts'

/** The comments of one file: `GET`, `POST` for all, `GET`, `DELETE` for one; undefined: no such method. */
export function answerComments(drive: Drive, call: Call, file: DriveFile, id: string): Answer | undefined {
  const { comments, clock } = drive
  if (call.method !== 'DELETE' && call.query.get('fields') === null) {
    const message = "The 'fields' parameter is required for this method."
    throw new DriveRefusal(400, 'required', message, 'fields')
  }
  switch (`${call.method} ${id === '' ? 'all' : 'one'}`) {
    case 'GET all': {
      const list = { kind: 'drive#commentList', comments: comments.list(file.id).map(commentAnswer) }
      return shown(call, list, 'CommentList', '*')
    }
    case 'POST all': {
      const body = readBody(call.body.toString('utf8'))
      return shown(call, commentAnswer(comments.add(file.id, body, clock.now())), 'Comment', '*')
    }
    case 'GET one': {
      const comment = comments.list(file.id).find(each => each.id === id)
      if (comment === undefined) throw commentNotFound(id)
      return shown(call, commentAnswer(comment), 'Comment', '*')
    }
    case 'DELETE one':
      comments.remove(file.id, id)
      return { status: 204 }
    default:
      return undefined
  }
}

function commentAnswer({ createdTime, ...comment }: Comment): object {
  const times = { createdTime, modifiedTime: createdTime }
  const author = { kind: 'drive#user', displayName: OWNER_USER.displayName, me: true }
  return { kind: 'drive#comment', ...comment, ...times, author, deleted: false, resolved: false, replies: [] }
}
