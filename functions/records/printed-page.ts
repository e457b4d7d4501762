import type { Language } from '../../sheets-schema/common/people.ts'
import { html, type Markup } from '../mail/markup.ts'
import type { DocumentTable, PrintedDocument } from '../programmes/document.ts'

const fonts: Readonly<Record<Language, string>> = {
  en: "'Noto Sans', 'Segoe UI', 'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif",
  'zh-Hant':
    "'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif",
  'zh-Hans':
    "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
}

const style = `
  * { box-sizing: border-box }
  body { margin: 0; color: #000; background: #fff; font-size: 10.5pt; line-height: 1.45 }
  article { break-after: page; padding: 0 }
  article:last-child { break-after: auto }
  .issuer { margin: 0; font-size: 10pt }
  h1 { font-size: 16pt; line-height: 1.25; margin: 1mm 0 5mm }
  h2 { font-size: 11.5pt; margin: 5mm 0 2mm; break-after: avoid }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; margin: 0 0 5mm }
  dt { font-weight: 600 }
  dd { margin: 0; overflow-wrap: anywhere }
  table { width: 100%; border-collapse: collapse; margin: 0 0 4mm }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  th, td { border: 0.25mm solid #444; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top }
  th { background: #eee; font-weight: 600; word-break: keep-all; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .number { text-align: right; font-variant-numeric: tabular-nums }
  .id, .day { white-space: nowrap; font-variant-numeric: tabular-nums }
  .empty { text-align: center }
  p { margin: 0 0 2mm }
  .signatures { display: flex; gap: 8mm; margin-top: 14mm; break-inside: avoid }
  .signatures div { flex: 1; border-top: 0.3mm solid #000; padding-top: 1mm; font-size: 9.5pt }
  footer { margin-top: 8mm; font-size: 9pt; color: #333 }
  @media print { footer { display: none } }
  @media screen {
    body { background: #ddd; padding: 8mm 0 }
    article { background: #fff; max-width: 210mm; margin: 0 auto 8mm; padding: 16mm }
    article.landscape { max-width: 297mm }
  }`

/**
 * One page of HTML that prints all documents, each from a new sheet of A4 with its own footer; sheets are numbered through.
 * It needs nothing from outside; everything that comes from a person is escaped.
 */
export function printedPage(
  title: string,
  language: Language,
  documents: readonly PrintedDocument[],
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: `${style}\n${documents.map(pageRule).join('\n')}` }}
        </style>
      </head>
      <body>
        ${documents.map(article)}
      </body>
    </html>`.markup
}

/** The footer stands in the margin of each sheet; a document of several sheets is still known by any of them. */
function pageRule({ language, orientation, footer }: PrintedDocument, index: number): string {
  const font = `font-family: ${fonts[language]}; font-size: 8.5pt; color: #333;`
  return `  .d${index} { page: p${index}; font-family: ${fonts[language]} }
  @page p${index} { size: A4 ${orientation}; margin: 16mm 16mm 18mm;
    @bottom-left { content: "${cssText(footer)}"; ${font} }
    @bottom-right { content: counter(page) ' / ' counter(pages); ${font} } }`
}

/** Text within a CSS string: every character that is not plain goes in by its number, so that none can end it. */
const cssText = (text: string): string =>
  Array.from(text.toWellFormed(), each =>
    /[a-z0-9 .,:/-]/iu.test(each) ? each : `\\${(each.codePointAt(0) ?? 0).toString(16)} `,
  ).join('')

function article(document: PrintedDocument, index: number): Markup {
  const { language, orientation, issuer, title, facts, tables, remarks, signatures, footer } = document
  return html`<article class="d${index} ${orientation}" lang="${language}" id="${document.name}">
    <p class="issuer">${issuer}</p>
    <h1>${title}</h1>
    ${
      facts.length === 0
        ? undefined
        : html`<dl>
            ${facts.map(
              ([label, value]) =>
                html`<dt>${label}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
    ${tables.map(tableMarkup)} ${remarks.map(remark => html`<p>${remark}</p>`)}
    ${signatures.map(
      row => html`<div class="signatures">${row.map(label => html`<div>${label}</div>`)}</div>`,
    )}
    <footer>${footer}</footer>
  </article>`
}

/** The headers are repeated on every sheet the table goes on to. */
function tableMarkup({ caption, columns, rows, empty }: DocumentTable): Markup {
  const none = html`<tr>
    <td class="empty" colspan="${columns.length}">${empty}</td>
  </tr>`
  return html`${caption === '' ? undefined : html`<h2>${caption}</h2>`}
    <table>
      <thead>
        <tr>
          ${columns.map(({ label, kind }) => html`<th scope="col" class="${kind}">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${
          rows.length === 0
            ? none
            : rows.map(
                row =>
                  html`<tr>
                    ${columns.map(({ kind }, index) => html`<td class="${kind}">${breakable(row[index] ?? '')}</td>`)}
                  </tr>`,
              )
        }
      </tbody>
    </table>`
}

/** Words stay whole; only what is too long for any column, a link say, may be broken anywhere. */
function breakable(text: string): readonly Markup[] {
  return text
    .split(/(\S{25,})/u)
    .flatMap((part, index) => (index % 2 === 1 ? (part.match(/.{1,12}/gu) ?? []) : [part]))
    .map((part, index) => (index === 0 ? html`${part}` : html`<wbr />${part}`))
}
