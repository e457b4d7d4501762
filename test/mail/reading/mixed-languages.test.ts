import { describe, expect, test } from 'vitest'
import type { ReplyKindName } from '../../../functions/mail/reading/reply-kinds.ts'
import { replyKinds } from '../../../functions/mail/reading/reply-kinds.ts'
import { understandReply } from '../../../functions/mail/reading/understand-reply.ts'

const read = (kind: ReplyKindName, text: string) => understandReply(text, replyKinds[kind])

describe('an English word in a Chinese sentence', () => {
  test.each<[ReplyKindName, string, string]>([
    ['supervision-invitation', '我不 agree', 'decline'],
    ['supervision-invitation', '我唔 agree', 'decline'],
    ['supervision-invitation', '我無法 accept 這位學生', 'decline'],
    ['closure-evaluation', '沒 pass', 'fail'],
    ['closure-evaluation', '不能pass', 'fail'],
    ['instructor-approval', '不 approve', 'decline'],
  ])('is negated in Chinese: to %s “%s” says %s', (kind, text, decision) =>
    expect(read(kind, text).decision).toBe(decision),
  )

  test.each<[ReplyKindName, string]>([
    ['supervision-invitation', '我沒有 agree'],
    ['supervision-invitation', '我還沒 agree'],
    ['supervision-invitation', 'I do not 同意 yet'],
    ['closure-evaluation', '不會 fail'],
    ['closure-evaluation', '不用 return'],
    ['instructor-approval', '不 reject'],
    ['instructor-approval', '別 approve'],
  ])('leaves it open: to %s “%s”', (kind, text) => expect(read(kind, text).decision).toBe('unclear'))

  test.each(['沒問題，agree', '沒問題 agree', '不好意思晚回 agree', '我 agree 指導她'])(
    'is not negated by what is no negation of it: “%s”',
    text => expect(read('supervision-invitation', text).decision).toBe('agree'),
  )
})

describe('traditional characters', () => {
  test.each([
    ['同意，視情況調整', 'unclear'],
    ['很高興能指導該生。', 'agree'],
    ['我承諾指導她，同意', 'agree'],
  ])('are read as simplified ones: “%s”', (text, decision) => {
    expect(read('supervision-invitation', text).decision).toBe(decision)
  })
})
