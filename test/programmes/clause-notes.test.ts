import { describe, expect, it } from 'vitest'
import { clauseNotes } from '../../functions/programmes/clause-notes.ts'
import { ruleList as tongji } from '../../functions/programmes/innovation-credits/rules.ts'
import { ruleList as ntust } from '../../functions/programmes/social-practice/rules.ts'
import { applications } from '../../sheets-schema/innovation-credits/applications.ts'
import { projectsTab } from '../../sheets-schema/social-practice/projects.ts'

describe('what is said about the clauses of a row', () => {
  it('is the title of each rule at the clause, and the question the text leaves open', () => {
    expect(clauseNotes(ntust)(projectsTab, { clauses: 'S3.1, S5.1, A-SP-05', because: 'S3.1' })).toEqual({
      clauses: [
        'S3.1 At least 36 hours of implementation. Hours are counted for each student, not for the group.',
        'S5.1 After submission the supervisor reviews the project. The supervisor is notified of a complete report.',
        'A-SP-05 A low-priority kind: accept it?',
      ].join('\n'),
    })
    expect(clauseNotes(tongji)(applications, { clauses: 'II.4.1) p.s.' })).toEqual({
      clauses:
        'II.4.1) p.s. A completed national or municipal project may replace the thesis if the college recognises it.',
    })
  })

  it('is blank where no clause of the text is cited, and nothing where the cell is not written', () => {
    expect(clauseNotes(ntust)(projectsTab, { clauses: null })).toEqual({ clauses: '' })
    expect(clauseNotes(ntust)(projectsTab, { state: 'closed' })).toEqual({})
  })
})
