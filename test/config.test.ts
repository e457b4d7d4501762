import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../functions/config.ts'

const whole = {
  workbooks: [
    {
      code: 'SP',
      programme: 'social-practice',
      workbookId: 'book',
      forms: { proposal: { id: 'form', url: 'https://forms.example/form' } },
    },
  ],
  mail: {
    apiKey: 'SG.key',
    from: { address: 'office@example.edu', name: 'Office' },
    replyDomain: 'reply.example.edu',
  },
  publicUrl: 'https://functions.example',
  signingKeys: [{ id: 'a', secret: '0123456789abcdef' }],
  inboundSecret: '0123456789abcdef',
  auditKey: '0123456789abcdef',
}
const read = (value: unknown) => readConfig({ CREDENCE_CONFIG: JSON.stringify(value) })

describe('the configuration', () => {
  it('is read from the environment or from the file it names', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'config.json')
    writeFileSync(file, JSON.stringify(whole))
    expect(readConfig({ CREDENCE_CONFIG_FILE: file })).toEqual(read(whole))
    expect(read(whole).workbooks[0]?.code).toBe('SP')
  })

  it('names every wrong part at once, and no secret', () => {
    const wrong = {
      ...whole,
      publicUrl: 'functions',
      auditKey: 'shh',
      mail: { ...whole.mail, from: undefined },
    }
    expect(() => read(wrong)).toThrow(/publicUrl: .*auditKey: needs at least 16 characters|mail\.from/)
    expect(() => read(wrong)).not.toThrow(/shh/)
    expect(() => readConfig({ CREDENCE_CONFIG: '{"auditKey":"shh" oops' })).not.toThrow(/shh/)
  })

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['nothing is set', {}, /There is no configuration\..*npm run setup/],
    ['the file is not there', { CREDENCE_CONFIG_FILE: '/nowhere/x.json' }, /cannot be opened.*ENOENT/],
    ['it is not JSON', { CREDENCE_CONFIG: 'workbooks: []' }, /is not JSON/],
    [
      'there is no workbook',
      { CREDENCE_CONFIG: JSON.stringify({ ...whole, workbooks: [] }) },
      /at least one/,
    ],
    [
      'there is no key to sign',
      { CREDENCE_CONFIG: JSON.stringify({ ...whole, signingKeys: [] }) },
      /signingKeys/,
    ],
  ])('says how to mend it when %s', (_what, environment, words) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(words)
  })

  it('takes any mail server instead of SendGrid', () => {
    const { from, replyDomain } = whole.mail
    const server = { kind: 'smtp', host: 'mail.university.example', port: 587, security: 'starttls' }
    const login = { user: 'office', password: 'a password' }
    const mail = { ...server, login, from, replyDomain }
    expect(read({ ...whole, mail }).mail).toEqual(mail)
    expect(read({ ...whole, mail: { kind: 'sendgrid', ...whole.mail } }).mail.kind).toBe('sendgrid')
    expect(() => read({ ...whole, mail: { ...mail, security: 'none' } })).toThrow(
      /mail\.security: .*never goes unencrypted/,
    )
    expect(() => read({ ...whole, mail: { ...mail, kind: 'pigeon' } })).toThrow(/mail\.kind/)
  })

  it('refuses two workbooks whose entries would have the same keys', () => {
    expect(() => read({ ...whole, workbooks: [...whole.workbooks, ...whole.workbooks] })).toThrow(
      /code twice/,
    )
  })
})
