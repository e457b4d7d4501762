import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutReply, longestReply } from '../../../functions/mail/reading/cut-reply.ts'
import { replyMarker } from '../../../functions/mail/reading/reply-marker.ts'

const visible = (...lines: readonly string[]) => cutReply(lines.join('\n')).visible
const ours = ['> Supervision request', '> Reply AGREE to accept or DECLINE to refuse.']

describe('a reply above what it answers', () => {
  test.each([
    ['Gmail', 'On Fri, Mar 22, 2024 at 8:29 AM Office <r+x@reply.example.edu> wrote:'],
    ['Gmail, wrapped', 'On Fri, Mar 22, 2024 at 8:29 AM Office of Studies <\nr+x@reply.example.edu> wrote:'],
    ['Apple Mail', 'On 22 Mar 2024, at 08:29, Office <r+x@reply.example.edu> wrote:'],
    ['Gmail in Taiwan', 'Office <r+x@reply.example.edu> 於 2024年3月22日 週五 上午8:29寫道：'],
    ['Gmail in China', 'Office <r+x@reply.example.edu> 于2024年3月22日周五 08:29写道：'],
    ['NetEase', '在 2024-03-22 08:29:53，"Office" <r+x@reply.example.edu> 写道：'],
    ['NetEase in English', 'At 2024-03-22 08:29:53, "Office" <r+x@reply.example.edu> wrote:'],
    ['Roundcube', '於 2024-03-22 08:29，Office 寫道：'],
    ['K-9', '于 2024年3月22日 GMT+08:00 08:29:53, Office <r+x@reply.example.edu> 写到：'],
    ['Zoho', '---- On Fri, 22 Mar 2024 08:29:53 +0800 Office <r+x@reply.example.edu> wrote ---'],
    ['Spark', 'On 22 Mar 2024 at 8:29 AM +0800, Office <r+x@reply.example.edu>, wrote:'],
    ['a client in German', 'Am 22.03.2024 um 08:29 schrieb Office <r+x@reply.example.edu>:'],
    ['a client in French, without an address', 'Le 2024-03-22 08:29, Office a écrit :'],
    ['a client in Danish', 'Den 22. mar. 2024 kl. 08.29 skrev Office <r+x@reply.example.edu>:'],
    ['a client in Russian', '22 марта 2024 г. пользователь Office написал:'],
    ['a language we do not know', '2024.03.22. 8:29 "Office" <r+x@reply.example.edu>:'],
    ['a separator in German', '-----Ursprüngliche Nachricht-----'],
    ['a separator in Japanese', '----- 元のメッセージ -----'],
  ])('keeps nothing of what %s quotes', (_client, attribution) => {
    expect(visible('I agree.', '', attribution, '', ...ours)).toBe('I agree.')
  })

  test.each([
    ['Outlook', ['From: Office', 'Sent: Friday, March 22, 2024', 'To: Wang', 'Subject: Request']],
    ['Foxmail', ['发件人： Office', '发送时间： 2024-03-22 08:29', '收件人： wang', '主题： 申请']],
    ['Outlook on the web', ['從: Office', '日期: 2024年3月22日', '至: 王', '主旨: 申請']],
    ['Alibaba', ['发件人：Office <r@x.example>', '日　期：2024年03月22日', '收件人：王', '主　题：申请']],
    ['Hotmail', ['Date: Fri, 22 Mar 2024', 'From: r@x.example', 'To: w@x.example', 'Subject: Request']],
    ['Coremail', ['-----原始邮件-----', '发件人:Office', '发送时间:2024-03-22', '收件人:王', '主题:申请']],
    ['139', ['----邮件原文----', '发件人："Office"', '收 件 人：王', '发送时间：2024-03-22', '主题：申请']],
    ['Windows Mail in Russian', ['От: Office', 'Отправлено: 22 марта 2024', 'Кому: Wang', 'Тема: Request']],
    ['Outlook in Korean', ['보낸 사람: Office', '보낸 날짜: 2024년 3월 22일', '받는 사람: 왕', '제목: 신청']],
    [
      'Samsung',
      ['-------- Original message --------', 'From: Office', 'Date: 22/3/24', 'To: w', 'Subject: R'],
    ],
  ])('keeps nothing of the head of the mail that %s copies', (_client, head) => {
    expect(visible('同意', '', ...head, '', 'Reply AGREE to accept.')).toBe('同意')
  })

  test('ends at our own marker, and at the unknown words that introduce it', () => {
    expect(visible('同意', '', replyMarker, 'Student: Chan')).toBe('同意')
    expect(visible('同意', '', 'Office a écrit le 22 mars 2024 :', '', `> ${replyMarker}`)).toBe('同意')
  })

  test('is found in a mail that was flattened to one line', () => {
    const flat =
      'I agree. From: Office <r@x.example> Sent: 22 March 2024 To: Wang Subject: Request Reply AGREE'
    expect(visible(flat)).toBe('I agree.')
    expect(visible('同意 -----Original Message----- From: Office')).toBe('同意')
    expect(visible('OK On Fri, Mar 22, 2024 at 8:29 AM Office <r@x.example> wrote: Reply AGREE')).toBe('OK')
  })

  test('loses neither a line that begins with 在 nor one that begins with On', () => {
    const body = ['在我看来，这个题目可行。', '我同意指导。']
    expect(visible(...body, '在 2024-03-22 08:29，Office写道：', ...ours)).toBe(body.join('\n'))
    expect(visible('On balance I agree.', 'On 22/3/2024 8:29 am, Office wrote:', ...ours)).toBe(
      'On balance I agree.',
    )
  })

  test('keeps its own lists, dates and letters that look like headers', () => {
    const text = 'From next term on we meet.\nTo: do list\nDate: 3 May\n- a\n- b'
    expect(visible(text)).toBe(text)
  })
})

