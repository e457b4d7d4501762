import type { Programme } from '../../functions/programmes/programme.ts'
import { uploadSteps } from './by-hand.ts'
import { schemaChanges, type SchemaChange } from '../../sheets-schema/diff.ts'
import type { TonedValue } from '../../sheets-schema/tones.ts'

const nothing = { timeZone: '', locale: '', tabs: [] }

/** What making an office would do, a line each. */
export function dryRun(programme: Programme): readonly string[] {
  const { schema, forms, settings } = programme
  return [
    `Workbook “${schema.title}” of the programme ${programme.name}:`,
    ...schemaChanges(schema, nothing).map(change => `  ${changeInWords(change)}`),
    `  ${settings.length} rows of Settings with allowed values, default, clause and meaning`,
    ...forms.flatMap(form => [
      `Form “${form.title}” (addresses verified by sign-in):`,
      ...form.questions.map(({ title, required }) => `  ${title}${required ? ' *' : ''}`),
      ...uploadSteps(form).map(step => `  by hand, if files are to be uploaded: ${step}`),
    ]),
  ]
}

export function changeInWords(change: SchemaChange): string {
  switch (change.kind) {
    case 'set-time-zone':
      return `time zone ${change.timeZone}`
    case 'set-locale':
      return `locale ${change.locale}`
    case 'add-tab':
      return `+ tab “${change.title}” (${change.tab.kind})`
    case 'widen-tab':
      return `+ ${change.columns} columns of room in “${change.tab.title}”`
    case 'add-column':
      return `+ column “${change.column.header}” in “${change.tab.title}”, written by ${writer(change.column.writer)}`
    case 'name-column':
      return `  mark column ${change.index + 1} of “${change.tab.title}” as ${change.name}`
    case 'set-dropdown':
      return `  offer ${change.choices.join(', ')} in “${change.column.header}”`
    case 'add-tone':
      return `+ colour for ${valueInWords(change.value)} in “${change.column.header}” of “${change.tab.title}”`
    case 'set-tone':
      return `  colour anew ${valueInWords(change.value)} in “${change.column.header}” of “${change.tab.title}”`
    case 'protect-column':
      return `  warn before “${change.column.header}” in “${change.tab.title}” is typed over`
    case 'protect-tab':
      return `  let only the system write “${change.tab.title}”`
    case 'freeze-header':
      return `  keep the headers of “${change.tab.title}” in sight`
    case 'hide-tab':
      return `  hide “${change.tab.title}”`
  }
  return change satisfies never
}

function writer(of: 'system' | 'staff'): string {
  return of === 'system' ? 'the system' : 'staff'
}

function valueInWords({ when, text }: TonedValue): string {
  return when === 'before-today' ? 'days that are over' : `“${text}”`
}
