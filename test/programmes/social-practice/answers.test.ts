import { describe, expect, it } from 'vitest'
import { scoreIn } from '../../../functions/programmes/social-practice/progress/score.ts'
import { termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'
const secretary = 'secretary@teach.example'

describe('an answer from an address that was not asked', () => {
  it('holds the invitation until the teacher answers', () => {
    const term = termUntil('invited')
    term.answerAs(secretary, 'supervision-invitation', chen, at('03-05'), 'agree')
    term.pass(at('03-05'))
    expect(term.row()).toMatchObject({ state: 'supervisor invited', nextActor: 'staff' })
    expect(term.row()['notes']).toContain('An answer came from another address: secretary@teach.example.')
    expect(term.told()).toEqual(['supervision other-address:1'])
    term.answer('supervision-invitation', chen, at('03-06'), 'agree')
    term.pass(at('03-06'))
    expect(term.row()).toMatchObject({ state: 'supervision confirmed' })
  })

  it('passes nobody; the supervisor’s own evaluation still counts', () => {
    const term = termUntil('submitted')
    term.answerAs(secretary, 'closure-evaluation', chen, at('05-21'), 'pass')
    term.pass(at('05-21'))
    expect(term.row()).toMatchObject({ nextActor: 'staff', effective: null })
    expect(term.row()['notes']).toContain('secretary@teach.example, who is not the supervisor')
    expect(term.told()).toEqual([])
    term.answer('closure-evaluation', chen, at('05-22'), 'fail')
    term.pass(at('05-22'))
    expect(term.row()['effective']).toBe('fail')
  })
})

describe('a score beside the pass', () => {
  it('is dropped, and the row says so (S2.7)', () => {
    const term = termUntil('submitted')
    term.answer('closure-evaluation', chen, at('05-22'), 'pass', { comment: 'Pass. 87/100, well done.' })
    term.pass(at('05-22'))
    expect(term.row()['notes']).toContain('A score was given and is not used. (S2.7)')
    expect(term.row()['computed']).toBe('pass, no credit')
  })

  it.each([
    ['Pass, 87 points', 87],
    ['通過，成績：92', 92],
    ['87分', 87],
    ['Pass. 38 hours, 3 photos.', undefined],
    ['共 36 小時 30 分鐘', undefined],
    ['通過', undefined],
  ])('is read in “%s” or is not there', (comment, score) => {
    expect(scoreIn(comment)).toBe(score)
  })
})

it('a list that somebody else signed gives no credit until it is cleared up', () => {
  const term = termUntil('passed')
  term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10', listSignedBy: secretary })
  term.pass(at('06-10'))
  expect(term.row()).toMatchObject({ nextActor: 'staff', effective: null })
  expect(term.attention()[0]?.what).toContain('signed by secretary@teach.example')
  term.staff('SP-0001', at('06-11'), { listSignedBy: '' })
  term.pass(at('06-11'))
  expect(term.row()['effective']).toBe('pass, 1 credit')
})