describe('what hangs around a reply', () => {
  test.each([
    'Sent from my iPhone',
    '從我的 iPhone 傳送',
    '发自我的小米手机',
    'Get Outlook for Android<https://aka.ms/AAb9ysg>',
    '取得 iOS 版 Outlook',
    '-- \nProf. Wang\nTel 2345',
    '________________________________',
    '---\n王大明 教授\n電話：2345 6789',
  ])('is left out: %s', tail => {
    expect(visible('I agree.', '', tail)).toBe('I agree.')
  })

  test.each([
    'This e-mail and any attachments are confidential. If you are not the intended recipient, you must\nnot use or disclose them.',
    'Disclaimer: the university accepts no liability for the content of this email.',
    'Please consider the environment before printing this e-mail.',
    'Any unauthorised use is strictly prohibited.\nThe sender accepts no liability for viruses.\n\nVirus-free. www.avast.com',
    '本郵件及其附件所含資訊均為機密，若您並非指定之收件人，請勿使用或揭露。',
    '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人。禁止任何其他人使用。',
    '請響應環保，除非必要請勿列印。',
  ])('is left out, as below every mail of an institution: %s', notice => {
    expect(visible('I agree.', '', 'Best, Tom', '', notice)).toBe('I agree.\n\nBest, Tom')
  })

  test.each([
    'The interviews are confidential. She must not disclose them, or I decline.\n\nTom',
    'Please keep this message confidential until I agree. It was sent in error.',
  ])('is kept if its writer speaks of himself: %s', words => {
    expect(visible('Dear office,', '', words)).toContain(words.slice(-4))
    expect(visible('Dear office,', '', words)).toContain('confidential')
  })

  test('is kept if there is nothing else', () => {
    const notice = 'This message is confidential and for the intended recipient only.'
    expect(visible(notice)).toBe(notice)
  })

  test('is kept if it is a rule between two paragraphs', () => {
    expect(visible('I agree,', '---', 'on one condition: he comes weekly.')).toContain('one condition')
  })

  test('includes a gateway warning, also on the line of the reply', () => {
    const warning =
      'CAUTION: This email is not originated from the University. Do not click links or open attachments.'
    expect(visible(warning, '', 'I agree.')).toBe('I agree.')
    expect(visible(`${warning} I agree.`)).toBe('I agree.')
  })
})

describe('a reply below what it answers', () => {
  test('is found when nothing stands above', () => {
    expect(visible('On 22/3/2024 8:29 am, Office wrote:', ...ours, '', 'I agree.')).toBe('I agree.')
  })

  test('does not take the end of a wrapped quoted line for its own', () => {
    const long = `> ${'please answer this mail before the end of the month, '.repeat(2)}and reply`
    expect(
      visible('On 22/3/2024 8:29 am, Office wrote:', long, 'AGREE to accept', '> Thanks', '', 'No.'),
    ).toBe('No.')
  })
})

describe('hostile text', () => {
  const pieces = [
    'On ',
    '在 ',
    '>',
    '<',
    '@',
    'wrote:',
    '写道：',
    '-----',
    ' ',
    '\n',
    'From:',
    '2024-03-22',
    'a',
    ': ',
  ]

  test('of any mixture is cut, and what is visible is no longer than what came', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 400 }), parts => {
        const text = parts.join('')
        expect(cutReply(text).visible.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test.each(pieces)('that repeats %j without end is looked at up to the limit', piece => {
    const cut = cutReply(piece.repeat(400_000))
    expect(cut.shortened).toBe(true)
    expect(cut.visible.length).toBeLessThanOrEqual(longestReply)
  })
})
