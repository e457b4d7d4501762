import { describe, expect, it } from 'vitest'
import { Pattern } from '../../workspace/sheets/formula/re2/pattern.ts'
import { refusing, trying } from './formula-world.ts'

const at = trying([['n', 'text']])

describe('a regular expression', () => {
  it.each([
    ['=REGEXMATCH("line one"&CHAR(10)&"two","one.two")', false],
    ['=REGEXMATCH("line one"&CHAR(10)&"two","(?s)one.two")', true],
    ['=REGEXMATCH("line one"&CHAR(10)&"two","(?m)^two$")', true],
    ['=REGEXMATCH("AbC","a(?i:b)c")', false],
    ['=REGEXMATCH("aBc","a(?i:b)c")', true],
    ['=REGEXEXTRACT("aaa","a{2}")', 'aa'],
    ['=REGEXEXTRACT("aaaa","a{2,3}?")', 'aa'],
    ['=REGEXEXTRACT("<b>bold</b>","<.*?>")', '<b>'],
    ['=REGEXEXTRACT("<b>bold</b>","(?U)<.*>")', '<b>'],
    ['=REGEXEXTRACT("foobar","foo|foobar")', 'foo'],
    ['=REGEXEXTRACT("學號 B10713022","[[:upper:]]\\d+")', 'B10713022'],
    ['=REGEXEXTRACT("name: 王小明","\\p{Han}+")', '王小明'],
    ['=REGEXEXTRACT("Größe 12","\\pL+")', 'Größe'],
    ['=REGEXEXTRACT("a-b_c","[\\w-]+")', 'a-b_c'],
    ['=REGEXEXTRACT("x[1]","[^][]+")', 'x'],
    ['=REGEXEXTRACT("1+1=2","\\Q1+1\\E=\\d")', '1+1=2'],
    ['=REGEXEXTRACT("a b","\\bb")', 'b'],
    ['=REGEXEXTRACT("ab","(a)|(b)")', [['a', null]]],
    ['=REGEXEXTRACT("😀x",".")', '😀'],
    ['=REGEXREPLACE("abxc","x*","-")', '-a-b-c-'],
    ['=REGEXREPLACE("price 5","\\d","$")', 'price $'],
    ['=REGEXREPLACE("a1","([a-z])(\\d)","\\2\\1")', '1a'],
    ['=REGEXREPLACE("abc","","|")', '|a|b|c|'],
    ['=COUNTIF({"abcb";"ab";"xb"},"a*b")', 2],
    ['=SEARCH("b?d","abcbxd")', 4],
  ])('%s', (formula, value) => {
    expect(at(formula)).toEqual(value)
  })

  it.each([
    'a(?=b)',
    '(?<!a)b',
    String.raw`(a)\1`,
    'a**',
    '*a',
    'a{2,1}',
    'a{1001}',
    '[b-a]',
    '[a',
    '(a',
    'a)',
    '\\q',
  ])('that RE2 does not read is refused: %s', source => {
    const words = `Function REGEXMATCH parameter 2 value "${source}" is not a valid regular expression.`
    expect(refusing([])(`=REGEXMATCH("a","${source}")`)).toBe(`#REF! ${words}`)
  })

  it.each(['^(a+)+$', '(a*)*c', '(a|a)*b', '(.*)(.*)(.*)(.*)(.*)x', '(a?){500}a{500}'])(
    'takes no longer for being difficult: %s',
    source => {
      expect(new Pattern(source).test(`${'a'.repeat(400)}!`)).toBe(false)
    },
  )
})
