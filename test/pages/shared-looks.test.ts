import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SharedLooks } from '../../functions/pages/shared-looks.ts'
import { readingClub } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

describe('readings for pages', () => {
  let club: TestOffice
  let reads = 0
  let looks: SharedLooks
  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    const { ports } = club.world
    const workbooks = {
      ...ports.workbooks,
      gather: (...what: Parameters<typeof ports.workbooks.gather>) => {
        reads += 1
        return ports.workbooks.gather(...what)
      },
    }
    looks = new SharedLooks({ ...club.world, ports: { ...ports, workbooks } })
  })
  afterAll(() => club.close())

  it('a crowd that opens pages at once costs one read; the next to come has one of its own', async () => {
    await Promise.all(Array.from({ length: 40 }, () => looks.at(club.office)))
    expect(reads).toBe(1)
    await looks.at(club.office)
    expect(reads).toBe(2)
  })

  it('what is to be recorded is never weighed on somebody else’s reading', async () => {
    reads = 0
    await Promise.all([looks.at(club.office), looks.fresh(club.office), looks.fresh(club.office)])
    expect(reads).toBe(3)
  })

  it('a reading that failed is not kept', async () => {
    const broken = { ...club.office, workbookId: 'nobody' }
    await expect(looks.at(broken)).rejects.toThrow(/not found/)
    reads = 0
    await expect(looks.at(broken)).rejects.toThrow(/not found/)
    expect(reads).toBe(1)
  })
})
