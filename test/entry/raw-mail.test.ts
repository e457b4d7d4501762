import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { bounceAddress } from '../../functions/tokens/bounce-address.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { inboundSecret, openDoors, type Doors } from './doors.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'
const ourServer = 'mx.university.example'

const reply = (text: string, authentication: string) => `Received: from mail by ${ourServer}
Authentication-Results: ${authentication}
From: Teacher <${teacher}>
Message-ID: <${text.length}@university.example>
Content-Type: text/plain; charset=utf-8

${text}
`
const report = (action: string, to: string) => `From: MAILER-DAEMON@${ourServer}
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="9B09.16/mx-1"

--9B09.16/mx-1
Content-Type: text/plain

I agree to say that this mail came back.
--9B09.16/mx-1
Content-Type: message/delivery-status

Reporting-MTA: dns; ${ourServer}

Final-Recipient: rfc822; somebody@elsewhere.example
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such
 user here

--9B09.16/mx-1--
`

const replyWithReport = (authentication: string) => `Authentication-Results: ${authentication}
From: Teacher <${teacher}>
Content-Type: multipart/mixed; boundary="outer"; x-report-type=delivery-status

--outer
Content-Type: text/plain

Agree.
--outer
Content-Type: message/delivery-status
Content-Disposition: attachment

Final-Recipient: rfc822; ${ada}
Action: failed
Status: 5.1.1

--outer--
`

describe('mail that an own mail server hands over as it is', () => {
  let doors: Doors
  beforeAll(async () => {
    doors = await openDoors(readingClub, 'RC', { trustedServer: ourServer })
    const { club } = doors
    await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await club.desk.type(settingsTab, 'digest', 'Value', 'off')
    for (const number of ['B1', 'B2', 'B3', 'B4', 'B5']) {
      const address = `${number.toLowerCase()}@university.example`
      await club.desk.add(students, { 'Student number': number, Name: number, 'E-mail': address })
      await submit(club, 'reading', address, { student: number, book: 'Emma', pages: '120' })
    }
    await club.desk.add(students, { 'Student number': 'A1', Name: 'Ada', 'E-mail': ada })
    await doors.post('/onTick')
    await doors.post('/onTick')
  })
  afterAll(() => doors.close())

  const asked = async (entry: string) =>
    (await mailsTo(doors.club, teacher)).find(({ subject }) => subject.includes(entry))?.replyTo ?? ''
  const letter = async (entry: string) =>
    (await doors.club.desk.rows(outboxTab)).find(row => row['Case'] === entry && row['To'] === teacher)
  const post = (mail: string, to: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${doors.url}/onReply/${encodeURIComponent(inboundSecret)}`, {
      method: 'POST',
      headers: {
        'content-type': 'message/rfc822',
        'x-envelope-to': to,
        'x-envelope-from': teacher,
        ...headers,
      },
      body: mail,
    })

  it('is refused without the secret', async () => {
    const stranger = await fetch(`${doors.url}/onReply/guess`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: reply('Agree', ''),
    })
    expect(stranger.status).toBe(403)
  })

  it('decides when the own server vouches for its sender', async () => {
    const proven = `${ourServer}; dkim=pass (2048-bit key; secure) header.d=university.example header.s=s1;\n spf=none`
    expect((await post(reply('Agree.', proven), await asked('RC-0001'))).status).toBe(200)
    expect(await doors.club.desk.row(stamps, 'RC-0001')).toMatchObject({ State: 'agree' })
  })

  it.each([
    ['another server vouches', 'elsewhere.example; dkim=pass header.d=university.example; spf=pass'],
    ['nobody vouches', `${ourServer}; dkim=fail header.d=university.example; spf=softfail`],
    [
      'the sender writes a comment that reads like a proof',
      `${ourServer}; spf=none (dkim=pass header.d=university.example)`,
    ],
  ])('decides nothing when %s', async (what, authentication) => {
    await post(reply(`Agree, ${what}`, authentication), await asked('RC-0002'))
    const rows = await doors.club.desk.rows(repliesTab)
    expect(rows.at(-1)).toMatchObject({ Case: 'RC-0002', Counts: 'not counted: sender not proven' })
    expect(await doors.club.desk.row(stamps, 'RC-0002')).not.toMatchObject({ State: 'agree' })
  })

  it('a report that a letter failed marks the letter, once, and is never an answer', async () => {
    const key = String((await letter('RC-0002'))?.['Letter'])
    const to = bounceAddress('RC', key, doors.club.world.replyDomain, doors.club.world.signer)
    const replies = (await doors.club.desk.rows(repliesTab)).length
    expect((await post(report('delayed', to), to, { 'x-envelope-from': '' })).status).toBe(200)
    expect(await doors.club.desk.row(outboxTab, key)).toMatchObject({ State: 'delayed' })
    for (let delivery = 0; delivery < 2; delivery++)
      expect((await post(report('failed', to), to, { 'x-envelope-from': '' })).status).toBe(200)
    expect(await doors.club.desk.row(outboxTab, key)).toMatchObject({
      State: 'bounced',
      Note: '5.1.1 550 5.1.1 no such user here',
    })
    expect(await doors.club.desk.rows(repliesTab)).toHaveLength(replies)
  })

  it('so does one that comes to the address for answers', async () => {
    const to = await asked('RC-0003')
    await post(report('failed', to), to, { 'x-envelope-from': '' })
    expect(await letter('RC-0003')).toMatchObject({ State: 'bounced' })
  })

  it('a reply with a report attached is a reply', async () => {
    const to = await asked('RC-0004')
    await post(replyWithReport(`${ourServer}; dkim=pass header.d=university.example`), to)
    expect(await doors.club.desk.row(stamps, 'RC-0004')).toMatchObject({ State: 'agree' })
    expect(await letter('RC-0004')).not.toMatchObject({ State: 'bounced' })
  })

  it('a report that gives a sender of its own is no server’s, and marks nothing', async () => {
    const to = await asked('RC-0005')
    await post(report('failed', to), to)
    expect(await letter('RC-0005')).not.toMatchObject({ State: 'bounced' })
    expect((await doors.club.desk.rows(repliesTab)).at(-1)).toMatchObject({
      Case: 'RC-0005',
      Counts: 'not counted: automatic reply',
    })
  })

  it('a report to an address that somebody made up marks nothing', async () => {
    const row = await letter('RC-0001')
    const forged = `b+rc.${String(row?.['Letter']).toLowerCase()}.aaaaaaaaaaaaaaaaa@${doors.club.world.replyDomain}`
    expect((await post(report('failed', forged), forged, { 'x-envelope-from': '' })).status).toBe(200)
    expect(await letter('RC-0001')).toMatchObject({ State: row?.['State'] })
  })
})
