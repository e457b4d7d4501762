import { z } from 'zod'
import type { Cell } from '../cell.ts'
import { codec, type Kind } from '../column.ts'
import { decimal, wholeNumber } from '../kinds.ts'

/** The same kind of number within bounds; a number outside them is named like one that cannot be read. */
function within(kind: Kind<number>, fits: (value: number) => boolean, otherwise: string): Kind<number> {
  const read = (value: Cell): number => {
    const found = z.safeDecode(kind.codec, value)
    if (!found.success) throw new Error(found.error.issues[0]?.message ?? 'it is not a number')
    if (!fits(found.data)) throw new Error(`“${found.data}” ${otherwise}`)
    return found.data
  }
  return { ...kind, codec: codec(read, value => value) }
}

/** Credits: never below zero. */
export const zeroOrMore = (): Kind<number> => within(decimal(), value => value >= 0, 'is below zero')

/** A place in an order: 1 for the first. */
export const placeNumber = (): Kind<number> =>
  within(wholeNumber(), value => value >= 1 && value <= 99, 'is no place: 1 is the first')

/** A year of enrolment. */
export const yearNumber = (): Kind<number> =>
  within(wholeNumber(), value => value >= 1900 && value <= 2199, 'is not a year of four digits')
