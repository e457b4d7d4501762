import { describe, expect, it } from 'vitest'
import { staff, system } from '../../sheets-schema/column.ts'
import { studentsTab, teachersTab } from '../../sheets-schema/common/people.ts'
import { firstTabs, lastTabs } from '../../sheets-schema/common/tabs.ts'
import { resolveHeaders } from '../../sheets-schema/headers.ts'
import { anyText, text } from '../../sheets-schema/kinds.ts'
import { tab } from '../../sheets-schema/tab.ts'

const students = tab({
  title: 'Students',
  kind: 'register',
  purpose: '',
  columns: {
    number: staff('Student number', text(), { aliases: ['Student ID', '學號'] }),
    address: staff('E-mail', text(), { aliases: ['Email'] }),
    department: staff('Department', anyText(), { aliases: ['College'] }),
    state: system('State', anyText()),
  },
  key: 'number',
})
const named = (...names: readonly (readonly [number, string])[]) => new Map(names)

describe('finding columns in a tab that staff have worked in', () => {
  it('finds them wherever they were moved, among columns of the staff’s own', () => {
    const { at, problems } = resolveHeaders(
      students,
      ['State', 'My notes', 'E-mail', 'Department', 'Student number'],
      named(),
    )
    expect(Object.fromEntries(at)).toEqual({ number: 4, address: 2, department: 3, state: 0 })
    expect(problems).toEqual([])
  })

  it('takes a former header, whatever its case and spaces', () => {
    const { at } = resolveHeaders(students, [' 學號 ', 'EMAIL', 'college', 'State'], named())
    expect(Object.fromEntries(at)).toEqual({ number: 0, address: 1, department: 2, state: 3 })
  })

  it('finds a renamed column by what its metadata calls it', () => {
    const headers = ['Student number', 'Where to write', 'Department', 'State']
    expect(resolveHeaders(students, headers, named()).problems).toEqual([
      { column: 'address', kind: 'missing', header: 'E-mail' },
    ])
    expect(resolveHeaders(students, headers, named([1, 'address'])).at.get('address')).toBe(1)
  })

  it('does not let an alias or old metadata take a column that another one names exactly', () => {
    const headers = ['Student number', 'E-mail', 'Department', 'College', 'State']
    const { at, problems } = resolveHeaders(students, headers, named([1, 'department'], [2, 'number']))
    expect(Object.fromEntries(at)).toEqual({ number: 0, address: 1, department: 2, state: 4 })
    expect(problems).toEqual([])
  })

  it('will not guess between two equal headers unless metadata says which is the old one', () => {
    const headers = ['Student number', 'E-mail', 'State', 'Department', 'State']
    expect(resolveHeaders(students, headers, named()).problems).toEqual([
      { column: 'state', kind: 'doubled', header: 'State' },
    ])
    expect(resolveHeaders(students, headers, named([4, 'state'])).at.get('state')).toBe(4)
    expect(resolveHeaders(students, headers, named([2, 'state'], [4, 'state'])).problems).toHaveLength(1)
  })

  it('names every column of an empty tab', () => {
    expect(resolveHeaders(students, [], named()).problems.map(problem => problem.column)).toEqual([
      'number',
      'address',
      'department',
      'state',
    ])
  })

  it.each(
    [...firstTabs, ...lastTabs, studentsTab({}), teachersTab({})].map(each => [each.title, each] as const),
  )('finds each column of %s by its own header alone', (_title, each) => {
    const headers = Object.values(each.columns).map(column => column.header)
    const { at, problems } = resolveHeaders(each, headers, named())
    expect(problems).toEqual([])
    expect([...at.values()]).toEqual(headers.map((_header, index) => index))
  })
})
