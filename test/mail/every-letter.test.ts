import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../sheets-schema/common/people.ts'
import type { StaffRowOf, Tab } from '../../sheets-schema/tab.ts'
import { writeLetter } from '../../functions/mail/letter.ts'
import { replyMarker } from '../../functions/mail/reading/reply-marker.ts'
import type { OutgoingMail } from '../../functions/ports.ts'
import { look, type Look } from '../../functions/pass/look.ts'
import { linkMaker, type Office, type World } from '../../functions/pass/office.ts'
import type { WantedLetter } from '../../functions/programmes/letter.ts'
import type { TableRow, Tables } from '../../functions/programmes/tables.ts'
import { createWorld } from '../../functions/world.ts'
import { seed } from '../../scripts/seed/seed.ts'
import { open, type Opened } from '../../scripts/start/open.ts'

const today = new Date('2026-03-10T09:00:00+08:00')

interface Written {
  readonly wanted: WantedLetter
  readonly mail: OutgoingMail
}

/** The tables with everybody reading one language. */
function spokenIn(tables: Tables, language: Language): Tables {
  const inIt = <V extends object>(values: V): V => ('language' in values ? { ...values, language } : values)
  return {
    ...tables,
    rows: <T extends Tab>(tab: T): readonly TableRow<StaffRowOf<T>>[] =>
      tables.rows(tab).map(row => ({ ...row, values: inIt(row.values) })),
  }
}

describe('every letter that is true in the seeded terms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credence-letters-'))
  let place: Opened
  let world: World
  let seen: readonly { readonly office: Office; readonly look: Look }[]

  beforeAll(async () => {
    const options = { port: 0, folder, fresh: true, seed: true, now: today.toISOString() }
    place = await open(options, ground => seed(ground, today, () => undefined))
    world = createWorld(place.config)
    seen = await Promise.all(world.offices.map(async office => ({ office, look: await look(world, office) })))
  }, 120_000)
  afterAll(async () => {
    await place?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const lettersIn = (language: Language): readonly Written[] =>
    seen.flatMap(({ office, look: { have, want } }) => {
      const { code, workbookId: workbook } = office
      const writer = { links: linkMaker(world, office), office: 'The office', workbook, code }
      const judgement = office.programme.judge(spokenIn(want.reading.tables, language))
      return judgement.atoms
        .flatMap(({ cases }) => cases.flatMap(({ letters }) => letters))
        .map((wanted, index) => {
          const key = `L${index.toString(16).padStart(15, '0')}`
          return { wanted, mail: writeLetter(key, wanted, writer, have.at) }
        })
    })

  test.each(languages)('in %s: is one text and one page, both whole', language => {
    const letters = lettersIn(language)
    expect(letters.length).toBeGreaterThan(40)
    for (const { wanted, mail } of letters) {
      expect(wanted.to.language).toBe(language)
      expect(mail.html).toContain(`<html lang="${language}">`)
      expect(mail.html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(mail.html).not.toMatch(/<script|undefined|\[object|NaN/)
      expect(mail.text).not.toMatch(/undefined|\[object|NaN|<\/?[a-z]+>/)
      for (const table of mail.html.match(/<table[\s\S]*?<\/table>/g) ?? [])
        expect(table.match(/<th\s+scope="row"/g)?.length).toBe(table.match(/<tr>/g)?.length)
      for (const [, url = ''] of mail.html.matchAll(/href="([^"]+)"/g))
        expect(mail.text).toContain(url.replaceAll('&amp;', '&'))
      expect(mail.subject).toBe(`[${wanted.subject}] ${wanted.content.heading}`)
      expect(mail.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
      expect(mail.headers['References']).toMatch(/^<[^<>\s]+@[^<>\s]+>$/)
    }
  })

  test.each(languages)('in %s: one that asks says how, where and by when, and what follows', language => {
    const asking = lettersIn(language).filter(({ wanted }) => wanted.question)
    expect(new Set(asking.map(({ wanted }) => wanted.question?.kind)).size).toBeGreaterThan(2)
    for (const { wanted, mail } of asking) {
      const { choices = [], answerBy } = wanted.question ?? {}
      expect(mail.text.startsWith(replyMarker)).toBe(true)
      expect(mail.html).toContain(replyMarker)
      for (const { label } of choices) expect(mail.text).toContain(label)
      expect(mail.text).toMatch(/\/answerPage\?t=/)
      expect(mail.replyTo).toMatch(/^r\+/)
      expect(mail.text).toContain(answerBy ?? '')
      expect(mail.text).toMatch(/those it concerns are told|並通知相關人士|并通知相关人士/)
    }
  })

  test('speaks Chinese to who reads Chinese: nothing but names, terms and links is left in English', () => {
    for (const language of ['zh-Hant', 'zh-Hans'] as const)
      for (const { mail } of lettersIn(language)) {
        const own = mail.text.replaceAll(/https?:\S+/gu, '')
        expect(own.match(/[\u4e00-\u9fff]/gu)?.length ?? 0).toBeGreaterThan(20)
      }
  })

  test('a student’s letter leads to the status page, or back to a form', () => {
    const toStudents = lettersIn('en').filter(
      ({ wanted }) => wanted.to.role === 'student' && !wanted.question,
    )
    for (const { wanted, mail } of toStudents)
      expect(mail.text, `${wanted.subject} ${wanted.topic}`).toMatch(/statusPage\?t=|viewform\?/)
  })
})
