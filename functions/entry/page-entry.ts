import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework'
import { askedLanguage } from '../pages/language.ts'
import type { ContentReply, FileReply, PageCall, PageDesk, PageReply } from '../pages/page-call.ts'
import { noticePage, pageHeaders } from '../pages/page.ts'
import { pageWords } from '../pages/words.ts'
import { rawBody } from './guarded.ts'
import type { Reception } from './reception.ts'
import { refusalOf } from './refusal-of.ts'
import { malformed, tooLarge, wrongMethod } from './refusal.ts'

const largest = 256 * 1024

/** A page for people: GET and HEAD show, POST sends its form. Whatever goes wrong is told on a page too. */
export function pageEntry(
  reception: Reception,
  name: string,
  methods: readonly string[],
  show: (desk: PageDesk, call: PageCall) => Promise<PageReply | FileReply | ContentReply>,
): HttpFunction {
  return async (request, response) => {
    try {
      if (!methods.includes(request.method)) throw wrongMethod(methods)
      const reply = await show(reception, callOf(request))
      if ('html' in reply) response.status(reply.status).set(pageHeaders).send(reply.html)
      else if ('content' in reply) sendContent(response, reply)
      else sendFile(response, reply)
    } catch (error) {
      const { status, headers, words } = refusalOf(error)
      const severity = status < 500 ? 'WARNING' : 'ERROR'
      reception.world.ports.log(severity, words.what, { function: name, code: words.code, error })
      response
        .status(status)
        .set({ ...pageHeaders, ...headers })
        .send(troublePage(status, request).html)
    }
  }
}

/** CSV in UTF-8, to be kept and not shown. */
function sendFile(response: Response, { status, file }: FileReply): void {
  const own = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${file.name}"`,
  }
  response
    .status(status)
    .set({ ...pageHeaders, ...own })
    .send(file.text)
}

/** What a browser shows without running anything of it; all else is kept. */
const shown = /^(?:image\/(?!svg)|audio\/|video\/|application\/pdf$)/u

/** A name as a header takes it (RFC 8187): whoever keeps the file finds it again, with an ending that opens it. */
const named = (name: string): string =>
  `filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/gu, sign => `%${sign.charCodeAt(0).toString(16)}`)}`

/** Somebody else's file: shown as what it says to be, in a frame of its own that may do nothing. */
function sendContent(response: Response, { status, content }: ContentReply): void {
  const own = {
    'content-type': content.mimeType,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'content-disposition': `${shown.test(content.mimeType) ? 'inline' : 'attachment'}; ${named(content.name)}`,
  }
  response
    .status(status)
    .set({ ...pageHeaders, ...own })
    .send(Buffer.from(content.bytes))
}

function callOf(request: Request): PageCall {
  const { search } = new URL(request.originalUrl, 'http://function.invalid')
  const isPost = request.method === 'POST'
  return {
    search,
    posted: isPost ? postedFields(request) : undefined,
    acceptLanguage: request.get('accept-language'),
  }
}

function postedFields(request: Request): URLSearchParams {
  const body = rawBody(request)
  if (body.byteLength > largest) throw tooLarge(body.byteLength, largest)
  if (!request.is('application/x-www-form-urlencoded'))
    throw malformed('It is not what the page’s form sends.')
  return new URLSearchParams(Buffer.from(body).toString('utf8'))
}

function troublePage(status: number, request: Request): PageReply {
  const language = askedLanguage(request.get('accept-language'))
  const words = pageWords[language]
  if (status < 500) return noticePage(status, language, words.notTaken)
  return noticePage(status, language, status === 503 ? words.unavailable : words.fault)
}
