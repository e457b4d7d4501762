import { describe, expect, it } from 'vitest'
import { maskAddress, maskSecrets, maskSignatures } from '../../functions/tokens/mask.ts'

describe('what may be shown of addresses and tokens', () => {
  it('an address keeps its first letter and its host', () => {
    expect(maskAddress('ada.lovelace@university.example')).toBe('a•••@university.example')
    expect(maskAddress('no address')).toBe('•••')
  })

  it('a text loses addresses, signed links and reply addresses, and nothing else', () => {
    const text =
      'RC-0001 of "Ada" <ada@u.example>: https://f.example/answerPage?t=rc-0001.a1.t0abcd.abcdefghijklmnop2, r+rc-0001.a1.abcdefghijklmnop2@reply.u.example'
    const masked = maskSecrets(text)
    expect(masked).toContain('RC-0001 of "Ada" <a•••@u.example>')
    expect(masked).toContain('t=rc-0001.a1.t0abcd.•••')
    expect(masked).not.toMatch(/abcdefghijklmnop2|ada@/)
  })

  it.each([
    ['broken by a mail program', 'see r+rc-0001.a1.abcdefgh=\n> ijklmnop2@reply.u.example'],
    ['in capitals', 'R+RC-0001.A1.ABCDEFGHIJKLMNOPQ@reply.u.example'],
    [
      'rewritten by a gateway',
      'https://safe.example/?url=f.example%3Ft%3Drc-0001.a1.t0abcd.abcdefghijklmnop2%26x=1',
    ],
    ['torn from its question', 't0abcd.abcdefghijklmnop2'],
  ])('a signature is taken out, %s', (_how, text) => {
    expect(maskSignatures(text)).toContain('•••')
    expect(maskSignatures(text).toLowerCase()).not.toMatch(/ijklmnop|abcdefgh/)
  })

  it('a long word after a full stop stays, and so do addresses', () => {
    const text = 'It was done.Interdisciplinary work in v2.telecommunications, see ada@u.example'
    expect(maskSignatures(text)).toBe(text)
  })
})
