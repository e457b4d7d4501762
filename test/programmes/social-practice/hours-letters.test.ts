import { describe, expect, it } from 'vitest'
import type { LetterContent } from '../../../functions/programmes/letter.ts'
import { goodReport, termUntil, type Term } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const carriedOut = 'Carrying out the project 計畫執行'

type Typed = Readonly<Record<string, string>>

const enter = (term: Term, number: string, typed: Typed, day = '04-10'): void =>
  term.submit('hours', `SPH-${number}`, at(day), {
    date: '2026-04-01',
    length: '2',
    kind: carriedOut,
    ...typed,
  })

const letterTo = (term: Term, topic: string, address = 'b1@mail.example'): LetterContent | undefined =>
  term.sent.find(letter => letter.topic === topic && letter.to.address === address)?.content

const listsIn = (letter: LetterContent | undefined): readonly string[] =>
  (letter?.blocks ?? []).flatMap(block => (block.kind === 'list' ? block.items : []))

const paragraphsIn = (letter: LetterContent | undefined): readonly string[] =>
  (letter?.blocks ?? []).flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))

describe('hours that cannot be', () => {
  const wrong = (): Term => {
    const term = termUntil('confirmed')
    enter(term, '0001', { length: '-5' })
    enter(term, '0002', { date: '2026-02-30' })
    enter(term, '0003', { length: '30', date: '2026-12-24' })
    enter(term, '0004', { length: '', date: '' })
    enter(term, '0005', { length: '3' })
    return term
  }
  const lines = [
    'SPH-0001: the length “-5” is no number of hours above 0.',
    'SPH-0002: the day “2026-02-30” is not in the calendar.',
    'SPH-0003: the length “30” is more than 24 hours for each day covered; the day “2026-12-24” is still to come; if it is right, the entry counts from then on.',
    'SPH-0004: no length is given; no day is given.',
  ]

  it('are told entry by entry, with all that is wrong, and how to mend them is said once', () => {
    const term = wrong()
    term.pass(at('04-10'))
    const letter = letterTo(term, 'hours')
    expect(listsIn(letter)).toEqual(lines)
    expect(paragraphsIn(letter)).toHaveLength(2)
    expect(paragraphsIn(letter)[1]).toContain('Send each of these entries again')
    expect(term.outcome('Hours', 'SPH-0001')).toBe(
      'SP-0001: counts 0: the length “-5” is no number of hours above 0',
    )
  })

  it('are named in the letter about the report they hinder, and a mended one is not named any more', () => {
    const term = wrong()
    enter(term, '0006', { replaces: 'sph-0001', date: '2026-04-02' })
    term.submit('closure', 'SPC-0001', at('04-10'), goodReport)
    term.pass(at('04-10'))
    expect(listsIn(letterTo(term, 'closure'))).toEqual(expect.arrayContaining(lines.slice(1)))
    expect(listsIn(letterTo(term, 'closure'))).not.toContain(lines[0])
  })
})

describe('an entry that corrects another', () => {
  it.each([
    ['another student’s', 'SPH-0100'],
    ['one that does not exist', 'SPH-9999'],
    ['a later one', 'SPH-0003'],
    ['no number at all', 'yesterday’s'],
  ])('naming %s counts nothing, and the student is told', (_what, replaces) => {
    const term = termUntil('approved')
    term.submit('proposal', 'SP-0100', at('04-01'), { student: 'B2' })
    term.submit('hours', 'SPH-0100', at('04-02'), {
      student: 'B2',
      date: '2026-04-01',
      length: '4',
      kind: carriedOut,
    })
    enter(term, '0001', {})
    enter(term, '0002', { length: '7', replaces })
    enter(term, '0003', { length: '3' })
    term.pass(at('04-10'))
    expect(term.row()['hours']).toBe(5)
    expect(term.row('SP-0100')['hours']).toBe(4)
    expect(term.told()).toContain('hours SPH-0002:unknown-number')
    expect(listsIn(letterTo(term, 'hours'))).toEqual([
      `SPH-0002: it corrects “${replaces}”, which is no earlier entry of hours of this project.`,
    ])
    expect(term.outcome('Hours', 'SPH-0002')).toContain(`it corrects “${replaces}”`)
  })

  it('with a wrong number hinders no report, and the right one may follow', () => {
    const term = termUntil('confirmed')
    for (const day of ['01', '02']) enter(term, `00${day}`, { length: '18', date: `2026-04-${day}` })
    enter(term, '0003', { length: '20', date: '2026-04-02', replaces: 'SPH-0022' })
    enter(term, '0004', { length: '20', date: '2026-04-02', replaces: 'SPH-0002' })
    term.submit('closure', 'SPC-0001', at('04-11'), goodReport)
    term.pass(at('04-11'))
    expect(term.row()).toMatchObject({
      hours: 38,
      state: 'closure report submitted, waiting for the evaluation',
    })
  })

  it.each(['No', '無', '-'])('and says “%s” where its number is asked corrects none', replaces => {
    const term = termUntil('approved')
    enter(term, '0001', { replaces })
    term.pass(at('04-10'))
    expect(term.row()['hours']).toBe(2)
    expect(term.sent.map(({ topic }) => topic)).not.toContain('hours')
  })
})

describe('two entries equal in day, kind, length and basis', () => {
  it('with different work are told to the student, who can enter both as one', () => {
    const term = termUntil('confirmed')
    enter(term, '0001', { done: 'Sorted the donated books' })
    enter(term, '0002', { done: 'Read to the children' })
    term.pass(at('04-10'))
    const letter = letterTo(term, 'hours')
    expect(listsIn(letter)).toEqual([
      'SPH-0002: the same day, kind, length and basis as SPH-0001, so the two count once.',
    ])
    expect(paragraphsIn(letter).at(-1)).toContain('the length of both together')
    expect(term.outcome('Hours', 'SPH-0002')).toContain('as SPH-0001, so the two count once')
    expect(term.row()['hours']).toBe(2)
    enter(
      term,
      '0003',
      { done: 'Sorted books, read to the children', length: '4', replaces: 'SPH-0002' },
      '04-11',
    )
    enter(term, '0004', { length: '0', replaces: 'SPH-0001' }, '04-11')
    term.pass(at('04-11'))
    expect(term.row()['hours']).toBe(4)
    expect(letterTo(term, 'hours')).toBeUndefined()
  })

  it('with the same work are one entry sent twice: nothing is asked', () => {
    const term = termUntil('confirmed')
    enter(term, '0001', { done: 'Sorted the donated books', place: 'Hall' })
    enter(term, '0002', { done: ' sorted the  donated books', place: 'hall' })
    term.pass(at('04-10'))
    expect(letterTo(term, 'hours')).toBeUndefined()
    expect(term.outcome('Hours', 'SPH-0002')).toContain('the same entry is there already')
  })
})

it('one hour is one hour in English', () => {
  const term = termUntil('confirmed')
  enter(term, '0001', { length: '1' })
  enter(term, '0002', { length: '1', kind: 'Reflection 反思' })
  term.pass(at('04-10'))
  term.submit('closure', 'SPC-0001', at('05-20'), goodReport)
  term.pass(at('05-20'))
  expect(term.row()['missing']).toContain('1 hour counts; 36 are needed, so 35 are missing.')
  expect(term.row()['notes']).toContain('1 hour of Reflection 反思 does not count.')
})
