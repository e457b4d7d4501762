import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attentionTab } from '../../../../sheets-schema/common/attention.ts'
import { settingsTab } from '../../../../sheets-schema/common/settings.ts'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { competitionForm } from '../../../../sheets-schema/innovation-credits/application-forms.ts'
import { creditTable } from '../../../../sheets-schema/innovation-credits/credit-table.ts'
import { colleges, students, viceDeans } from '../../../../sheets-schema/innovation-credits/people.ts'
import {
  prizeMappings,
  recognisedCompetitions,
} from '../../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { semesters, windows } from '../../../../sheets-schema/innovation-credits/windows.ts'
import { submit } from '../../../people.ts'
import { addressOf, hua, ming, Round } from './round-office.ts'

const printed = { Category: 'competition', 'Level or venue': 'provincial', Clause: 'II.1.2)' }

describe('rows that cannot be right', () => {
  let round: Round
  beforeAll(async () => {
    round = await Round.open()
  })
  afterAll(() => round.close())

  /** Adds a row, looks, and tells what Needs attention says of it by column; everybody else’s case stays decided. */
  const named = async (
    tab: Parameters<typeof round.office.desk.add>[0],
    row: Readonly<Record<string, string | number>>,
  ) => {
    await round.office.desk.add(tab, row)
    await round.office.pass()
    const key = row[tab.columns[tab.key]?.header ?? '']
    const rows = (await round.office.desk.rows(attentionTab)).filter(
      each => each['Tab'] === tab.title && (key === undefined || each['Row'] === String(key)),
    )
    for (const each of rows)
      for (const part of ['Why', 'What follows', 'How to mend it']) expect(each[part]).toBeTruthy()
    return rows.map(each => each['Column'])
  }

  test('a response of an unknown student is kept, named with its tab and row, and decides nothing', async () => {
    await submit(round.office, 'application-competition', 'stranger@tongji.example', {
      student: '9999999',
      competition: 'X',
      edition: '2026',
      level: 'Provincial',
      prize: 'First',
      awardDate: '2026-09-20',
      entryKind: 'Team',
      team: '9999999',
      evidence: 'https://x.example',
      declaration: 'I declare that what I state is true and that the evidence is genuine.',
    })
    await round.office.pass({ kind: 'responses' })
    expect((await round.attention('ICC-0001')).map(each => [each['Tab'], each['Column']])).toEqual([
      [competitionForm.title, 'Student number'],
    ])
    expect(await round.office.desk.rows(applications)).toEqual([])
  })

  test.each([
    [
      'text for a number in the credit table',
      creditTable,
      { Row: 'a', ...printed, Place: 1, Credits: 'five' },
      'Credits',
    ],
    ['a negative number of credits', creditTable, { Row: 'b', ...printed, Place: 1, Credits: -5 }, 'Credits'],
    ['a place that is none', creditTable, { Row: 'c', ...printed, Place: 0, Credits: 5 }, 'Place'],
    [
      'a row half filled',
      creditTable,
      { Row: 'd', Category: 'competition', Credits: 5, Clause: 'II.1' },
      'Level or venue',
    ],
    [
      'an impossible day',
      windows,
      { Window: 'w', From: '2026-02-30', To: '2026-03-31', Semester: '2026-2027-2' },
      'From',
    ],
    [
      'a row that ends before it begins',
      recognisedCompetitions,
      { Competition: 'Cup', From: '2026-05-01', To: '2026-04-01' },
      'To',
    ],
    [
      'a semester that tells no year',
      semesters,
      { Semester: 'next spring', 'First day': '2027-02-22' },
      'Semester',
    ],
    [
      'a vice dean of an unknown college',
      viceDeans,
      { Row: 'v', College: 'Alchemy', 'Vice dean': 'Dr X', 'Vice dean’s e-mail': 'x@tongji.example' },
      'College',
    ],
    [
      'a teacher who is in no register',
      colleges,
      { College: 'Physics', 'Recognising teachers': 'nobody@tongji.example' },
      'Recognising teachers',
    ],
    [
      'an address that is none',
      students,
      {
        'Student number': '1',
        Name: 'A',
        'E-mail': 'a at tongji',
        Department: 'Civil Engineering',
        'Cohort year': 2024,
        'Enrolled on': '2024-09-01',
      },
      'E-mail',
    ],
    [
      'a cohort of two digits',
      students,
      {
        'Student number': '2',
        Name: 'B',
        'E-mail': 'b@tongji.example',
        Department: 'Civil Engineering',
        'Cohort year': 24,
        'Enrolled on': '2024-09-01',
      },
      'Cohort year',
    ],
    [
      'an unknown college',
      students,
      {
        'Student number': '3',
        Name: 'C',
        'E-mail': 'c@tongji.example',
        Department: 'Alchemy',
        'Cohort year': 2024,
        'Enrolled on': '2024-09-01',
      },
      'Department',
    ],
  ] as const)('%s is named by tab, row and column, with its remedy', async (_, tab, row, column) => {
    expect(await named(tab, row)).toEqual([column])
  })

  test('two rows with one key are named; two answers to one question as well', async () => {
    expect(await named(recognisedCompetitions, { Competition: 'Cup' })).toContain('Competition')
    await round.office.desk.add(prizeMappings, {
      Mapping: 'one',
      'Prize as printed': 'Gold',
      'Counts as': 'first',
    })
    expect(
      await named(prizeMappings, { Mapping: 'two', 'Prize as printed': 'gold', 'Counts as': 'second' }),
    ).toEqual(['Counts as'])
  })

  test('a delegate who is in no register is named on the row of the setting', async () => {
    await round.type(settingsTab, 'delegates', { Value: 'aao: nobody' })
    expect((await round.attention('delegates')).map(each => each['Column'])).toEqual(['Value'])
    await round.type(settingsTab, 'delegates', { Value: '' })
  })

  test('all that while every other row is decided', async () => {
    await round.apply('application-competition', ming, { team: ming })
    expect(await round.row('ICC-0002')).toMatchObject({ State: 'waits for the vice dean' })
  })

  test('a student of a cohort that is not covered is told so, by which clause', async () => {
    await round.type(settingsTab, 'cohorts_to', { Value: '2010' })
    await round.apply('application-competition', hua, { team: hua })
    expect(await round.row('ICC-0003')).toMatchObject({
      State: 'not covered',
      Clauses: expect.stringContaining('VI.V'),
    })
    expect(await round.newest(addressOf(hua), 'ICC-0003')).toContain('VI.V')
  })
})
