import type { SettingDefinition } from '../../sheets-schema/common/settings.ts'

/** A setting and what makes a value wrong: a phrase that goes on after the value, as in `“x” is not a number`. */
export type CheckedSetting = SettingDefinition & { readonly check: (value: string) => string | undefined }

const positive = (value: string): string | undefined =>
  /^\d+(\.\d+)?$/.test(value) ? undefined : 'is not a number of zero or more'

const clock = (value: string): string | undefined =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : 'is not a time of day such as 07:00'

const whole = (value: string): string | undefined =>
  /^\d+$/.test(value) ? undefined : 'is not a whole number of zero or more'

export const exportRolesName = 'export_roles'

/** Which roles of the Staff tab have to do with the registrar; `roles`: those that decide in the programme. */
export const exportRoles = (roles: string): CheckedSetting => ({
  name: exportRolesName,
  allowed: 'roles of the Staff tab, with commas between',
  default: roles,
  clause: '',
  meaning:
    'Who of Staff is mailed the link to lists and exports, and may make an export. It is checked again when one is made.',
  check: () => undefined,
})

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
    name: 'quiet_from',
    allowed: 'time of day, HH:MM',
    default: '21:00',
    clause: '',
    meaning:
      'From this time on no reminder leaves, nor any other letter that time alone brings about. Letters that follow from what somebody did leave at once.',
    check: clock,
  },
  {
    name: 'quiet_until',
    allowed: 'time of day, HH:MM',
    default: '07:00',
    clause: '',
    meaning: 'Until this time; the same as quiet_from: no time is quiet.',
    check: clock,
  },
  {
    name: 'letters_per_day',
    allowed: 'whole number, or blank',
    default: '',
    clause: '',
    meaning:
      'How many letters may leave in a day, where the mail service allows only so many; blank: as many as there are. The others leave the next day, those whose answer is due soonest first.',
    check: whole,
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
  {
    name: 'digest',
    allowed: 'daily, off',
    default: 'daily',
    clause: '',
    meaning: 'Whether several questions to one person are put in one letter: a digest.',
    check: value => (value === 'daily' || value === 'off' ? undefined : 'is neither daily nor off'),
  },
  {
    name: 'digest_from',
    allowed: 'number',
    default: '4',
    clause: '',
    meaning:
      'From this many letters with a question to one person within a day, the rest come in one digest.',
    check: value => (/^[1-9]\d*$/u.test(value) ? undefined : 'is not a whole number of one or more'),
  },
  {
    name: 'digest_hour',
    allowed: 'time of day, HH:MM',
    default: '08:00',
    clause: '',
    meaning: 'When a person with several questions open gets the digest of the day.',
    check: clock,
  },
  {
    name: 'undo_minutes',
    allowed: 'number of minutes',
    default: '30',
    clause: '',
    meaning: 'How long the answers of one reply to a digest can be taken back before they count.',
    check: positive,
  },
]
