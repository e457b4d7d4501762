import { describe, expect, it } from 'vitest'
import { maskAddress, maskSecrets } from '../../functions/tokens/mask.ts'

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
})
