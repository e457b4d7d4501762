import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { WantedLetter } from '../../functions/programmes/letter.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const evidence: string[] = []
const inDrive = (id: string) => `https://drive.google.com/file/d/${id}/view?usp=sharing`

const withEvidence = (letter: WantedLetter): WantedLetter => ({
  ...letter,
  content: {
    ...letter.content,
    blocks: [
      ...letter.content.blocks,
      ...evidence.map(url => ({
        kind: 'link' as const,
        label: 'Photo',
        isPicture: true as const,
        link: { kind: 'url' as const, url },
      })),
    ],
  },
})
/** The reading club, whose teacher is shown what proves the reading. */
const club: Programme = {
  ...readingClub,
  judge: tables => {
    const { problems, atoms } = readingClub.judge(tables)
    const shown = atoms.map(atom => ({
      ...atom,
      cases: atom.cases.map(each => ({
        ...each,
        letters: each.letters.map(letter => (letter.question ? withEvidence(letter) : letter)),
      })),
    }))
    return { problems, atoms: shown }
  },
}

describe('what a letter shows as evidence, on its signed page', () => {
  let doors: Doors
  let link = ''
  let letter = ''

  async function uploaded(bytes: Uint8Array, type: string, name?: string): Promise<string> {
    const answer = await fetch(`${doors.club.url}/upload/drive/v3/files?uploadType=media`, {
      method: 'POST',
      headers: { authorization: 'Bearer the-office', 'content-type': type },
      body: new Uint8Array(bytes),
    })
    const { id } = z.object({ id: z.string() }).parse(await answer.json())
    if (name !== undefined)
      await fetch(`${doors.club.url}/drive/v3/files/${id}`, {
        method: 'PATCH',
        headers: { authorization: 'Bearer the-office', 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      })
    return id
  }

  beforeAll(async () => {
    doors = await openDoors(club, 'RC')
    evidence.push(
      inDrive(await uploaded(png, 'image/png')),
      inDrive(
        await uploaded(Buffer.from('<svg onload="alert(1)"/>'), 'image/svg+xml', '作品 (1).svg\r\nx: y'),
      ),
      inDrive('1aBcDeFgHiJkLmNoPqRsTuVw'),
      'https://photos.example/1',
    )
    await doors.club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await submit(doors.club, 'reading', ada, { student: 'B1', book: 'Emma', pages: '120' })
    await doors.post('/onTick')
    letter = (await mailsTo(doors.club, teacher)).at(-1)?.text ?? ''
    link = /^\S+\/answerPage\?t=[^\s&]+$/m.exec(letter)?.[0] ?? ''
  })
  afterAll(() => doors.close())

  const photos = async () => {
    const page = await (await fetch(link)).text()
    const hrefs = [...page.matchAll(/<figure>\s*<a href="([^"]+)"/g)].map(([, href = '']) => href)
    return hrefs.map(href => new URL(href.replaceAll('&amp;', '&'), link).href)
  }

  it('a photo in Google Drive opens from the page, without any login', async () => {
    const [photo = ''] = await photos()
    expect(new URL(photo).origin).toBe(new URL(link).origin)
    const answer = await fetch(photo)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('photos are seen on the page, which takes pictures from nowhere else; who keeps one elsewhere is only linked to', async () => {
    const answer = await fetch(link)
    const pictures = [...(await answer.text()).matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src)
    expect(pictures).toHaveLength(3)
    expect(new Set(pictures.map(src => new URL(src.replaceAll('&amp;', '&')).origin))).toEqual(
      new Set([new URL(link).origin]),
    )
    expect(answer.headers.get('content-security-policy')).toContain("img-src 'self' data:;")
  })

  it('a photo opens from the letter as well', async () => {
    const fromLetter = /^\S+\/answerPage\?t=\S+&file=\S+$/m.exec(letter)?.[0] ?? ''
    expect(Buffer.from(await (await fetch(fromLetter)).arrayBuffer())).toEqual(png)
    expect(letter).toContain('https://photos.example/1')
    expect(letter).not.toContain('drive.google.com')
  })

  it('nothing in it can run: a drawing with a script is kept under its own name, not shown', async () => {
    const [, drawing = ''] = await photos()
    expect((await fetch(drawing)).headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%E4%BD%9C%E5%93%81%20%281%29.svg%0D%0Ax%3A%20y",
    )
  })

  it('one that is not shared says so, and leads to its own place', async () => {
    const [, , missing = ''] = await photos()
    const page = await (await fetch(missing)).text()
    expect(page).toContain('This file cannot be shown here')
    expect(page).toContain('/file/d/1aBcDeFgHiJkLmNoPqRsTuVw/view" rel="noopener noreferrer"')
  })

  it('one that lies elsewhere stays a link of its own', async () => {
    const page = await (await fetch(link)).text()
    expect(page).toContain('href="https://photos.example/1" rel="noopener noreferrer"')
  })

  it('no other file can be had, and none without the link', async () => {
    const other = await uploaded(png, 'image/png')
    const [photo = ''] = await photos()
    const [, signature] = (new URL(photo).searchParams.get('file') ?? '').split('.')
    for (const asked of [other, `${other}.${signature}`])
      expect((await fetch(`${link}&file=${asked}`)).status).toBe(404)
    expect((await fetch(photo.replace(/\.[a-z2-7]+&file/u, '.aaaaaaaaaaaaaaaaa&file'))).status).toBe(403)
  })

  it('what the page links to ends with the link that opened it: no link renews itself', async () => {
    await setClock(doors.club, '2024-05-01T10:00:00+08:00')
    const [photo = ''] = await photos()
    expect((await fetch(photo)).status).toBe(200)
    const token = (url: string) => new URL(url).searchParams.get('t')
    expect(token(photo)).toBe(token(link))
  })

  it('a photo still opens after the question was answered', async () => {
    const fromLetter = /^\S+\/answerPage\?t=\S+&file=\S+$/m.exec(letter)?.[0] ?? ''
    const page = await (await fetch(link)).text()
    const once = /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await fetch(link, { method: 'POST', body: new URLSearchParams({ once, decision: 'agree' }) })
    expect(await (await fetch(link)).text()).not.toContain('name="once"')
    expect(Buffer.from(await (await fetch(fromLetter)).arrayBuffer())).toEqual(png)
  })
})
