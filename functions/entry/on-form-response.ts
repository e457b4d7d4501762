import type { HttpFunction } from '@google-cloud/functions-framework'
import { z } from 'zod'
import { guarded, jsonOf } from './guarded.ts'
import type { Reception } from './reception.ts'
import { malformed, unknownPlace } from './refusal.ts'

/** The Pub/Sub push of a Forms watch. It carries no answers: it says “look”. */
const push = z.object({
  message: z.object({ attributes: z.object({ formId: z.string().min(1), eventType: z.string() }) }),
})

const largest = 64 * 1024

export function onFormResponse({ world, turns }: Reception): HttpFunction {
  return guarded({ name: 'onFormResponse', log: world.ports.log, largest }, async request => {
    const read = push.safeParse(jsonOf(request))
    if (!read.success)
      throw malformed('It is not the push of a form watch: message.attributes has no formId.')
    const { formId, eventType } = read.data.message.attributes
    const office = world.offices.find(({ forms }) => [...forms.values()].some(({ id }) => id === formId))
    if (office) return eventType === 'SCHEMA' ? {} : turns.run(office, { kind: 'responses' })
    throw unknownPlace('form')
  })
}
