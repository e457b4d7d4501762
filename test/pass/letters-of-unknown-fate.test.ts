import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { smtp } from '../../functions/adapters/smtp.ts'
import type { World } from '../../functions/pass/office.ts'
import { pass } from '../../functions/pass/pass.ts'
import { smtpStub, type SmtpStub } from '../adapters/smtp-stub.ts'
import { fault, mailsTo, setClock } from '../people.ts'
import { readingClub } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, booksOf, passWith, register } from './readers.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, 1)
})
afterEach(() => club.close())

const clock = (time: string) => setClock(club, `2024-03-01T${time}:00+08:00`)
const mails = async () => (await mailsTo(club, addressOf(0))).length
const inOutbox = async () => (await club.desk.rows(outboxTab)).at(0)

describe('a letter whose answer from SendGrid was lost', () => {
  test('though it was taken is found there, and not sent again', async () => {
    await fault(club, { path: '/v3/mail/send', status: 0, afterApply: true })
    await passWith(club, booksOf(1))
    expect(await inOutbox()).toMatchObject({ State: 'sending' })
    await club.pass()
    expect(await mails()).toBe(1)
    await clock('10:20')
    await club.pass()
    expect(await inOutbox()).toMatchObject({ State: 'sent', Note: 'found at the mail service' })
    expect(await mails()).toBe(1)
  })

  test('and was not taken is sent once it is sure that it was not', async () => {
    await fault(club, { path: '/v3/mail/send', status: 0 })
    await passWith(club, booksOf(1))
    await club.pass()
    expect(await mails()).toBe(0)
    await clock('10:20')
    await club.pass()
    await clock('10:40')
    await club.pass()
    expect(await mails()).toBe(1)
  })

  test('is never doubled by a service that is down for hours: each try waits longer', async () => {
    await fault(club, { path: '/v3/mail/send', status: 429, times: 3 })
    await passWith(club, booksOf(1))
    for (const time of ['10:10', '10:20', '11:00', '12:00', '13:00']) {
      await clock(time)
      await club.pass()
    }
    expect(await mails()).toBe(1)
  })
})

/** Through a mail server of this machine, which never tells what it has taken. */
function throughServer({ port }: SmtpStub): World {
  const from = { address: 'office@university.example', name: 'Office' }
  const mail = smtp({ host: '127.0.0.1', port, security: 'none', from })
  return { ...club.world, ports: { ...club.world.ports, mail } }
}

describe('a letter whose answer from a mail server was lost', () => {
  test('is sent again only after a report could have come, as the same letter, and says that it may come twice', async () => {
    await using stub = await smtpStub()
    stub.trouble = { at: 'after DATA' }
    const through = throughServer(stub)
    const look = () => pass(through, club.office, [{ kind: 'look' }])
    await passWith({ ...club, world: through }, booksOf(1))
    stub.trouble = undefined
    await clock('10:10')
    await look()
    expect(stub.taken).toHaveLength(1)
    await clock('10:30')
    await look()
    expect(stub.taken.map(taken => taken.mail.messageId)).toEqual([
      stub.taken[0]?.mail.messageId,
      stub.taken[0]?.mail.messageId,
    ])
    expect(await inOutbox()).toMatchObject({
      State: 'sent',
      Note: 'nothing was heard of it; it may arrive twice',
    })
  })

  test('every time is sent twice and no more, and staff are told', async () => {
    await using stub = await smtpStub()
    stub.trouble = { at: 'after DATA' }
    const through = throughServer(stub)
    await passWith({ ...club, world: through }, booksOf(1))
    for (const time of ['10:20', '10:40', '11:00', '12:00', '13:00']) {
      await clock(time)
      await pass(through, club.office, [{ kind: 'look' }])
    }
    expect(stub.taken).toHaveLength(2)
    expect(await inOutbox()).toMatchObject({ State: 'given-up' })
    expect((await club.desk.rows(attentionTab)).map(row => row['Why'])).toEqual([
      'what became of it could never be found out',
    ])
    expect((await club.desk.rows(attentionTab)).map(row => row['How to mend it'])).toEqual([
      'Ask them whether it came; if not, tell them yourself. Nothing says that the address is wrong.',
    ])
  })
})
