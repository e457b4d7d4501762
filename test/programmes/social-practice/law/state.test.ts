import { describe, expect, it } from 'vitest'
import type { Action, ProjectState } from '../../../../functions/programmes/social-practice/law/state.ts'
import { nextActor, stateAfter, steps } from '../../../../functions/programmes/social-practice/law/state.ts'
import { reading } from './situations.ts'

function walk(...actions: readonly Action[]): ProjectState | null {
  return actions.reduce<ProjectState | null>((state, action) => state && stateAfter(state, action), 'draft')
}

describe('the way of one project (STEP1-STEP5)', () => {
  it('leads to the credit only over the signed list', () => {
    const evaluated: readonly Action[] = [
      'submit-proposal',
      'approve',
      'invite',
      'agree',
      'submit-closure',
      'pass',
    ]
    expect(walk(...evaluated)).toBe('passed')
    expect(walk(...evaluated, 'record')).toBeNull()
    expect(walk(...evaluated, 'receive-list', 'record')).toBe('credit-recorded')
  })

  it('goes on after a decline, a late answer, a return and a fail', () => {
    expect(
      walk('submit-proposal', 'return', 'submit-proposal', 'approve', 'invite', 'decline', 'invite'),
    ).toBe('supervision-invited')
    expect(
      walk('submit-proposal', 'approve', 'invite', 'stay-silent', 'agree', 'submit-closure', 'return'),
    ).toBe('supervision-confirmed')
    expect(stateAfter('failed', 'start-again')).toBe('draft')
  })

  it('can be closed by staff before it is passed, not after', () => {
    expect(stateAfter('closure-submitted', 'close')).toBe('closed')
    expect(stateAfter('passed', 'close')).toBeNull()
  })

  it('tells for whom it waits; who decides a proposal is the university’s setting (A-SP-01)', () => {
    expect(nextActor('proposal-submitted', reading())).toBe('office')
    expect(nextActor('proposal-submitted', reading({ proposalReviewer: 'supervisor' }))).toBe('supervisor')
    expect(nextActor('proposal-submitted', reading({ proposalReviewer: 'none' }))).toBe('system')
    expect(nextActor('credit-recorded', reading())).toBeNull()
  })

  it('has one outcome for each action in each state', () => {
    const taken = steps.map(step => `${step.from} ${step.action}`)
    expect(new Set(taken).size).toBe(taken.length)
  })
})
