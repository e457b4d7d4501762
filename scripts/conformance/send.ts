/** Sends a call to the workspace as the recorded client sent it. */
export type Send = (
  method: string,
  address: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>

/** Sends calls to the workspace at `origin`, whatever host they were recorded for. */
export function senderTo(origin: string): Send {
  return async (method, address, body) => {
    const [, target = ''] = /^https?:\/\/[^/]+(.*)$/s.exec(address) ?? []
    const isText = typeof body === 'string'
    // Headers are not recorded; text that is uploaded is meant to become a spreadsheet.
    const text = target.startsWith('/upload/') ? 'text/csv' : 'text/plain'
    const response = await fetch(origin + target, {
      method,
      ...(body === null || body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      headers: { 'content-type': isText ? text : 'application/json' },
    })
    return { status: response.status, body: parsed(await response.text()) }
  }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
