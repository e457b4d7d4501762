import { describe, expect, it } from 'vitest'
import { officeOfCase, type Office, type World } from '../../functions/pass/office.ts'
import { createSigner } from '../../functions/tokens/signature.ts'
import { readingClub } from '../reading-club.ts'

const [form] = readingClub.forms
const office = (code: string, ...prefixes: readonly string[]): Office => ({
  code,
  programme: { ...readingClub, forms: form ? prefixes.map(prefix => ({ ...form, prefix })) : [] },
  workbookId: code,
  forms: new Map(),
})
const refused = () => Promise.reject(new Error('nothing is called here'))
const world: World = {
  ports: {
    workbooks: { gather: refused, shape: refused, commit: refused },
    forms: { responses: refused, uploadQuestions: refused },
    mail: { send: refused, settle: refused, check: refused, settledAfterMinutes: 0 },
    files: { read: refused, fileIn: () => undefined, linkTo: () => '' },
    log: () => undefined,
  },
  offices: [office('SP', '', 'H'), office('SPH', ''), office('IC', '', 'B')],
  signer: createSigner({ id: 'a', secret: 'a secret for tests, long enough' }),
  publicUrl: '',
  replyDomain: '',
  lastCommits: new Map(),
  seal: () => '',
}

describe('whose case a number is', () => {
  it.each([
    ['SP-0007', 'SP'],
    ['ic-0001', 'IC'],
    ['ICB-0001', 'IC'],
    // An office of that very code comes before another's form with a prefix.
    ['SPH-0001', 'SPH'],
    ['XX-0001', undefined],
    ['S-0001', undefined],
    ['', undefined],
  ])('%s: %s', (caseNumber, code) => {
    expect(officeOfCase(world, caseNumber)?.code).toBe(code)
  })
})
