import { describe, expect, it } from 'vitest'
import { goodProposal, Term } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`

/** The same proposal on two days, under two numbers. */
function sentTwice(more: Readonly<Record<string, string>> = {}): Term {
  const term = new Term()
  term.submit('proposal', 'SP-0001', at('03-02'), { ...goodProposal, ...more })
  term.pass(at('03-02'))
  term.submit('proposal', 'SP-0002', at('03-03'), {
    ...goodProposal,
    ...more,
    topic: `${goodProposal.topic.toUpperCase()} `,
  })
  term.pass(at('03-03'))
  return term
}

describe('a proposal sent twice', () => {
  it.each([
    ['alone', {}],
    ['for a group', { as: 'Group proposal on behalf of all participants 代表全體成員的團體提案' }],
  ])('%s is kept, marked for the reviewer, and the student is told how to withdraw it', (_name, more) => {
    const term = sentTwice(more)
    expect(term.row('SP-0002')['state']).toBe('proposal submitted')
    expect(term.row('SP-0002')['notes']).toContain('Repeats SP-0001')
    expect(String(term.row('SP-0001')['notes'])).not.toContain('Repeats')
    expect(term.attention()).toMatchObject([{ row: 'SP-0002', column: 'Proposal decision' }])
    expect(term.told()).toEqual(['proposal received'])
    expect(term.words()).toContain('withdraw this one, SP-0002')
    expect(term.words()).toContain('Withdraw the project or group proposal')
  })

  it('withdrawn by the student it is no question any more, and the other goes on', () => {
    const term = sentTwice()
    term.submit('change', 'SPW-0001', at('03-04'), { case: 'SP-0002', what: 'project' })
    term.pass(at('03-04'))
    expect(term.row('SP-0001')['state']).toBe('proposal submitted')
    expect(term.attention()).toEqual([])
  })

  it('with the first one withdrawn the second repeats nothing', () => {
    const term = sentTwice()
    term.submit('change', 'SPW-0001', at('03-04'), { case: 'SP-0001', what: 'project' })
    term.pass(at('03-04'))
    expect(term.row('SP-0002')['notes']).toBeNull()
    expect(term.attention()).toEqual([])
  })

  it('approved by somebody it has been seen: the note stays, the question goes', () => {
    const term = sentTwice()
    term.staff('SP-0002', at('03-04'), { proposalDecision: 'approve', decidedBy: 'mei' })
    term.pass(at('03-04'))
    expect(term.row('SP-0002')['notes']).toContain('Repeats SP-0001')
    expect(term.attention()).toEqual([])
  })
})
