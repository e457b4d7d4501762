import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { googleError } from '../http.ts'
import type { Answer, Call } from '../http.ts'
import type { CallKind } from './call-kind.ts'

const perMinute = z.int().nonnegative()

/** Calls a minute and user; 0 switches a limit off. Sheets and Forms are counted apart, as Google does. */
export const quotasSchema = z.strictObject({
  readsPerMinute: perMinute.exactOptional(),
  writesPerMinute: perMinute.exactOptional(),
  formsReadsPerMinute: perMinute.exactOptional(),
  formsWritesPerMinute: perMinute.exactOptional(),
})

export type QuotaLimits = z.infer<typeof quotasSchema>

export interface Quotas {
  limit(named: QuotaLimits): void
  limits(): Required<QuotaLimits>
  /** Google's 429 when the call is one too many in this minute of the workspace's time. */
  refuse(call: Call, kind: CallKind): Answer | undefined
}

export function createQuotas(clock: Clock): Quotas {
  let limits: Required<QuotaLimits> = {
    readsPerMinute: 0,
    writesPerMinute: 0,
    formsReadsPerMinute: 0,
    formsWritesPerMinute: 0,
  }
  let minute = 0
  const used = new Map<string, number>()
  return {
    limit(named) {
      limits = { ...limits, ...named }
      used.clear()
    },
    limits: () => limits,
    refuse(call, { api, cost }) {
      // People at a screen do not draw on the API's quota.
      if (cost === 'none' || call.headers['x-workspace-user'] !== undefined) return undefined
      const limit = limitOf(limits, api, cost)
      if (limit === 0) return undefined
      const now = Math.floor(clock.now().getTime() / 60_000)
      if (now !== minute) used.clear()
      minute = now
      const key = `${api} ${cost}`
      const count = used.get(key) ?? 0
      if (count >= limit) return quotaExceeded(api, cost, limit)
      used.set(key, count + 1)
      return undefined
    },
  }
}

function limitOf(limits: Required<QuotaLimits>, api: CallKind['api'], cost: 'read' | 'write'): number {
  if (api === 'sheets') return cost === 'read' ? limits.readsPerMinute : limits.writesPerMinute
  if (api === 'forms') return cost === 'read' ? limits.formsReadsPerMinute : limits.formsWritesPerMinute
  return 0
}

const PROJECT_NUMBER = '123456789012'

/** Google's answer when a quota is used up. It has no Retry-After header. */
export function quotaExceeded(api: CallKind['api'], cost: 'read' | 'write', limit: number): Answer {
  const service = `${api}.googleapis.com`
  const name = cost === 'read' ? 'Read' : 'Write'
  const message =
    `Quota exceeded for quota metric '${name} requests' and limit '${name} requests per minute per user' ` +
    `of service '${service}' for consumer 'project_number:${PROJECT_NUMBER}'.`
  return googleError(429, 'RESOURCE_EXHAUSTED', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        consumer: `projects/${PROJECT_NUMBER}`,
        quota_limit: `${name}RequestsPerMinutePerUser`,
        quota_limit_value: String(limit),
        quota_location: 'global',
        quota_metric: `${service}/${cost}_requests`,
        service,
      },
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Request a higher quota limit.',
          url: 'https://cloud.google.com/docs/quotas/help/request_increase',
        },
      ],
    },
  ])
}
