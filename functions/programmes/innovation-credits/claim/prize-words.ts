import { normalForm } from '../../../law/text.ts'

/** Printed names that say themselves which prize they are; every other name waits for a person (A-IC-08). */
const known: readonly (readonly [prize: string, printed: RegExp])[] = [
  ['special', /^(?:special(?: (?:prize|award))?|特等奖|特等獎)$/u],
  ['grand', /^(?:grand (?:prize|award))$/u],
  ['first', /^(?:(?:first|1st)(?:[ -](?:prize|award|class prize))?|一等奖|一等獎|壹等奖)$/u],
  ['second', /^(?:(?:second|2nd)(?:[ -](?:prize|award|class prize))?|二等奖|二等獎|贰等奖)$/u],
  ['third', /^(?:(?:third|3rd)(?:[ -](?:prize|award|class prize))?|三等奖|三等獎|叁等奖)$/u],
  ['below-third', /^(?:below[ -]third(?: (?:prize|award))?)$/u],
]

/** `First prize` and `一等奖` → `first`; what is not known stays as printed. */
export function prizeOf(printed: string): string {
  const form = normalForm(printed).replace(/^the /u, '')
  return known.find(([, pattern]) => pattern.test(form))?.[0] ?? printed.trim()
}
