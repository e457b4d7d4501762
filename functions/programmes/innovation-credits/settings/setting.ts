import { amount, type Amount } from '../../../law/amount.ts'
import type { CheckedSetting } from '../../office-settings.ts'

/** A setting and how its cell is read; `read` throws what is wrong, as a phrase that goes on after the value. */
export type ReadSetting<Value> = CheckedSetting & { readonly read: (value: string) => Value }

type Words = Pick<CheckedSetting, 'name' | 'default' | 'clause' | 'meaning'>

function setting<Value>(
  words: Words & Pick<CheckedSetting, 'allowed' | 'choices'>,
  read: (value: string) => Value,
): ReadSetting<Value> {
  const check = (value: string): string | undefined => {
    try {
      read(value)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : 'cannot be read'
    }
  }
  return { ...words, read, check }
}

export function oneOf<const Word extends string>(words: Words, choices: readonly Word[]): ReadSetting<Word> {
  return setting({ ...words, allowed: choices.join(' / '), choices }, value => {
    const found = choices.find(each => each === value.trim().toLowerCase())
    if (found === undefined) throw new Error(`is none of ${choices.join(', ')}`)
    return found
  })
}

export function credits(words: Words): ReadSetting<Amount> {
  return setting({ ...words, allowed: 'number of credits' }, value => {
    if (!/^\d+(\.\d+)?$/.test(value.trim())) throw new Error('is not a number of zero or more')
    return amount(value)
  })
}

export function days(words: Words): ReadSetting<number> {
  return setting({ ...words, allowed: 'number of days' }, value => {
    if (!/^\d{1,3}$/.test(value.trim())) throw new Error('is not a whole number of days')
    return Number(value)
  })
}

export function creditStep(words: Words): ReadSetting<Amount> {
  const step = oneOf(words, ['0.5', '1'])
  return setting({ ...words, allowed: step.allowed, choices: step.choices ?? [] }, value =>
    amount(step.read(value)),
  )
}

function yearIn(value: string): number {
  if (!/^\d{4}$/.test(value.trim())) throw new Error('is not a year of four digits')
  return Number(value)
}

export function year(words: Words): ReadSetting<number> {
  return setting({ ...words, allowed: 'year' }, yearIn)
}

export function yearOrNone(words: Words): ReadSetting<number | null> {
  return setting({ ...words, allowed: 'year or none' }, value =>
    value.trim().toLowerCase() === 'none' ? null : yearIn(value),
  )
}

export function yesOrNo(words: Words): ReadSetting<boolean> {
  const answer = oneOf(words, ['yes', 'no'])
  return setting(
    { ...words, allowed: answer.allowed, choices: answer.choices ?? [] },
    value => answer.read(value) === 'yes',
  )
}

const listIn = (value: string): readonly string[] =>
  value
    .split(/[,，、]/u)
    .map(word => word.trim())
    .filter(word => word !== '' && word !== 'none')

export function words(about: Words): ReadSetting<readonly string[]> {
  return setting({ ...about, allowed: 'words with commas between, or none' }, listIn)
}

export function numbers(about: Words): ReadSetting<readonly number[]> {
  return setting({ ...about, allowed: 'whole numbers with commas between' }, value =>
    listIn(value).map(word => {
      if (!/^\d+$/.test(word)) throw new Error(`has “${word}”, which is not a whole number`)
      return Number(word)
    }),
  )
}

export function timeZone(about: Words): ReadSetting<string> {
  return setting({ ...about, allowed: 'IANA name' }, value => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value.trim() }).resolvedOptions().timeZone
    } catch {
      throw new Error('is not the name of a time zone')
    }
  })
}

/** `international = national, municipal = provincial`; a word may stand on the left once. */
export function wordMap(about: Words): ReadSetting<Readonly<Record<string, string>>> {
  return setting({ ...about, allowed: 'pairs “level = row” with commas between, or none' }, value => {
    const pairs = listIn(value).map((pair): [string, string] => {
      const [from = '', to = '', ...more] = pair.split(/[=→]/u).map(word => word.trim())
      if (from === '' || to === '' || more.length > 0) throw new Error(`has “${pair}”, which is no pair`)
      return [from, to]
    })
    return Object.fromEntries(pairs)
  })
}

/** `recognise: aao; map-prize: aao, vice_dean`: a list of words for each of the names, blank where it is left out. */
export function listsFor<const Name extends string>(
  about: Words,
  names: readonly Name[],
): ReadSetting<(name: Name) => readonly string[]> {
  const allowed = `${names.map(name => `${name}: …`).join('; ')}, or none`
  return setting({ ...about, allowed }, value => {
    const lists = new Map<string, readonly string[]>()
    for (const part of value.split(/[;；\n]/u).filter(each => each.trim() !== '' && each.trim() !== 'none')) {
      const [name = '', list = '', ...more] = part.split(/[:：]/u).map(each => each.trim())
      if (!names.some(each => each === name) || more.length > 0)
        throw new Error(`has “${part.trim()}”, which does not begin with one of ${names.join(', ')}`)
      lists.set(name, listIn(list))
    }
    return name => lists.get(name) ?? []
  })
}

/** Two names with a semicolon between. */
export function twoNames(about: Words): ReadSetting<readonly [string, string]> {
  return setting({ ...about, allowed: 'two names with a semicolon between' }, value => {
    const [first = '', second = '', ...more] = value.split(/[;；]/u).map(name => name.trim())
    if (first === '' || second === '' || more.length > 0) throw new Error('is not two names')
    return [first, second]
  })
}
