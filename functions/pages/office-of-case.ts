import type { Office, World } from '../pass/office.ts'

/** The office whose case or entry has this number: `SP-0007` and, of a form with the prefix `H`, `SPH-0007`. */
export function officeOfCase({ offices }: World, caseNumber: string): Office | undefined {
  const [head = ''] = caseNumber.toUpperCase().split('-')
  const withPrefix = offices.find(({ code, programme }) =>
    programme.forms.some(({ prefix }) => `${code}${prefix}` === head),
  )
  return offices.find(({ code }) => code === head) ?? withPrefix
}
