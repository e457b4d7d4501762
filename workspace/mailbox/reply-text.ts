import { quoted, quotedDate, recipient, sender, wallClock, wrapped } from './quotation.ts'
import type { Original } from './quotation.ts'
import type { ReplyClient } from './reply-clients.ts'

const rule = '_'.repeat(32)
const dashes = '-'.repeat(18)
const widest = 78

function gmail(answer: string, original: Original): string {
  const start = `On ${quotedDate.gmail(wallClock(original.at))} ${original.fromName}`.trimEnd()
  const line = `${start} <${original.from}> wrote:`
  const attribution = line.length > widest ? `${start} <\n${original.from}> wrote:` : line
  return `${wrapped(answer)}\n\n${attribution}\n\n${quoted(wrapped(original.text))}\n`
}

function gmailChinese(answer: string, original: Original): string {
  const end = `<${original.from}> 於 ${quotedDate.gmailChinese(wallClock(original.at))}寫道：`
  const line = `${original.fromName} ${end}`.trimStart()
  const attribution = line.length > widest ? `${original.fromName}\n${end}` : line
  return `${wrapped(answer)}\n\n${attribution}\n\n${quoted(wrapped(original.text))}\n`
}

/** A rule, a block of labelled lines, and the original as it was. */
function outlook(answer: string, labels: readonly [string, string][], original: Original): string {
  const block = labels.map(([label, value]) => `${label}: ${value}`).join('\n')
  return `${answer}\n\n${rule}\n${block}\n\n${original.text}\n`
}

function appleMail(answer: string, original: Original): string {
  const attribution = `On ${quotedDate.apple(wallClock(original.at))}, ${sender(original)} wrote:`
  return `${answer}\n\n${quoted(`${attribution}\n\n${original.text}`, '> ')}\n`
}

function iphoneChinese(answer: string, original: Original): string {
  const attribution = `在 ${quotedDate.appleChinese(wallClock(original.at))}，${sender(original)} 写道：`
  return `${answer}\n\n发自我的iPhone\n\n${quoted(`${attribution}\n\n${original.text}`, '> ')}\n`
}

function qq(answer: string, original: Original): string {
  const name = original.fromName === '' ? original.from : original.fromName
  return [
    answer,
    '\n\n\n',
    `${dashes} 原始邮件 ${dashes}`,
    `发件人: "${name}"<${original.from}>;`,
    `发送时间: ${quotedDate.qq(wallClock(original.at))}`,
    `收件人: "${original.toName === '' ? original.to : original.toName}"<${original.to}>;`,
    '',
    `主题: ${original.subject}`,
    '',
    original.text,
    '',
  ].join('\n')
}

/** The labelled lines Outlook writes above the original. */
export function outlookLabels(original: Original): [string, string][] {
  return [
    ['From', sender(original)],
    ['Sent', quotedDate.outlook(wallClock(original.at))],
    ['To', recipient(original)],
    ['Subject', original.subject],
  ]
}

export function outlookChineseLabels(original: Original): [string, string][] {
  return [
    ['寄件者', sender(original)],
    ['寄件日期', quotedDate.outlookChinese(wallClock(original.at))],
    ['收件者', recipient(original)],
    ['主旨', original.subject],
  ]
}

/** The text/plain part of an answer, top-posted, with whatever that client puts below it. */
export function replyText(client: ReplyClient, answer: string, original: Original): string {
  switch (client) {
    case 'gmail':
      return gmail(answer, original)
    case 'gmail-zh-Hant':
      return gmailChinese(answer, original)
    case 'outlook':
      return outlook(answer, outlookLabels(original), original)
    case 'outlook-zh-Hant':
      return outlook(answer, outlookChineseLabels(original), original)
    case 'apple-mail':
      return appleMail(answer, original)
    case 'iphone-zh-Hans':
      return iphoneChinese(answer, original)
    case 'qq':
      return qq(answer, original)
    case 'plain':
      return `${answer}\n`
    default:
      return client satisfies never
  }
}
