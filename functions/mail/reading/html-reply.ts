import { compile } from 'html-to-text'

/** Characters of HTML that are looked at, from its body on; the reply stands at the top. */
const longestHtml = 250_000

const toText = compile({
  wordwrap: false,
  limits: { maxInputLength: longestHtml, maxDepth: 100, ellipsis: '' },
  selectors: [
    { selector: 'a', format: 'anchor', options: { ignoreHref: true } },
    {
      selector: 'p.MsoNormal',
      format: 'paragraph',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
    { selector: 'ul', format: 'unorderedList', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({
      selector,
      format: 'heading',
      options: { uppercase: false },
    })),
    ...['img', 'style', 'script', 'head', 'title'].map(selector => ({ selector, format: 'skip' })),
  ],
})

/** The text of an HTML mail as lines, with quoted blocks marked by `>`, for the same cutter. */
export function textOfHtml(html: string): string {
  const body = html.search(/<body[\s>]/iu)
  return toText(html.slice(Math.max(body, 0), Math.max(body, 0) + longestHtml)).replace(
    /[\u00A0\u3000]/gu,
    ' ',
  )
}
