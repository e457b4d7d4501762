import { expect, test } from 'vitest'
import { logHours, type Term, termUntil } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

/** The steps on the status page, as its text shows them. */
function stepsOf(term: Term): readonly string[] {
  const view = term.cases().find(({ subject }) => subject === 'SP-0001')
  const blocks = view?.status('en').blocks ?? []
  return blocks.flatMap(block =>
    block.kind === 'steps' ? block.steps.map(({ label, standing }) => `${label}: ${standing}`) : [],
  )
}

const current = (term: Term): string | undefined => stepsOf(term).find(step => step.endsWith(': now'))

test('a student sees which steps are behind, which one is now and which are to come', () => {
  expect(stepsOf(termUntil('invited'))).toEqual([
    'Proposal: done',
    'Supervisor: now',
    'Hours: ahead',
    'Closure report: ahead',
    'Evaluation: ahead',
    'Signed list: ahead',
    'Credit: ahead',
  ])
})

test('once a supervisor has agreed it is the hours, and with exactly enough of them the closure report', () => {
  const term = termUntil('confirmed')
  expect(current(term)).toBe('Hours: now')
  logHours(term, 15, '2.3999')
  term.pass(at('05-01'))
  expect(current(term)).toBe('Hours: now')
  const enough = termUntil('confirmed')
  logHours(enough, 15, '2.4')
  enough.pass(at('05-01'))
  expect(current(enough)).toBe('Closure report: now')
})

test('the recorded credit is the end of it; a failed report or a closed project shows no way on', () => {
  expect(current(termUntil('submitted'))).toBe('Evaluation: now')
  const term = termUntil('passed')
  expect(current(term)).toBe('Signed list: now')
  term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10' })
  term.pass(at('06-10'))
  expect(stepsOf(term).every(step => step.endsWith(': done'))).toBe(true)
  expect(stepsOf(term)).toHaveLength(7)
  const failed = termUntil('submitted')
  failed.answer('closure-evaluation', 'chen@teach.example', at('05-22'), 'fail')
  failed.pass(at('05-22'))
  expect(stepsOf(failed)).toEqual([])
})
