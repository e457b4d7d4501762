import { digestQuestion } from '../../sheets-schema/common/ledger.ts'
import type { OutgoingMail } from '../ports.ts'
import type { Block, Question, Step, WantedLetter } from '../programmes/letter.ts'
import { bounceAddress } from '../tokens/bounce-address.ts'
import { replyAddressOf, urlOf, type LinkMaker } from './links.ts'
import { html, type Markup } from './markup.ts'
import { headingOf } from './outbox/outbox.ts'
import { replyMarker } from './reading/reply-marker.ts'
import { letterWords, type LetterWords } from './words.ts'

export interface Writer {
  readonly links: LinkMaker
  /** The name the office signs with. */
  readonly office: string
  readonly workbook: string
  /** The workbook's code. */
  readonly code: string
}

/** A letter as it leaves: text and HTML from one model, links signed for its reader, threaded by case and topic. */
export function writeLetter(letter: string, wanted: WantedLetter, writer: Writer, now: string): OutgoingMail {
  const { subject, topic, to, content } = wanted
  const blocks = content.blocks.map(block => resolved(block, wanted, writer.links, now))
  const replyTo = replyAddressOf(wanted, writer.links)
  const parts = {
    wanted,
    blocks: [...blocks, ...askBlocks(wanted, writer.links, now)],
    office: writer.office,
  }
  const domain = writer.links.replyDomain
  return {
    letter,
    workbook: writer.workbook,
    messageId: `<${letter}@${domain}>`,
    to: { address: to.address, name: to.name },
    replyTo,
    bounceTo: bounceAddress(writer.code, letter, domain, writer.links.signer),
    subject: oneLine(headingOf(wanted)),
    text: textOf(parts),
    html: htmlOf(parts).markup,
    headers: {
      References: `<${subject.toLowerCase()}.${topic.replaceAll(/[^a-z0-9-]/giu, '-')}@${domain}>`,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

type WrittenBlock =
  | Exclude<Block, { kind: 'link' }>
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

function resolved(block: Block, wanted: WantedLetter, links: LinkMaker, now: string): WrittenBlock {
  return block.kind === 'link'
    ? { kind: 'link', label: block.label, url: urlOf(block.link, wanted, links, now) }
    : block
}

/** How to answer, where something is asked. */
function askBlocks(wanted: WantedLetter, links: LinkMaker, now: string): readonly WrittenBlock[] {
  // A digest says by itself how it is answered, and links to a page an item.
  if (!wanted.question || wanted.question.choices.length === 0) return []
  const words = letterWords[wanted.to.language]
  // What was understood of a reply to a digest counts by itself, from a moment that the letter names.
  const isEcho = wanted.question.kind === digestQuestion
  return [
    { kind: 'paragraph', text: words.howToAnswer(wanted.question.choices.map(({ label }) => label)) },
    { kind: 'link', label: words.answerPage, url: urlOf({ kind: 'answer' }, wanted, links, now) },
    { kind: 'paragraph', text: words.openingDecidesNothing },
    ...(isEcho ? [] : [{ kind: 'paragraph' as const, text: whatFollows(wanted.question, words) }]),
  ]
}

/** By when, and what happens then. */
function whatFollows({ answerBy }: Question, words: LetterWords): string {
  const by = answerBy === undefined ? words.noFixedDay : words.answerBy(answerBy)
  return `${by} ${words.afterAnswer}`.trim()
}

interface Parts {
  readonly wanted: WantedLetter
  readonly blocks: readonly WrittenBlock[]
  readonly office: string
}

function textOf({ wanted, blocks, office }: Parts): string {
  const words = letterWords[wanted.to.language]
  const marker = wanted.question ? [replyMarker] : []
  return (
    [...marker, words.greeting(wanted.to.name), ...blocks.map(blockText), words.closing(office)].join(
      '\n\n',
    ) + '\n'
  )
}

function blockText(block: WrittenBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'list':
      return block.items.map(item => `• ${item}`).join('\n')
    case 'steps':
      return block.steps.map(({ label, standing }) => `${stepMarks[standing]} ${label}`).join('\n')
    case 'link':
      return `${block.label}:\n${block.url}`
  }
}

const body =
  "font-family:system-ui,-apple-system,'Segoe UI','Noto Sans TC','Noto Sans SC',sans-serif;font-size:16px;line-height:1.55;color:#1d2522"

function htmlOf({ wanted, blocks, office }: Parts): Markup {
  const words = letterWords[wanted.to.language]
  const marker = wanted.question
    ? html`<p style="color:#5c6a64;font-size:12px">${replyMarker}</p>`
    : undefined
  return html`<!doctype html>
    <html lang="${wanted.to.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${headingOf(wanted)}</title>
      </head>
      <body style="${body};margin:0;background:#f4f6f5">
        <div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
          ${marker}
          <h1 style="font-size:22px;line-height:1.3;margin:0 0 16px;color:#2f5d50">
            ${wanted.content.heading}
          </h1>
          <p>${words.greeting(wanted.to.name)}</p>
          ${blocks.map(blockMarkup)}
          <p style="color:#5c6a64;font-size:14px">${lines(words.closing(office))}</p>
        </div>
      </body>
    </html>`
}

const stepMarks: Readonly<Record<Step['standing'], string>> = { done: '✓', now: '→', ahead: '·' }

/** A block as HTML, for letters and pages alike; links carry their own label. */
export function blockMarkup(block: WrittenBlock): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${lines(block.text)}</p>`
    case 'facts':
      return html`<table class="facts" style="border-collapse:collapse;margin:16px 0">
        ${block.rows.map(
          ([label, value]) =>
            html`<tr>
              <th
                scope="row"
                style="text-align:left;vertical-align:top;padding:4px 16px 4px 0;font-weight:600;word-break:keep-all;overflow-wrap:break-word"
              >
                ${label}
              </th>
              <td style="padding:4px 0">${lines(value)}</td>
            </tr>`,
        )}
      </table>`
    case 'list':
      return html`<ul>
        ${block.items.map(item => html`<li>${lines(item)}</li>`)}
      </ul>`
    case 'steps':
      return html`<ol class="steps">
        ${block.steps.map(({ label, standing }) => {
          const current = standing === 'now' ? html` aria-current="step"` : undefined
          return html`<li class="${standing}" ${current}>${stepMarks[standing]} ${label}</li>`
        })}
      </ol>`
    case 'link':
      return html`<p>
        <a href="${block.url}" rel="noopener noreferrer" style="color:#2f5d50">${block.label}</a>
      </p>`
  }
}

function lines(text: string): readonly Markup[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))
}
