import { quotedDate, recipient, sender, wallClock } from './quotation.ts'
import type { Original } from './quotation.ts'
import type { ReplyClient } from './reply-clients.ts'
import { outlookChineseLabels, outlookLabels } from './reply-text.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const lines = (text: string) => text.split('\n').map(escaped)
const broken = (text: string) => lines(text).join('<br>')
const divs = (text: string) =>
  lines(text)
    .map(line => `<div>${line === '' ? '<br>' : line}</div>`)
    .join('')

/** The body of the original, without the document around it. */
function quotedBody({ html, text }: Original): string {
  if (html === undefined) return divs(text)
  return /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html
}

const mailto = (address: string) => `&lt;<a href="mailto:${escaped(address)}">${escaped(address)}</a>&gt;`

function gmail(answer: string, attribution: string, original: Original): string {
  return `<div dir="ltr">${broken(answer)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attribution}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quotedBody(original)}</blockquote></div>`
}

function outlook(answer: string, labels: readonly [string, string][], original: Original): string {
  const paragraphs = lines(answer)
    .map(line => `<p class="MsoNormal">${line === '' ? '&nbsp;' : line}<o:p></o:p></p>`)
    .join('')
  const block = labels.map(([label, value]) => `<b>${label}:</b> ${escaped(value)}`).join('<br>')
  return `<html><body><div class="WordSection1">${paragraphs}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${block}<o:p></o:p></p></div></div>${quotedBody(original)}</div></body></html>`
}

function apple(answer: string, signOff: string, attribution: string, original: Original): string {
  const sign = signOff === '' ? '' : `<br><div dir="ltr">${signOff}</div>`
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">${divs(answer)}${sign}<div dir="ltr"><br><blockquote type="cite">${escaped(attribution)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${quotedBody(original)}</div></blockquote></body></html>`
}

function qq(answer: string, original: Original): string {
  const dashes = '-'.repeat(18)
  const head = [
    `<b>发件人:</b>&nbsp;"${escaped(original.fromName)}"&lt;${escaped(original.from)}&gt;;`,
    `<b>发送时间:</b>&nbsp;${quotedDate.qq(wallClock(original.at))}`,
    `<b>收件人:</b>&nbsp;${escaped(recipient(original))};`,
    `<b>主题:</b>&nbsp;${escaped(original.subject)}`,
  ]
  return `${divs(answer)}<div><br></div><div><br></div><div style="font-size:12px;font-family:Arial Narrow;padding:2px 0 2px 0;">${dashes}&nbsp;原始邮件&nbsp;${dashes}</div><div style="font-size:12px;background:#efefef;padding:8px;">${head.map(line => `<div>${line}</div>`).join('')}</div><div><br></div>${quotedBody(original)}<includetail><!-- --></includetail>`
}

/** The text/html part beside the plain one, for clients that send one; undefined for `plain`. */
export function replyHtml(client: ReplyClient, answer: string, original: Original): string | undefined {
  const clock = wallClock(original.at)
  switch (client) {
    case 'gmail':
      return gmail(
        answer,
        `On ${quotedDate.gmail(clock)} ${escaped(original.fromName)} ${mailto(original.from)} wrote:`,
        original,
      )
    case 'gmail-zh-Hant':
      return gmail(
        answer,
        `${escaped(original.fromName)} ${mailto(original.from)} 於 ${quotedDate.gmailChinese(clock)}寫道：`,
        original,
      )
    case 'outlook':
      return outlook(answer, outlookLabels(original), original)
    case 'outlook-zh-Hant':
      return outlook(answer, outlookChineseLabels(original), original)
    case 'apple-mail':
      return apple(answer, '', `On ${quotedDate.apple(clock)}, ${sender(original)} wrote:`, original)
    case 'iphone-zh-Hans':
      return apple(
        answer,
        '发自我的iPhone',
        `在 ${quotedDate.appleChinese(clock)}，${sender(original)} 写道：`,
        original,
      )
    case 'qq':
      return qq(answer, original)
    case 'plain':
      return undefined
    default:
      return client satisfies never
  }
}
