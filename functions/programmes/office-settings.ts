import type { SettingDefinition } from '../../sheets-schema/common/settings.ts'

/** A setting and what makes a value wrong: a phrase that goes on after the value, as in `“x” is not a number`. */
export type CheckedSetting = SettingDefinition & { readonly check: (value: string) => string | undefined }

const positive = (value: string): string | undefined =>
  /^\d+(\.\d+)?$/.test(value) ? undefined : 'is not a number of zero or more'

/** What every workbook can set, whatever its programme; the house's own rules, not a policy's. */
export const officeSettings: readonly CheckedSetting[] = [
  {
    name: 'office_name',
    allowed: 'text',
    default: 'The office',
    clause: '',
    meaning: 'How letters are signed.',
    check: () => undefined,
  },
  {
    name: 'rest_minutes',
    allowed: 'number of minutes',
    default: '2',
    clause: '',
    meaning: 'How long an edit in this workbook rests before it may cause letters.',
    check: positive,
  },
  {
    name: 'brake_people',
    allowed: 'number',
    default: '25',
    clause: '',
    meaning: 'Edits that would write to more people than this wait in “Held changes”.',
    check: positive,
  },
  {
    name: 'brake_percent',
    allowed: 'number',
    default: '5',
    clause: '',
    meaning:
      'Edits that would reverse more than this share (in percent) of the decided rows wait in “Held changes”.',
    check: positive,
  },
  {
    name: 'brake_rows',
    allowed: 'number',
    default: '5',
    clause: '',
    meaning: 'Fewer reversed rows than this never wait, however small the workbook.',
    check: positive,
  },
]
