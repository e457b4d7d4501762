import { describe, expect, it } from 'vitest'
import { printFileLink, readFileLink } from '../../functions/tokens/file-link.ts'
import { createSigner } from '../../functions/tokens/signature.ts'

const signer = createSigner({ id: 'a', secret: 'a secret for tests, long enough' })
const page = 'https://functions.example/answerPage?t=sp-0001.e1.abc.aaaaaaaaaaaaaaaaa'
const id = '1aBcDeFgHiJkLmNoPqRsTuVw-_'

describe('a file behind a signed link', () => {
  const link = new URL(printFileLink(page, id, signer))

  it('is read back, whatever else the query says', () => {
    link.searchParams.set('lang', 'en')
    expect(readFileLink(link.search, signer)).toEqual({ kind: 'file', id })
  })

  it('is none where the page itself is asked for', () => {
    expect(readFileLink(new URL(page).search, signer)).toEqual({ kind: 'none' })
  })

  it.each([
    ['another file', link.search.replace(id, `${id}x`)],
    ['another link', link.search.replace('sp-0001', 'sp-0002')],
    ['no signature', link.search.replace(/\.[a-z2-7]{17}(?=&|$)/u, '')],
    ['nothing', '?t=x&file='],
  ])('is forged for %s', (_, search) => {
    expect(readFileLink(search, signer)).toEqual({ kind: 'forged' })
  })
})
