import { categoryOptions, hourKindOptions, yesNoOptions } from '../forms/options.ts'

const shown: Readonly<Record<string, string>> = {
  ...categoryOptions,
  ...hourKindOptions,
  ...yesNoOptions,
  'already-used-for-internship': 'Already used for an internship 已用於實習',
}

/** The policy's words as the forms offer them, which everybody has seen there. */
export function named(codes: readonly string[]): string {
  return codes.map(code => shown[code] ?? code).join('; ')
}
