import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDigestReply } from '../../../functions/mail/digest/read-digest-reply.ts'
import { replyKinds, type ReplyKindName } from '../../../functions/mail/reading/reply-kinds.ts'

const asked = (...kinds: readonly ReplyKindName[]) =>
  kinds.map((kind, at) => ({ subject: `SP-000${at + 1}`, kind: replyKinds[kind] }))
const closures = asked(...Array<ReplyKindName>(8).fill('closure-evaluation'))
const invitations = asked(...Array<ReplyKindName>(8).fill('supervision-invitation'))

/** `1 pass, 2 return` where items were understood; `?` marks one that has to be asked about again. */
function read(text: string, items = closures): string {
  const reading = readDigestReply(text, items)
  if (reading.kind !== 'by-item') return reading.kind
  const said = [...reading.items].toSorted(([a], [b]) => a - b)
  return said
    .map(([item, { decision, hours }]) =>
      [item, decision === 'unclear' ? '?' : decision, ...(hours === null ? [] : [hours])].join(' '),
    )
    .join(', ')
}

const allBut = (word: string, ...left: readonly number[]) =>
  closures
    .map((_, at) => at + 1)
    .filter(item => !left.includes(item))
    .map(item => `${item} ${word}`)
    .join(', ')

describe('closure reports, answered in one reply', () => {
  test.each([
    ['1 pass, 2 return: photos missing', '1 pass, 2 return'],
    ['1. pass\n2. return - photos missing\n3) fail\n\nBest,\nProf. Lin', '1 pass, 2 return, 3 fail'],
    ['1 and 2 pass; 3 fails.', '1 pass, 2 pass, 3 fail'],
    ['1, 2 & 4 pass', '1 pass, 2 pass, 4 pass'],
    ['pass 1 and 2, return 3 (photos missing)', '1 pass, 2 pass, 3 return'],
    ['2-5 pass, the rest return', '1 return, 2 pass, 3 pass, 4 pass, 5 pass, 6 return, 7 return, 8 return'],
    ['Items 2 to 3 pass', '2 pass, 3 pass'],
    ['SP-0002 pass', '2 pass'],
    ['1 pass 36 hours, 2 pass 40 hours', '1 pass 36, 2 pass 40'],
    ['1：通過，36小時\n2：退回，照片不足', '1 pass 36, 2 return'],
    ['１通過，２退回', '1 pass, 2 return'],
    ['1、2通过，3退回', '1 pass, 2 pass, 3 return'],
    ['1通過2退回', '1 pass, 2 return'],
    ['第2至5項通過，第1項退回', '1 return, 2 pass, 3 pass, 4 pass, 5 pass'],
    ['第三項退回，第一項不通過', '1 fail, 3 return'],
    ['請將1、2退回補件，3通過', '1 return, 2 return, 3 pass'],
    ['通過：1、2、5；退回：3、4', '1 pass, 2 pass, 3 return, 4 return, 5 pass'],
    ['Pass: 1, 2\nReturn: 3, 4', '1 pass, 2 pass, 3 return, 4 return'],
    ['I cannot pass 3', '3 fail'],
    ['①通過 ②退回', '1 pass, 2 return'],
    ['all pass', allBut('pass')],
    ['They all pass.', allBut('pass')],
    ['All 8 pass', allBut('pass')],
    ['八件都通過', allBut('pass')],
    ['都通過，除了3', allBut('pass', 3)],
    ['通過 除了 3', allBut('pass', 3)],
    ['Pass all.', allBut('pass')],
    ['都通過', allBut('pass')],
    ['皆不通過', allBut('fail')],
    ['all pass except 3 and 7', allBut('pass', 3, 7)],
    ['all but 3 pass', allBut('pass', 3)],
    ['Everything except 3 passes', allBut('pass', 3)],
    ['I pass all except 3 (photos missing)', allBut('pass', 3)],
    ['除第3項外皆通過', allBut('pass', 3)],
    ['除了3、7以外，其余都通过', allBut('pass', 3, 7)],
  ])('“%s” is read as: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('who is left out can be given another answer in the same breath', () => {
    expect(read('All pass except 3, which I return: photos missing')).toContain('2 pass, 3 return, 4 pass')
    expect(read('第三項退回，其他通過')).toContain('2 pass, 3 return, 4 pass')
  })
})

describe('invitations, answered in one reply', () => {
  test.each([
    ['1 yes, 2 no', '1 agree, 2 decline'],
    ['agree to 1, 2 and 4; decline 3', '1 agree, 2 agree, 3 decline, 4 agree'],
    ['我同意1和2，婉拒3', '1 agree, 2 agree, 3 decline'],
    ['1同意 2同意 3婉拒', '1 agree, 2 agree, 3 decline'],
    ['agree 1-4', '1 agree, 2 agree, 3 agree, 4 agree'],
  ])('“%s” is read as: %s', (text, expected) => {
    expect(read(text, invitations)).toBe(expected)
  })

  test.each(['I agree to all, thanks', 'yes to all', '都同意', 'All: agree'])('“%s” is for all', text => {
    expect(read(text, invitations)).toBe(allBut('agree'))
  })
})

