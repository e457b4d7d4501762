import { z } from 'zod'
import { prefillField } from '../functions/programmes/question-id.ts'
import type { TestOffice } from './world.ts'

/** Fills in a form as the signed-in person, through the form's own page. */
export async function submit(
  { url, office }: TestOffice,
  form: string,
  signedInAs: string,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  const id = office.forms.get(form)?.id ?? ''
  const body = new URLSearchParams({ signedInAs })
  for (const [question, given] of Object.entries(answers))
    for (const value of [given].flat()) body.append(prefillField(form, question), value)
  const response = await fetch(`${url}/forms/d/e/${id}/formResponse`, { method: 'POST', body })
  if (response.status !== 200)
    throw new Error(`the form answered ${response.status}: ${await response.text()}`)
}

const message = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  replyTo: z.string().nullish(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
export type Message = z.infer<typeof message>

/** Mails a person got, oldest first. */
export async function mailsTo(
  { url }: { readonly url: string },
  address: string,
): Promise<readonly Message[]> {
  const answer = await fetch(`${url}/mail/api/messages?to=${encodeURIComponent(address)}`)
  return z
    .array(message)
    .parse(await answer.json())
    .toReversed()
}

/** Moves the workspace's clock. */
export async function setClock({ url }: { readonly url: string }, now: string): Promise<void> {
  await fetch(`${url}/workspace/clock`, { method: 'POST', body: JSON.stringify({ now }) })
}

/** Makes calls fail: see the workspace's own README. */
export async function fault(
  { url }: { readonly url: string },
  what: Readonly<Record<string, unknown>>,
): Promise<void> {
  const answer = await fetch(`${url}/workspace/faults`, { method: 'POST', body: JSON.stringify(what) })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Calls the workspace has had, by API and method. */
export async function callCounts({ url }: { readonly url: string }): Promise<unknown> {
  return (await fetch(`${url}/workspace/stats`)).json()
}
