import { ConfigError } from '../config.ts'
import { PassUnfinished } from '../pass/pass.ts'
import { VendorFailure } from '../ports.ts'
import { WorkbookStopped } from '../reconcile/stopped.ts'
import { Refusal, type RefusalWords } from './refusal.ts'

/** What the caller is told of an error. Its own words stay in the log: they may hold what is nobody's business. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof WorkbookStopped) return later(stopped, 300)
  if (error instanceof PassUnfinished) return later(unfinished, 10)
  if (error instanceof VendorFailure) return ofVendor(error)
  if (error instanceof ConfigError) return later(notConfigured, 300)
  return new Refusal(500, fault)
}

const later = (words: RefusalWords, seconds: number): Refusal =>
  new Refusal(503, words, { 'retry-after': String(seconds) })

function ofVendor({ reason }: VendorFailure): Refusal {
  switch (reason) {
    case 'quota':
      return later(quota, 60)
    case 'unavailable':
      return later(unavailable, 30)
    case 'no-access':
    case 'not-found':
    case 'refused':
      return later(unreachable, 300)
  }
}

const nothingLost = 'Nothing is lost: the next pass starts from the workbook.'

const stopped: RefusalWords = {
  code: 'workbook-stopped',
  what: 'The workbook cannot be worked on.',
  why: 'Its memory, the tab _ledger, is missing or was changed by hand.',
  follows: 'Nothing is decided, written or sent for this workbook until it is back.',
  mend: 'Restore the tab from File → Version history; “npm run doctor” names the line.',
}

const unfinished: RefusalWords = {
  code: 'pass-unfinished',
  what: 'The workbook could not be brought up to date now.',
  why: 'Other writers or failures kept coming between.',
  follows: nothingLost,
  mend: 'Call again.',
}

const quota: RefusalWords = {
  code: 'quota-spent',
  what: 'The workbook cannot be reached now.',
  why: 'Google’s quota of calls a minute is spent.',
  follows: nothingLost,
  mend: 'Call again after the time in Retry-After.',
}

const unavailable: RefusalWords = {
  code: 'service-unavailable',
  what: 'A service does not answer now.',
  why: 'Google or the mail service is down, or the network is.',
  follows: nothingLost,
  mend: 'Call again after the time in Retry-After.',
}

const unreachable: RefusalWords = {
  code: 'workbook-unreachable',
  what: 'A service refuses to work for the functions.',
  why: 'The workbook or a form is gone or not shared with the functions’ account, or a key is wrong.',
  follows: nothingLost,
  mend: 'Run “npm run doctor”; it says which, and how to share it.',
}

const notConfigured: RefusalWords = {
  code: 'not-configured',
  what: 'The functions are not set up.',
  why: 'Their configuration is missing or wrong; the log says which part.',
  follows: 'Nothing is read, written or sent until it is mended.',
  mend: 'Correct the configuration, or let “npm run setup” write it.',
}

const fault: RefusalWords = {
  code: 'internal',
  what: 'The call could not be carried out.',
  why: 'A fault in the functions; the log has its particulars.',
  follows: nothingLost,
  mend: 'Look at the log of this function, and report the fault if it stays.',
}