describe('what a careful reader would ask about again', () => {
  test.each([
    ['pass'],
    ['I agree.'],
    ['通過'],
    ['Not all pass'],
    ['None pass'],
    ['1 or 2 pass'],
    ['neither 1 nor 2 pass'],
    ['1 pass if 2 passes'],
    ['if photos are added, 1 pass, 2 pass'],
    ['如果補照片，1、2通過'],
    ['Pass all.\nBut let me check number 3'],
    ['1 pass, 2 pass\n\nI am not sure about any of it, let me think'],
    ['all pass except 25'],
    ['9 pass'],
    ['the rest pass'],
    ['3/5 pass'],
    ['See you at the meeting on 3 May, room 2'],
    ['Thanks to all of you'],
    ['All 6 pass'],
    ['三件都通過'],
    ['前三項都通過'],
    ['I pass on 3'],
    ['Pass. See you in room 5'],
    ['undo and pass all'],
    ['all agree'],
    ['On 1 May I will pass by'],
    ['1 pass - 36'],
    [''],
    ['1 pass\n2 pass\nSorry, ignore this mail, wrong digest'],
    ['All pass, I think'],
    ['通過2位'],
    ['I pass 2 of the 5'],
  ])('“%s” decides nothing', text => {
    expect(read(text)).toBe('unclear')
  })

  test.each([
    ['1 pass, 2 pass if photos are added, 3 return', '1 pass, 2 ?, 3 return'],
    ['1 pass, what about 2?', '1 pass, 2 ?'],
    ['1 pass, 1 fail, 2 pass', '1 ?, 2 pass'],
    ['1 pass, 2 agree', '1 pass, 2 ?'],
    ['1 pass, 2: let me see', '1 pass, 2 ?'],
    ['1 pass\n2 pass\n\nActually not 2', '1 pass, 2 ?'],
    ['1 pass, I guess; 2 pass', '1 ?, 2 pass'],
  ])('“%s” leaves one item open: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('“all pass” answers reports and not the invitation among them', () => {
    expect(read('all pass', asked('closure-evaluation', 'supervision-invitation'))).toBe('1 pass, 2 ?')
  })

  test('one item named apart from “all” with another result is open, the others are not', () => {
    expect(read('all pass, 3 fail')).toContain('2 pass, 3 ?, 4 pass')
  })
})

describe('taking back', () => {
  test.each([
    'undo',
    'Undo, please',
    'Please undo it. Thanks',
    '撤回',
    '請撤回全部回覆，謝謝',
    '撤回我的回复',
  ])('“%s” takes everything back', text => expect(read(text)).toBe('undo'))

  test.each([
    ['undo 3', [3]],
    ['Undo item 3, please.', [3]],
    ['Please take back my answer to number 2. Thanks', [2]],
    ['undo 1 and 3', [1, 3]],
    ['undo 1, 3 and 4', [1, 3, 4]],
    ['撤回第3項', [3]],
    ['撤回第1、3項', [1, 3]],
    ['請撤回第2項的回覆', [2]],
  ])('“%s” takes back those items alone', (text, items) =>
    expect(readDigestReply(text, closures)).toEqual({ kind: 'undo', items }),
  )

  test.each([
    'undo 9',
    'undo 3 and pass 2',
    'undo 3? why',
    'do not undo 3',
    'undo 3, I think',
    'undo 3 5',
    'undo 3\n5 pass',
    'undo 0',
    'undo SP-0003',
  ])('“%s” takes nothing back by itself', text =>
    expect(readDigestReply(text, closures).kind).toBe('unclear'),
  )

  test.each(['undo? why', 'I will not undo it'])('“%s” does not', text => {
    expect(read(text)).not.toBe('undo')
  })
})

describe('whatever comes', () => {
  const pieces = [
    '1',
    '2-5',
    '3、4',
    'all',
    'the rest',
    'except ',
    '除',
    '外',
    '都',
    'pass',
    '退回',
    ',',
    '?',
    ' ',
  ]
  test('it is read without failing, and names no item that does not exist', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), parts => {
        const reading = readDigestReply(parts.join(''), closures)
        const items = reading.kind === 'by-item' ? [...reading.items.keys()] : []
        expect(items.every(item => item >= 1 && item <= closures.length)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['1, ', 4000],
    ['除1', 4000],
    ['1-', 4000],
    ['all except ', 800],
    ['第一', 4000],
  ])('“%s” %i times comes to an end and decides nothing of items that do not exist', (piece, times) => {
    const reading = readDigestReply(piece.repeat(times).slice(0, 8000), closures)
    const items = reading.kind === 'by-item' ? [...reading.items.keys()] : []
    expect(items.filter(item => item < 1 || item > closures.length)).toEqual([])
  })
})
