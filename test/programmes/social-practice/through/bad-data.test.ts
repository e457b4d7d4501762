import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { semestersTab } from '../../../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../../../sheets-schema/social-practice/students.ts'
import { teacherPostsTab } from '../../../../sheets-schema/social-practice/teachers.ts'
import { addressOf, lin, TermOffice, wu } from './term-office.ts'

describe('bad data is named by tab, row, column and remedy, and everything else is decided', () => {
  let term: TermOffice
  beforeAll(async () => {
    term = await TermOffice.open()
    const { desk } = term.office
    await desk.add(studentsTab, {
      'Student number': 'B11399001',
      Name: 'No address',
      'TC1010 credit obtained': 'no',
    })
    await desk.add(studentsTab, {
      'Student number': 'B11399002',
      Name: 'Odd',
      'E-mail': 'odd@mail.example',
      'TC1010 credit obtained': 'perhaps',
    })
    await desk.addAll(studentsTab, [twin('First'), twin('Second')])
    await desk.add(semestersTab, { Semester: '114-2', 'First day': 'in spring', 'Last day': '2027-06-30' })
    await desk.add(teacherPostsTab, { Row: 'p1', 'E-mail': 'nobody@teach.example', Posts: 'professor' })
    await term.propose(lin)
    await term.send('proposal', 'B00000000', { topic: 'From nowhere', plan: 'None' })
    await term.send('supervisor', lin, { case: 'SP-0001', teacher: 'Ann', email: 'ann@else.example' })
    await term.send('hours', lin, { case: 'SP-0001', date: '2026-03-01', length: '-2' })
  })
  afterAll(() => term.close())

  const twin = (name: string) => ({
    'Student number': 'B11399003',
    Name: name,
    'E-mail': 'twin@mail.example',
    'TC1010 credit obtained': 'no',
  })

  test.each([
    ['a student’s row without an address', 'B11399001', 'Students', 'E-mail'],
    ['a word where yes or no is asked', 'B11399002', 'Students', 'TC1010 credit obtained'],
    ['two rows with one number', 'B11399003', 'Students', 'Student number'],
    ['words where a day is asked', '114-2', 'Semesters', 'First day'],
    ['a post of nobody', 'p1', 'Teacher posts', 'E-mail'],
    ['a student nobody knows', 'SP-0002', 'Proposals', 'Student number'],
    ['a teacher nobody knows', 'SP-0001', 'Projects', 'State'],
    ['negative hours', 'SPH-0001', 'Hours', 'How long'],
  ])('%s', async (_name, row, tab, column) => {
    const named = await term.attention(row)
    expect(named).toContainEqual(
      expect.objectContaining({ Tab: tab, Column: column, 'How to mend it': expect.stringMatching(/\w/u) }),
    )
  })

  test('the other rows are decided, and their people written to', async () => {
    expect(await term.row('SP-0001')).toMatchObject({ State: 'proposal submitted' })
    await term.propose(wu)
    expect(await term.row('SP-0003')).toMatchObject({ State: 'proposal submitted' })
    expect(await term.mails(addressOf(wu))).toHaveLength(1)
    expect(await term.mails('odd@mail.example')).toEqual([])
  })
})
