import { describe, expect, it } from 'vitest'
import { refusing, trying } from './formula-world.ts'

/** The table of the language's own reference: employees by department. */
const STAFF = [
  ['name', 'dept', 'lunchTime', 'salary', 'hireDate', 'age', 'isSenior', 'seniorityStartTime'],
  ['John', 'Eng', '12:00:00', 1000, '2005-03-19', 35, true, '2007-12-02 15:56:00'],
  ['Dave', 'Eng', '12:00:00', 500, '2006-04-19', 27, false, ''],
  ['Sally', 'Eng', '13:00:00', 600, '2005-10-10', 30, false, ''],
  ['Ben', 'Sales', '12:00:00', 400, '2002-10-10', 32, true, '2005-03-09 12:30:00'],
  ['Dana', 'Sales', '12:00:00', 350, '2004-09-08', 25, false, ''],
  ['Mike', 'Marketing', '13:00:00', 800, '2005-01-10', 24, true, '2007-12-30 14:40:00'],
]
const tried = trying(STAFF)
const refused = refusing(STAFF)

const asks = (name: string, table: readonly (readonly [query: string, expected: unknown])[]): void => {
  it.each(table)(`${name}: %s`, (query, expected) => {
    expect(tried(`=QUERY(Data!A1:H7,"${query}",1)`)).toEqual(expected)
  })
}

