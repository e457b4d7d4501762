import { teachers } from '../../../../sheets-schema/innovation-credits/people.ts'
import type { Day } from '../../../law/calendar.ts'
import type { Tables } from '../../tables.ts'
import type { Person } from './person.ts'

/** The register of teachers, as questions to them need it. */
export interface TeachersRegister {
  /** Who is asked today under this address: the teacher, or whoever has taken over since the teacher left. */
  asked(address: string): Person | undefined
  /** Everybody who stands in it, also those who have left. */
  readonly everybody: readonly Person[]
}

interface Teacher extends Person {
  readonly until: Day | undefined
  readonly successor: string
}

const key = (address: string): string => address.trim().toLowerCase()

export function teachersOf(tables: Tables, today: Day): TeachersRegister {
  const register = new Map(
    tables.rows(teachers).map(({ values }): [string, Teacher] => [
      key(values.address),
      {
        name: values.name,
        address: values.address,
        language: values.language ?? 'en',
        until: values.until,
        successor: values.successor,
      },
    ]),
  )
  const asked = (address: string, before: readonly string[] = []): Person | undefined => {
    const teacher = register.get(key(address))
    if (!teacher || before.includes(key(address))) return undefined
    const { until, successor, ...person } = teacher
    const isHere = until === undefined || today <= until
    return isHere ? person : asked(successor, [...before, key(address)])
  }
  return {
    asked: address => asked(address),
    everybody: [...register.values()].map(({ name, address, language }) => ({ name, address, language })),
  }
}
