/** What a mail server reports of a letter it was handed (RFC 3464): whether it gave up or still tries, and why. */
export interface DeliveryReport {
  readonly action: 'failed' | 'delayed'
  /** The server's own words, for people. */
  readonly why: string
}

/** The media types of the part that is meant for machines (RFC 3464, RFC 6533). */
export const reportType = /^message\/(?:global-)?delivery-status$/iu

/** Reads the part for machines; undefined where it reports nothing of concern, such as a delivery. */
export function readDeliveryReport(part: string): DeliveryReport | undefined {
  const lines = part
    .slice(0, longestReport)
    .replaceAll(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
  const field = (name: string) =>
    lines
      .find(line => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  const action = field('action').toLowerCase()
  if (action !== 'failed' && action !== 'delayed') return undefined
  const words = field('diagnostic-code').replace(/^[a-z0-9-]+\s*;\s*/iu, '')
  return {
    action,
    why: [field('status'), words]
      .filter(part => part !== '')
      .join(' ')
      .slice(0, 500),
  }
}

const longestReport = 64 * 1024
