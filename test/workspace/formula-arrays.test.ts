import { describe, expect, it } from 'vitest'
import { refusing, trying } from './formula-world.ts'

const HOURS = [
  ['Student', 'College', 'Hours', 'State'],
  ['Ann', 'Arts', 36, 'met'],
  ['Bob', 'Design', 12.5, 'blocked'],
  ['Cy', 'Arts', 40, 'met'],
  ['Dee', 'Engineering', 8, 'blocked'],
  ['Eve', 'Design', '', 'open'],
]
const tried = trying(HOURS)
const refused = refusing(HOURS)

const holds = (name: string, table: readonly (readonly [formula: string, expected: unknown])[]): void => {
  it.each(table)(`${name}: %s`, (formula, expected) => {
    expect(tried(formula)).toEqual(expected)
  })
}

describe('arrays', () => {
  holds('as they are written', [
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['={"a";"b"}', ['a', 'b']],
    [
      '={Data!A2:A3,Data!C2:C3}',
      [
        ['Ann', 36],
        ['Bob', 12.5],
      ],
    ],
    ['={Data!A2:A3;Data!A5}', ['Ann', 'Bob', 'Dee']],
    ['={Data!A2:A3,Data!C2}', '#VALUE!'],
    ['={1,2;3}', '#VALUE!'],
  ])

  holds('of rows that are picked and put in order', [
    ['=FILTER(Data!A2:A6,Data!D2:D6="blocked")', ['Bob', 'Dee']],
    [
      '=FILTER(Data!A2:C,Data!C2:C>10,Data!B2:B="Arts")',
      [
        ['Ann', 'Arts', 36],
        ['Cy', 'Arts', 40],
      ],
    ],
    ['=FILTER(Data!A2:A6,Data!D2:D6="gone")', '#N/A'],
    ['=FILTER(Data!A2:A6,Data!D2:D4="met")', '#N/A'],
    ['=FILTER(Data!A1:D1,Data!A2:D2="Ann")', 'Student'],
    [
      '=SORT(Data!A2:C6,3,FALSE)',
      [
        ['Cy', 'Arts', 40],
        ['Ann', 'Arts', 36],
        ['Bob', 'Design', 12.5],
        ['Dee', 'Engineering', 8],
        ['Eve', 'Design', null],
      ],
    ],
    [
      '=SORT(Data!A2:B6,2,TRUE,1,FALSE)',
      [
        ['Cy', 'Arts'],
        ['Ann', 'Arts'],
        ['Eve', 'Design'],
        ['Bob', 'Design'],
        ['Dee', 'Engineering'],
      ],
    ],
    ['=SORT(Data!A2:A6,Data!C2:C6,TRUE)', ['Dee', 'Bob', 'Ann', 'Cy', 'Eve']],
    ['=SORT({"Zoe";"émile";"Ed";"eve"})', ['Ed', 'émile', 'eve', 'Zoe']],
    ['=SORTN(Data!A2:A6,2,0,Data!C2:C6,FALSE)', ['Cy', 'Ann']],
    ['=UNIQUE(Data!B2:B6)', ['Arts', 'Design', 'Engineering']],
    ['=UNIQUE({"a";"A";"b"})', ['a', 'b']],
    ['=UNIQUE({1,1,2},TRUE)', [[1, 2]]],
    ['=UNIQUE({1;1;2},FALSE,TRUE)', 2],
    ['=SORT(UNIQUE(FILTER(Data!B2:B,Data!B2:B<>"")),1,FALSE)', ['Engineering', 'Design', 'Arts']],
  ])

  holds('turned, strung together and cut', [
    [
      '=TRANSPOSE({1,2;3,4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      '=SEQUENCE(2,3)',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['=SEQUENCE(3,1,10,-5)', [10, 5, 0]],
    ['=FLATTEN({1,2;3,4},"x")', [1, 2, 3, 4, 'x']],
    ['=ARRAY_CONSTRAIN({1,2,3;4,5,6;7,8,9},2,1)', [1, 4]],
    [
      '=HSTACK({1;2},{3;4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      '=VSTACK({1,2},{3,4})',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '=CHOOSECOLS(Data!A2:C3,3,1)',
      [
        [36, 'Ann'],
        [12.5, 'Bob'],
      ],
    ],
    ['=CHOOSEROWS({1;2;3},-1)', 3],
    ['=TOCOL({1,2;3,4},0,TRUE)', [1, 3, 2, 4]],
    [
      '=WRAPROWS({1,2,3},2,0)',
      [
        [1, 2],
        [3, 0],
      ],
    ],
    ['=SPLIT("1, 2, three",", ")', [[1, 2, 'three']]],
    ['=SPLIT("Alas, poor Yorick"," ")', [['Alas,', 'poor', 'Yorick']]],
    ['=SPLIT("a||b","|",TRUE,FALSE)', [['a', null, 'b']]],
    ['=SPLIT("one and two"," and ",FALSE)', [['one', 'two']]],
    ['=MMULT({1,2;3,4},{5;6})', [17, 39]],
    ['=FREQUENCY(Data!C2:C6,{10;20})', [1, 1, 2]],
  ])

  holds('within ARRAYFORMULA', [
    ['=ARRAYFORMULA(Data!C2:C4*2)', [72, 25, 80]],
    ['=ARRAYFORMULA(Data!A2:A4&" ("&Data!D2:D4&")")', ['Ann (met)', 'Bob (blocked)', 'Cy (met)']],
    ['=ARRAYFORMULA(IF(Data!C2:C6>=36,"enough","short"))', ['enough', 'short', 'enough', 'short', 'short']],
    ['=ARRAYFORMULA(IFERROR(VLOOKUP({"Bob";"Zoe"},Data!A2:D6,4,FALSE),"unknown"))', ['blocked', 'unknown']],
    ['=ARRAYFORMULA(VLOOKUP("Cy",Data!A2:D6,{2,3},FALSE))', [['Arts', 40]]],
    ['=ARRAYFORMULA(COUNTIF(Data!B2:B6,{"Arts";"Design"}))', [2, 2]],
    [
      '=ARRAYFORMULA({1,2,3}*{1;2})',
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
    ],
    ['=ARRAYFORMULA({1;2;3}+{1;2})', [2, 4, '#N/A']],
    [
      '=ARRAYFORMULA(SPLIT({"a b";"c d"}," "))',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['=ARRAYFORMULA(REGEXMATCH(Data!A2:A4,"n"))', [true, false, false]],
    ['=SUM(ARRAYFORMULA(LEN(Data!A2:A6)))', 14],
    ['=ARRAYFORMULA(SUM(IF(Data!B2:B6="Arts",Data!C2:C6,0)))', 76],
    ['=ARRAYFORMULA(ROW(Data!A2:A4)-1)', [1, 2, 3]],
    ['=ARRAYFORMULA(SWITCH(Data!D2:D4,"met",1,0))', [1, 0, 1]],
  ])

  it('without it, a range means the value of its own row, and none where it has none', () => {
    expect(refused('=Data!C2:C4*2')).toBe('#VALUE! An array value could not be found.')
    expect(tried('=LEN({"abc";"de"})')).toBe(3)
    expect(tried('=SUMPRODUCT(LEN(Data!A2:A6))')).toBe(14)
  })

  holds('named and handed to functions of one’s own', [
    ['=LET(rate,0.5,hours,SUM(Data!C2:C4),rate*hours)', 44.25],
    ['=LAMBDA(x,y,x*y)(6,7)', 42],
    ['=LET(double,LAMBDA(x,x*2),double(21))', 42],
    ['=MAP(Data!C2:C4,LAMBDA(hours,hours>=36))', [true, false, true]],
    ['=MAP({1;2},{10;20},LAMBDA(a,b,a+b))', [11, 22]],
    ['=BYROW({1,2;3,4},LAMBDA(row,SUM(row)))', [3, 7]],
    ['=BYCOL({1,2;3,4},LAMBDA(column,MAX(column)))', [[3, 4]]],
    ['=REDUCE(0,{1,2,3},LAMBDA(total,each,total+each))', 6],
    ['=SCAN(0,{1;2;3},LAMBDA(total,each,total+each))', [1, 3, 6]],
    [
      '=MAKEARRAY(2,2,LAMBDA(row,column,row*10+column))',
      [
        [11, 12],
        [21, 22],
      ],
    ],
    ['=LAMBDA(x,x)', '#N/A'],
  ])
})
