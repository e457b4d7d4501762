import { describe, expect, it } from 'vitest'
import { refusing, trying } from './formula-world.ts'

/** Products and sales, blank at B6, a text among the numbers. */
const SHOP = [
  ['Product', 'Price', 'Region', 'Sold'],
  ['Apple', 1.5, 'East', '2026-01-05'],
  ['Banana', 2, 'West', '2026-01-31'],
  ['Cherry', 7.25, 'East', '2026-02-14'],
  ['apple pie', 'n/a', 'North', '2026-03-01'],
  ['Date', '', 'West', '2026-03-09'],
]
const tried = trying(SHOP)
const refused = refusing(SHOP)

/** Formulas and what Google documents of them. */
const holds = (name: string, table: readonly (readonly [formula: string, expected: unknown])[]): void => {
  it.each(table)(`${name}: %s`, (formula, expected) => {
    expect(tried(formula)).toEqual(expected)
  })
}

describe('what an office works out', () => {
  holds('texts', [
    ['=LEFT("Google Sheets",6)', 'Google'],
    ['=RIGHT("Google Sheets")', 's'],
    ['=MID("get this",5,4)', 'this'],
    ['=LEN("lorem ipsum")', 11],
    ['=PROPER("united states of america")', 'United States Of America'],
    ['=TRIM("  too   many  spaces ")', 'too many spaces'],
    ['=SUBSTITUTE("abcdefg","cde","xyz")', 'abxyzfg'],
    ['=SUBSTITUTE("January 2, 2012","2","3",1)', 'January 3, 2012'],
    ['=REPLACE("Spreadsheets",1,6,"Bed")', 'Bedsheets'],
    ['=FIND("def","abcdefg")', 4],
    ['=FIND("D","abcdefg")', '#VALUE!'],
    ['=SEARCH("n","wood and Nails")', 7],
    ['=REPT("ha",4)', 'hahahaha'],
    ['=EXACT("Read","read")', false],
    ['=JOIN(" and-a ",{1,2,3,4})', '1 and-a 2 and-a 3 and-a 4'],
    ['=TEXTJOIN(", ",TRUE,Data!A2:A6)', 'Apple, Banana, Cherry, apple pie, Date'],
    ['=TEXTJOIN("-",FALSE,"a","","b")', 'a--b'],
    ['=TEXTJOIN({",";";"},TRUE,{"a","b","c"})', 'a,b;c'],
    ['=CONCATENATE("Total: ",3)', 'Total: 3'],
    ['="Half: "&1/2', 'Half: 0.5'],
    ['=1/3&""', '0.333333333333333'],
    ['=CHAR(97)&UNICHAR(9731)', 'a☃'],
    ['=VALUE("$1,200.50")', 1200.5],
    ['=FIXED(3.141592653,2)', '3.14'],
    ['=T(Data!B2)', null],
  ])

  holds('patterns', [
    ['=REGEXMATCH("Spreadsheets","S.r")', true],
    ['=REGEXMATCH("B10713022","^[A-Z]\\d{8}$")', true],
    ['=REGEXEXTRACT("My favorite number is 241, but my friend\'s is 17","\\d+")', '241'],
    [
      '=REGEXEXTRACT("You can also extract multiple values from text.","You can also (\\w+) multiple (\\w+) from text.")',
      [['extract', 'values']],
    ],
    ['=REGEXREPLACE("Spreadsheets","S.*d","Bed")', 'Bedsheets'],
    ['=REGEXREPLACE("2026-03-09","(\\d+)-(\\d+)-(\\d+)","$3/$2/$1")', '09/03/2026'],
    ['=REGEXMATCH("ABC","(?i)b")', true],
    ['=REGEXEXTRACT("abc","\\d")', '#N/A'],
    ['=REGEXMATCH(12,"1")', '#VALUE!'],
    ['=REGEXMATCH("a","(")', '#REF!'],
  ])

  holds('numbers', [
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=ROUNDUP(99.4447,2)', 99.45],
    ['=ROUNDDOWN(99.4487,2)', 99.44],
    ['=TRUNC(-3.7)', -3],
    ['=INT(-3.7)', -4],
    ['=MROUND(21,14)', 28],
    ['=CEILING(23.25,0.1)', 23.3],
    ['=FLOOR(23.25,0.1)', 23.2],
    ['=MOD(-3,2)', 1],
    ['=QUOTIENT(4,2)', 2],
    ['=SQRT(9)', 3],
    ['=SUM(Data!B2:B6)', 10.75],
    ['=PRODUCT({2,3;4,1})', 24],
    ['=SUMPRODUCT({1,2,3},{4,5,6})', 32],
    ['=SUMPRODUCT({TRUE;FALSE;TRUE},{10;15;20})', 30],
    ['=SUMPRODUCT((Data!C2:C6="East")*1)', 2],
    ['=-2^2', 4],
    ['=10%*50', 5],
  ])

  holds('statistics', [
    ['=COUNT(Data!B1:B6)', 3],
    ['=COUNTA(Data!B1:B6)', 5],
    ['=COUNTBLANK(Data!B1:B6)', 1],
    ['=COUNTUNIQUE(Data!C2:C6)', 3],
    ['=COUNTIF(Data!A2:A6,"a*")', 2],
    ['=COUNTIF(Data!B2:B6,">=2")', 2],
    ['=COUNTIF({"(a+b)?";"(a+b)x"},"(a+b)~?")', 1],
    ['=COUNTIF({"a.b";"axb";"a[b"},"a.b")', 1],
    ['=COUNTIF(Data!D2:D6,">=2026-02-01")', 3],
    ['=COUNTIFS(Data!C2:C6,"East",Data!B2:B6,">2")', 1],
    ['=COUNTIFS(Data!C2:C6,"East",Data!B2:B5,">2")', '#VALUE!'],
    ['=SUMIF(Data!C2:C6,"East",Data!B2:B6)', 8.75],
    ['=SUMIFS(Data!B2:B6,Data!C2:C6,"<>East")', 2],
    ['=AVERAGEIFS(Data!B2:B6,Data!C2:C6,"East")', 4.375],
    ['=AVERAGEIF(Data!C2:C6,"South",Data!B2:B6)', '#DIV/0!'],
    ['=MAXIFS(Data!B2:B6,Data!C2:C6,"East")', 7.25],
    ['=MINIFS(Data!B2:B6,Data!C2:C6,"East")', 1.5],
    ['=MEDIAN(1,2,3,4)', 2.5],
    ['=MODE({2,3,3,5})', 3],
    ['=LARGE({3,9,5},2)', 5],
    ['=SMALL({3,9,5},1)', 3],
    ['=RANK(5,{3,9,5})', 2],
    ['=RANK(5,{3,9,5},TRUE)', 2],
    ['=PERCENTILE({1,2,3,4},0.5)', 2.5],
    ['=QUARTILE({1,2,3,4,5},1)', 2],
    ['=STDEVP({2,4,4,4,5,5,7,9})', 2],
    ['=VAR({1,2,3,4})', 5 / 3],
  ])

  holds('days and times', [
    ['=DATE(2026,13,1)', 46_388],
    ['=TEXT(DATE(2026,3,0),"yyyy-mm-dd")', '2026-02-28'],
    ['=DATEVALUE("2026-03-09")', 46_090],
    ['=TEXT(TODAY(),"yyyy-mm-dd")', '2026-03-09'],
    ['=TEXT(NOW(),"hh:mm")', '12:00'],
    ['=YEAR(46090)*10000+MONTH(46090)*100+DAY(46090)', 20_260_309],
    ['=HOUR(TIME(13,5,30))&":"&MINUTE(TIME(13,5,30))&":"&SECOND(TIME(13,5,30))', '13:5:30'],
    ['=WEEKDAY(DATE(2026,3,9))', 2],
    ['=WEEKDAY(DATE(2026,3,9),2)', 1],
    ['=WEEKDAY(DATE(2026,3,9),3)', 0],
    ['=WEEKNUM(DATE(2026,1,4))', 2],
    ['=WEEKNUM(DATE(2026,1,4),2)', 1],
    ['=ISOWEEKNUM(DATE(2027,1,1))', 53],
    ['=EDATE(DATE(2026,1,31),1)', 46_081],
    ['=EOMONTH(DATE(2026,1,5),1)', 46_081],
    ['=DATEDIF(DATE(1969,7,16),DATE(1969,7,24),"D")', 8],
    ['=DATEDIF("2024-02-29","2026-02-28","Y")', 1],
    ['=DATEDIF("2026-01-31","2026-03-01","M")', 1],
    ['=DATEDIF("2025-11-20","2026-03-09","YM")', 3],
    ['=DAYS("2026-03-09","2026-03-01")', 8],
    ['=NETWORKDAYS(DATE(2026,3,2),DATE(2026,3,15))', 10],
    ['=NETWORKDAYS(DATE(2026,3,2),DATE(2026,3,15),{46090})', 9],
    ['=NETWORKDAYS.INTL(DATE(2026,3,2),DATE(2026,3,15),"0000001")', 12],
    ['=TEXT(WORKDAY(DATE(2026,3,6),1),"yyyy-mm-dd")', '2026-03-09'],
    ['=TEXT(WORKDAY(DATE(2026,3,9),-1),"yyyy-mm-dd")', '2026-03-06'],
    ['=WORKDAY.INTL(DATE(2026,3,7),1,11)', 46_090],
  ])

  holds('as texts', [
    ['=TEXT(1.23,"$0.00")', '$1.23'],
    ['=TEXT(1234567.891,"#,##0.00")', '1,234,567.89'],
    ['=TEXT(0.285,"0.0%")', '28.5%'],
    ['=TEXT(7,"000")', '007'],
    ['=TEXT(46090,"dddd, mmmm d, yyyy")', 'Monday, March 9, 2026'],
    ['=TEXT(46090.75,"yyyy/mm/dd hh:mm")', '2026/03/09 18:00'],
    ['=TEXT(46090.75,"h:mm am/pm")', '6:00 PM'],
    ['=TEXT(1.5,"[h]:mm")', '36:00'],
    ['=TEXT("2026-03-09","ddd")', 'Mon'],
    ['=TEXT("none","0.00")', 'none'],
    ['=TEXT(Data!B6,"0.00")', '0.00'],
  ])

  holds('lookups', [
    ['=VLOOKUP("banana",Data!A2:C6,3,FALSE)', 'West'],
    ['=VLOOKUP("che*",Data!A2:B6,2,FALSE)', 7.25],
    ['=VLOOKUP("Kiwi",Data!A2:B6,2,FALSE)', '#N/A'],
    ['=VLOOKUP("Apple",Data!A2:B6,5,FALSE)', '#REF!'],
    ['=VLOOKUP(2.5,{1,"one";2,"two";3,"three"},2)', 'two'],
    ['=HLOOKUP("Price",Data!A1:D6,3,FALSE)', 2],
    ['=LOOKUP(5,{1;4;6},{"a";"b";"c"})', 'b'],
    ['=MATCH("Cherry",Data!A1:A6,0)', 4],
    ['=MATCH(5,{9,7,3},-1)', 2],
    ['=INDEX(Data!A2:C6,2,3)', 'West'],
    ['=INDEX(Data!A2:C6,2,0)', [['Banana', 2, 'West']]],
    ['=INDEX(Data!A2:C6,9,1)', '#NUM!'],
    ['=XLOOKUP("Cherry",Data!A2:A6,Data!C2:C6)', 'East'],
    ['=XLOOKUP("Kiwi",Data!A2:A6,Data!C2:C6,"none")', 'none'],
    ['=XLOOKUP("Banana",Data!A2:A6,Data!A2:C6)', [['Banana', 2, 'West']]],
    ['=XLOOKUP(5,{2,4,6},{"a","b","c"},"",-1)', 'b'],
    ['=XLOOKUP(5,{2,4,6},{"a","b","c"},"",1)', 'c'],
    ['=XMATCH("apple*",Data!A2:A6,2,-1)', 4],
    ['=CHOOSE(2,"a","b","c")', 'b'],
    ['=INDIRECT("Data!A"&3)', 'Banana'],
    ['=INDIRECT("nowhere")', '#REF!'],
    ['=SUM(OFFSET(Data!B1,1,0,2,1))', 3.5],
    ['=ADDRESS(1,2)&ADDRESS(1,2,4)&ADDRESS(3,1,1,TRUE,"My tab")', "$B$1B1'My tab'!$A$3"],
    ['=ROW(Data!A5)+COLUMN(Data!C1)', 8],
    ['=ROW(A1)*10+COLUMNS(A1:C1)', 13],
    ['=ISFORMULA(A1)', true],
    ['=ROWS(Data!A1:B9)*COLUMNS(Data!A1:B9)', 18],
    ['=HYPERLINK("https://uni.example","Portal")', 'Portal'],
  ])

  holds('choices', [
    ['=IF(Data!B2>1,"dear","cheap")', 'dear'],
    ['=IF(FALSE,1)', false],
    ['=SUM(IF(TRUE,Data!B2:B3,0))', 3.5],
    ['=SUM(CHOOSE(1,Data!B2:B4,0))', 10.75],
    ['=IFS(Data!B3>5,"dear",Data!B3>1,"fair")', 'fair'],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SWITCH(Data!C2,"West","W","East","E","other")', 'E'],
    ['=SWITCH("South","West","W","other")', 'other'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFNA(1/0,"none")', '#DIV/0!'],
    ['=AND(TRUE,Data!B2>1)', true],
    ['=XOR(TRUE,TRUE)', false],
    ['=ISBLANK(Data!B6)', true],
    ['=ISEMAIL("staff@uni.example")', true],
    ['=ISNA(NA())', true],
    ['=N("text")+N(TRUE)', 1],
    ['=ISBETWEEN(7,1,7)', true],
    ['=ISBETWEEN(7,1,7,TRUE,FALSE)', false],
    ['=SPARKLINE(Data!B2:B6)', null],
    ['=Data!B6', null],
  ])

  holds('what only IronCalc knows', [
    ['=ROUND(PMT(0.05/12,360,100000),2)', -536.82],
    ['=BIN2DEC("1010")', 10],
    ['=COMBIN(5,2)', 10],
    ['=ROUND(CORREL({1,2,3},{2,4,6}),9)', 1],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
  ])
})

describe('errors in Google’s words', () => {
  it.each([
    ['=1/0', '#DIV/0! Function DIVIDE parameter 2 cannot be zero.'],
    [
      '="a"+1',
      "#VALUE! Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number.",
    ],
    [
      '=ROUND(1,"two")',
      "#VALUE! Function ROUND parameter 2 expects number values. But 'two' is a text and cannot be coerced to a number.",
    ],
    ['=NOSUCH(1)', "#NAME? Unknown function: 'NOSUCH'."],
    ['=NoSuch(1)', "#NAME? Unknown function: 'NoSuch'."],
    ['=unknown_name', "#NAME? Unknown range name: 'UNKNOWN_NAME'."],
    ['=Gone!A1', "#REF! Unresolved sheet name 'Gone'."],
    ['=1+', '#ERROR! Formula parse error.'],
    [
      '=VLOOKUP("x",Data!A:B)',
      '#N/A Wrong number of arguments to VLOOKUP. Expected between 3 and 4 arguments, but got 2 arguments.',
    ],
    ['=VLOOKUP("x",Data!A:B,2,FALSE)', "#N/A Did not find value 'x' in VLOOKUP evaluation."],
    ['=FILTER(Data!A2:A6,Data!C2:C6="South")', '#N/A No matches are found in FILTER evaluation.'],
    [
      '=A1',
      '#REF! Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
    ],
    ['=SEQUENCE(60)', '#REF! Result was not automatically expanded, please insert more rows (10).'],
    ['=10^400', '#NUM! Result is not a number.'],
    ['=CHAR(99999999)', '#NUM! Function CHAR parameter 1 value 99999999 is out of range.'],
    ['=NETWORKDAYS(0,10^10)', '#NUM! 10000000000 is not a day of the calendar.'],
    ['=SEQUENCE(100000,100000)', '#NUM! The result would have more than 10000000 cells.'],
    ['=REPT("ab",30000)', '#VALUE! Text result of REPT is longer than the limit of 50000 characters'],
    ['=OFFSET(Data!A1,5000,0)', '#REF! Function OFFSET evaluates to an out of bounds range.'],
  ])('%s', (formula, words) => {
    expect(refused(formula)).toBe(words)
  })
})
