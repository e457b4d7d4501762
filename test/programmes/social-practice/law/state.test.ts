import { expect, it } from 'vitest'
import { nextActor } from '../../../../functions/programmes/social-practice/law/state.ts'
import { reading } from './situations.ts'

it('a state tells for whom it waits; who decides a proposal is the university’s setting (A-SP-01)', () => {
  expect(nextActor('proposal-submitted', reading())).toBe('office')
  expect(nextActor('proposal-submitted', reading({ proposalReviewer: 'supervisor' }))).toBe('supervisor')
  expect(nextActor('proposal-submitted', reading({ proposalReviewer: 'none' }))).toBe('system')
  expect(nextActor('credit-recorded', reading())).toBeNull()
})