describe('QUERY', () => {
  asks('picks columns', [
    [
      'select A, D limit 2',
      [
        ['name', 'salary'],
        ['John', 1000],
        ['Dave', 500],
      ],
    ],
    ["select A where B = 'Sales'", ['name', 'Ben', 'Dana']],
    ["SELECT A WHERE B = 'Sales' LABEL A 'Who'", ['Who', 'Ben', 'Dana']],
    ["select A where B = 'Sales' label A ''", ['Ben', 'Dana']],
    [
      'select upper(A), year(E) limit 1',
      [
        ['upper(name)', 'year(hireDate)'],
        ['JOHN', 2005],
      ],
    ],
    [
      'select A, D * 2 + F limit 1',
      [
        ['name', 'sum(product(salary2())age)'],
        ['John', 2035],
      ],
    ],
  ])

  asks('asks for rows', [
    ['select A where D >= 600', ['name', 'John', 'Sally', 'Mike']],
    ["select A where D > 500 and not B = 'Eng'", ['name', 'Mike']],
    ["select A where (B = 'Sales' or B = 'Marketing') and D < 500", ['name', 'Ben', 'Dana']],
    ["select A where A contains 'a'", ['name', 'Dave', 'Sally', 'Dana']],
    ["select A where A starts with 'Da'", ['name', 'Dave', 'Dana']],
    ["select A where A ends with 'e'", ['name', 'Dave', 'Mike']],
    ["select A where A matches '.*a.*y'", ['name', 'Sally']],
    ["select A where A like '_e%'", ['name', 'Ben']],
    ["select A where lower(A) like '%n_'", ['name', 'Dana']],
    ['select A where H is null', ['name', 'Dave', 'Sally', 'Dana']],
    ['select A where H is not null', ['name', 'John', 'Ben', 'Mike']],
    ['select A where G = true', ['name', 'John', 'Ben', 'Mike']],
    ["select A where E < date '2005-01-01'", ['name', 'Ben', 'Dana']],
    ["select A where H > datetime '2007-12-02 16:00:00'", ['name', 'Mike']],
    ["select A where C = timeofday '13:00:00'", ['name', 'Sally', 'Mike']],
    ['select A where month(E) = 9', ['name', 'Sally', 'Ben']],
    ["select A where B <> 'Eng' and D != 400", ['name', 'Dana', 'Mike']],
    ['select A where A = 5', 'name'],
  ])

  asks('groups, pivots, sorts and cuts', [
    [
      'select B, max(D) group by B',
      [
        ['dept', 'max salary'],
        ['Eng', 1000],
        ['Marketing', 800],
        ['Sales', 400],
      ],
    ],
    [
      'select B, count(A), avg(D) group by B order by count(A) desc limit 1',
      [
        ['dept', 'count name', 'avg salary'],
        ['Eng', 3, 700],
      ],
    ],
    [
      'select sum(D), min(F)',
      [
        ['sum salary', 'min age'],
        [3650, 24],
      ],
    ],
    [
      'select sum(D) pivot B',
      [
        ['Eng', 'Marketing', 'Sales'],
        [2100, 800, 750],
      ],
    ],
    [
      'select F, sum(D) where D > 700 group by F pivot B',
      [
        ['age', 'Eng', 'Marketing'],
        [24, null, 800],
        [35, 1000, null],
      ],
    ],
    [
      'select A, D order by D desc limit 2',
      [
        ['name', 'salary'],
        ['John', 1000],
        ['Mike', 800],
      ],
    ],
    ['select A order by B, D desc limit 3', ['name', 'John', 'Sally', 'Dave']],
    ['select A limit 2 offset 4', ['name', 'Dana', 'Mike']],
    [
      "select B, count(A) group by B label count(A) 'people'",
      [
        ['dept', 'people'],
        ['Eng', 3],
        ['Marketing', 1],
        ['Sales', 2],
      ],
    ],
    [
      'select year(E), count(A) group by year(E)',
      [
        ['year(hireDate)', 'count name'],
        [2002, 1],
        [2004, 1],
        [2005, 3],
        [2006, 1],
      ],
    ],
  ])

  it('calls the columns of an array Col1, Col2, …', () => {
    expect(
      tried('=QUERY({Data!B2:B7,Data!D2:D7},"select Col1, sum(Col2) where Col2 > 400 group by Col1",0)'),
    ).toEqual([
      [null, 'sum '],
      ['Eng', 2100],
      ['Marketing', 800],
    ])
    expect(refused('=QUERY({Data!B2:B7},"select A",0)')).toContain('NO_COLUMN: A')
  })

  it('guesses the row of headers where texts stand above numbers, and reads a range to its end', () => {
    expect(tried('=QUERY(Data!A:D,"select A, D where D < 400")')).toEqual([
      ['name', 'salary'],
      ['Dana', 350],
    ])
  })

  it('lets most of a column decide its type: what differs is blank', () => {
    expect(tried('=QUERY({1;2;"three"},"select Col1 where Col1 is null or Col1 > 1",0)')).toEqual([2, null])
  })

  it('counts the blocked cases of each college for a clerk, most first', () => {
    const cases = trying([
      ['Case', 'College', 'State'],
      ['SP-1', 'Arts', 'blocked: hours'],
      ['SP-2', 'Design', 'met'],
      ['SP-3', 'Design', 'blocked: report'],
      ['SP-4', 'Design', 'blocked: hours'],
    ])
    const query = `select B, count(A) where C starts with 'blocked' group by B order by count(A) desc label count(A) 'blocked'`
    expect(cases(`=QUERY(Data!A:C,"${query}",1)`)).toEqual([
      ['College', 'blocked'],
      ['Design', 2],
      ['Arts', 1],
    ])
  })

  it.each([
    ['select Z', 'NO_COLUMN: Z'],
    ["select A where A matches '('", '"(" is not a valid regular expression.'],
    ['select A wher B = 1', 'PARSE_ERROR: Encountered "wher".'],
    ['select A, sum(D)', 'ADD_COL_TO_GROUP_BY_OR_AGG'],
    ["select A where E > date '2005-02-31'", 'Invalid date literal [2005-02-31].'],
  ])('refuses what it cannot read: %s', (query, words) => {
    const message = refused(`=QUERY(Data!A1:H7,"${query}",1)`)
    expect(message).toContain('#VALUE! Unable to parse query string for Function QUERY parameter 2: ')
    expect(message).toContain(words)
  })
})
