import type { HttpFunction } from '@google-cloud/functions-framework'
import { z } from 'zod'
import type { Office } from '../pass/office.ts'
import { guarded, jsonOf } from './guarded.ts'
import type { Reception } from './reception.ts'
import { refusalOf } from './refusal-of.ts'
import { malformed, unknownPlace } from './refusal.ts'

const call = z.object({ workbook: z.string().optional() }).optional()

/** The clock: looks at every workbook, or at the one that the body names by code or id. Each is taken alone. */
export function onTick({ world, turns }: Reception): HttpFunction {
  const { log } = world.ports
  const report = async (office: Office) => {
    try {
      // All forms are listed too: a notification may have been lost. Every pass looks at the rest.
      return {
        workbook: office.code,
        report: await turns.run(office, { kind: 'responses' }),
      }
    } catch (error) {
      const { words } = refusalOf(error)
      log('ERROR', words.what, { function: 'onTick', workbook: office.code, code: words.code, error })
      return { workbook: office.code, error: words }
    }
  }
  return guarded({ name: 'onTick', log, largest: 64 * 1024 }, async (request, response) => {
    const read = call.safeParse(jsonOf(request))
    if (!read.success) throw malformed('Its body is neither empty nor {"workbook": "…"}.')
    const only = read.data?.workbook
    const offices = world.offices.filter(
      ({ code, workbookId }) => only === undefined || only === code || only === workbookId,
    )
    if (offices.length === 0) throw unknownPlace('workbook')
    const reports = await Promise.all(offices.map(report))
    if (reports.some(each => 'error' in each)) response.status(503)
    return { offices: reports }
  })
}
