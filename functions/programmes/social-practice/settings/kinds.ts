import type { CheckedSetting } from '../../office-settings.ts'

/** How a cell of the Settings tab is checked and read. `check` gives a phrase that goes on after the value. */
export interface SettingKind<Value> {
  readonly allowed: string
  readonly choices?: readonly string[]
  readonly check: (value: string) => string | undefined
  /** Called only with values that passed the check. */
  readonly read: (value: string) => Value
}

/** A row of the Settings tab together with what its value means to the law. */
export type Setting<Value> = CheckedSetting & { readonly read: (value: string) => Value }

const plain = (value: string): string => value.trim().toLowerCase()

export function oneOf<const Word extends string>(...words: readonly Word[]): SettingKind<Word> {
  const find = (value: string) => words.find(word => word === plain(value))
  return {
    allowed: words.join(' / '),
    choices: words,
    check: value => (find(value) === undefined ? `is none of: ${words.join(', ')}` : undefined),
    read: value => {
      const word = find(value)
      if (word === undefined) throw new RangeError(`${value} is none of: ${words.join(', ')}`)
      return word
    },
  }
}

const isNumber = (value: string): boolean => /^\d+(\.\d+)?$/.test(value.trim())
const isWhole = (value: string): boolean => /^\d+$/.test(value.trim())

export function number(allowed = 'number'): SettingKind<number> {
  return {
    allowed,
    check: value => (isNumber(value) ? undefined : 'is not a number of zero or more'),
    read: Number,
  }
}

export function whole(allowed = 'whole number'): SettingKind<number> {
  return {
    allowed,
    check: value => (isWhole(value) ? undefined : 'is not a whole number of zero or more'),
    read: Number,
  }
}

export function wholeOrNone(): SettingKind<number | null> {
  const none = (value: string): boolean => plain(value) === 'none'
  return {
    allowed: 'whole number above zero, or none',
    check: value =>
      none(value) || (isWhole(value) && Number(value) > 0)
        ? undefined
        : 'is neither a whole number above zero nor none',
    read: value => (none(value) ? null : Number(value)),
  }
}

const split = (value: string): readonly string[] =>
  value
    .split(/[,;，；、\n]/u)
    .map(plain)
    .filter(word => word !== '')

/** Words between commas; `none` is the empty list. */
export function words(): SettingKind<readonly string[]> {
  return {
    allowed: 'words between commas, or none',
    check: value => (split(value).length === 0 ? 'names nothing; type none for an empty list' : undefined),
    read: value => split(value).filter(word => word !== 'none'),
  }
}

/** Some of a few words between commas; `none` is the empty list. */
export function someOf<const Word extends string>(...known: readonly Word[]): SettingKind<readonly Word[]> {
  const unknown = (value: string) =>
    split(value).filter(word => word !== 'none' && !known.some(each => each === word))
  return {
    allowed: `some of ${known.join(', ')}; or none`,
    check: value => {
      if (split(value).length === 0) return 'names nothing; type none for an empty list'
      const [first] = unknown(value)
      return first === undefined ? undefined : `has “${first}”, which is none of: ${known.join(', ')}`
    },
    read: value => known.filter(word => split(value).includes(word)),
  }
}

export function anyWords(): SettingKind<string> {
  return { allowed: 'text', check: () => undefined, read: value => value.trim() }
}

export function zone(): SettingKind<string> {
  return {
    allowed: 'IANA name such as Asia/Taipei',
    check: value => (isZone(value.trim()) ? undefined : 'is no time zone'),
    read: value => value.trim(),
  }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** One row of the Settings tab. */
export function setting<Value>(
  name: string,
  kind: SettingKind<Value>,
  standard: string,
  clause: string,
  meaning: string,
): Setting<Value> {
  const { allowed, choices, check, read } = kind
  return { name, allowed, default: standard, clause, meaning, check, read, ...(choices ? { choices } : {}) }
}
