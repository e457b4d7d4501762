import * as iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../functions/mail/inbound/charset.ts'
import { decodeWords } from '../../../functions/mail/inbound/encoded-word.ts'
import { unflow } from '../../../functions/mail/inbound/flowed.ts'
import { parseMail } from '../../../functions/mail/inbound/mime.ts'

const bytes = (text: string, charset = 'utf8') => iconv.encode(text, charset)
const mail = (head: readonly string[], body: Buffer | string) =>
  Buffer.concat([Buffer.from(`${['From: a@x.example', ...head].join('\r\n')}\r\n\r\n`), Buffer.from(body)])

describe('text in a charset', () => {
  test.each([
    ['utf-8', 'utf8', '同意指導'],
    ['big5', 'big5', '同意指導'],
    ['x-big5', 'big5', '時數：45'],
    ['big5', 'big5-hkscs', '同意嘅，喺下星期傾'],
    ['gb2312', 'gbk', '同意指导，时数：45'],
    ['gbk', 'gb18030', '同意 𠮷'],
    ['"gb18030"', 'gb18030', '同意'],
    ['iso-8859-1', 'latin1', 'café'],
    ['utf-7', 'utf-7', '同意指導'],
    ['utf-16le', 'utf-16le', 'agree 同意'],
  ])('declared as %s is read', async (declared, real, text) => {
    expect(await decodeText(bytes(text, real), declared)).toBe(text)
  })

  test.each(['us-ascii', 'big5', 'gb2312', 'iso-8859-1', 'unknown-8bit', 'no-such-charset', ''])(
    'that is UTF-8 but declared as %j is read as UTF-8',
    async declared => {
      expect(await decodeText(bytes('同意指導。時數：45'), declared)).toBe('同意指導。時數：45')
    },
  )

  test('without a declaration is guessed from how it reads', async () => {
    expect(await decodeText(bytes('同意指導這位學生，謝謝。', 'big5'))).toBe('同意指導這位學生，謝謝。')
    expect(await decodeText(bytes('我同意指导这个学生，谢谢。', 'gbk'))).toBe('我同意指导这个学生，谢谢。')
    expect(await decodeText(bytes('déjà vu', 'latin1'))).toBe('déjà vu')
  })

  test('in HZ, seven bits wide, is read', async () => {
    expect(await decodeText(Buffer.from('Yes: ~{M,Rb~}, ~~ok'), 'hz-gb-2312')).toBe('Yes: 同意, ~ok')
  })
})

describe('encoded words', () => {
  test('split inside a character are joined before they are decoded', async () => {
    const [one, two] = [Buffer.from('指導').subarray(0, 4), Buffer.from('指導').subarray(4)]
    const words = `=?utf-8?B?${one.toString('base64')}?=\r\n =?UTF-8?b?${two.toString('base64')}?=`
    expect(await decodeWords(`Re: ${words} (1)`)).toBe('Re: 指導 (1)')
  })

  test('of different charsets stand side by side', async () => {
    const big5 = bytes('同意', 'big5').toString('base64')
    expect(await decodeWords(`=?big5?B?${big5}?= =?utf-8?Q?=E5=A5=BD_ok?=`)).toBe('同意好 ok')
  })
})

describe('flowed text', () => {
  test('joins soft breaks of one depth and never a quoted line with an own one', () => {
    expect(unflow('I agree to \nsupervise.\n> Hi \nHello\n-- \nProf', false)).toBe(
      'I agree to supervise.\n> Hi \nHello\n-- \nProf',
    )
  })

  test('drops the blank that the sender added, where it says so', () => {
    expect(unflow('同意指 \n導', true)).toBe('同意指導')
  })
})

describe('a whole mail', () => {
  test('prefers nothing: text and HTML parts come out apart, attachments as names and sizes', async () => {
    const body = [
      '--b\r\nContent-Type: multipart/alternative; boundary="c"\r\n',
      '--c\r\nContent-Type: text/plain; charset=big5\r\nContent-Transfer-Encoding: base64\r\n',
      `${bytes('同意', 'big5').toString('base64')}\r\n--c\r\nContent-Type: text/html; charset=utf-8\r\n`,
      '<p>同意</p>\r\n--c--\r\n--b\r\nContent-Type: text/plain; name=a.txt',
      'Content-Disposition: attachment; filename=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\nRGVjbGluZQ==\r\n--b--\r\n',
    ].join('\r\n')
    const parsed = await parseMail(mail(['Content-Type: multipart/mixed; boundary=b'], body))
    expect(parsed.text?.trim()).toBe('同意')
    expect(parsed.html?.trim()).toBe('<p>同意</p>')
    expect(parsed.attachments).toEqual([{ name: 'a.txt', size: 7 }])
  })

  test.each(['----=_NextPart_000-1/2', 'Apple-Mail=_0+(1)?', "=_a.b:c,d'e"])(
    'whose parts are set apart by %s is read',
    async boundary => {
      const parts = `--${boundary}\r\nContent-Type: text/plain\r\n\r\nI agree\r\n--${boundary}--\r\n`
      const parsed = await parseMail(mail([`Content-Type: multipart/mixed; boundary="${boundary}"`], parts))
      expect(parsed.text?.trim()).toBe('I agree')
    },
  )

  test('with bytes of Big5 in its subject is read', async () => {
    const raw = Buffer.concat([
      Buffer.from('Subject: '),
      bytes('指導申請，謝謝老師的同意', 'big5'),
      Buffer.from('\r\n\r\nOK'),
    ])
    expect(await parseMail(raw)).toMatchObject({
      subject: '指導申請，謝謝老師的同意',
      text: expect.stringContaining('OK'),
    })
  })

  test('without a header, a body or any line is read for what is there', async () => {
    expect((await parseMail(Buffer.from('\r\nOK'))).text?.trim()).toBe('OK')
    expect((await parseMail(Buffer.from('Subject: only'))).text).toBeNull()
    expect((await parseMail(Buffer.from(''))).subject).toBe('')
  })

  test('nested without end is refused, not followed', async () => {
    const level = (at: number) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`
    const deep = Array.from({ length: 300 }, (_, at) => level(at)).join('')
    await expect(parseMail(Buffer.from(deep))).rejects.toThrow(/nesting/iu)
  })
})
