import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../sheets-schema/cell.ts'
import { passListsTab } from '../../../sheets-schema/social-practice/pass-lists.ts'
import { goodProposal, goodReport, termUntil, type Term } from './term.ts'

const at = (day: string): string => `2026-${day}T10:00:00+08:00`
const chen = 'chen@teach.example'

const list = (term: Term, key = '113-2/01'): Readonly<Record<string, Cell>> =>
  term
    .cases()
    .flatMap(({ rows }) => rows)
    .find(({ tab, key: own }) => tab === passListsTab && own === key)?.cells ?? {}

/** B2 does all that B1 did, under the same supervisor, and passes on that day. */
function secondPasses(term: Term, day: string): void {
  const of = { student: 'B2', case: 'SP-0002' }
  term.submit('proposal', 'SP-0002', at('03-02'), { ...goodProposal, student: 'B2' })
  term.staff('SP-0002', at('03-03'), { proposalDecision: 'approve' })
  term.submit('supervisor', 'SPS-0002', at('03-04'), { ...of, teacher: 'Chen', email: chen })
  term.pass(at(day))
  const invited = { subject: 'SP-0002' }
  term.answer('supervision-invitation', chen, at(day), 'agree', invited)
  for (const sent of term.entries.filter(({ form }) => form === 'hours').slice(0, 15))
    term.entries.push({
      ...sent,
      key: sent.key.replace('SPH-0', 'SPH-1'),
      student: 'B2',
      answers: { ...sent.answers, student: ['B2'], case: ['SP-0002'] },
    })
  term.submit('closure', 'SPC-0002', at(day), { ...goodReport, ...of })
  term.pass(at(day))
  term.answer('closure-evaluation', chen, at(day), 'pass', invited)
  term.pass(at(day))
}

describe('the list of passing students of a supervisor and semester', () => {
  it('has a number from its first student on, and waits for the signed paper', () => {
    const term = termUntil('passed')
    expect(list(term)).toMatchObject({
      semester: '113-2',
      supervisor: 'Chen Mei-ling',
      version: 1,
      count: 1,
      students: 'B1 Lin Yi-chen',
      standing: 'not received yet',
    })
    expect(list(termUntil('submitted'))).toEqual({})
  })

  it('is made empty in the examination week, unless the setting says to skip empty lists', () => {
    const term = termUntil('submitted')
    term.pass(at('06-14'))
    expect(list(term)).toEqual({})
    term.pass(at('06-15'))
    expect(list(term)).toMatchObject({ count: 0, version: 1, standing: 'not received yet' })
    const other = termUntil('submitted')
    other.settings['empty_lists'] = 'skip'
    other.pass(at('06-15'))
    expect(list(other)).toEqual({})
  })

  it('keeps its number and gets a new version with each student who comes onto it', () => {
    const term = termUntil('passed')
    secondPasses(term, '05-25')
    expect(list(term)).toMatchObject({ version: 2, count: 2, students: 'B1 Lin Yi-chen\nB2 Wu Jia-hao' })
    term.pass(at('05-26'))
    expect(list(term)).toMatchObject({ version: 2 })
    expect([...term.records.keys()].filter(key => key.startsWith('113-2'))).toEqual([
      '113-2/01 v1',
      '113-2/01 v2',
    ])
  })

  it('ticked as received gives every student on it the credit', () => {
    const term = termUntil('passed')
    secondPasses(term, '05-25')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10' })
    term.pass(at('06-10'))
    expect(list(term)['standing']).toBe('received on 2026-06-10')
    expect([term.row('SP-0001')['state'], term.row('SP-0002')['state']]).toEqual([
      'credit recorded',
      'credit recorded',
    ])
    expect(term.records.get('SP-0002')).toMatchObject({ listReceivedOn: '2026-06-10', credits: 1 })
  })

  it('received in an older version counts for those on the paper, and staff are told who is missing', () => {
    const term = termUntil('passed')
    secondPasses(term, '05-25')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10', receivedVersion: 1 })
    term.pass(at('06-10'))
    expect(term.row('SP-0001')['state']).toBe('credit recorded')
    expect(term.row('SP-0002')['state']).toBe('passed, waiting for the signed list')
    expect(list(term)['standing']).toBe(
      'received in version 1; the present version is 2: not on the signed paper: B2 Wu Jia-hao',
    )
    const [problem] = term.attention().filter(({ tab }) => tab === 'Pass lists')
    expect(problem?.mend).toContain('sign version 2')
  })

  it('keeps whose credit is recorded, whatever a setting typed over would say of the report today', () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10' })
    term.pass(at('06-10'))
    term.settings['min_hours'] = '99'
    term.pass(at('06-11'))
    expect(term.row()).toMatchObject({ state: 'credit recorded', effective: 'pass, 1 credit' })
    expect(list(term)).toMatchObject({ version: 1, count: 1, students: 'B1 Lin Yi-chen' })
  })

  it('a day typed without a version means the version of that moment, whatever comes later', () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('05-24'), { received: '2026-05-24' })
    secondPasses(term, '05-25')
    expect(list(term)['standing']).toContain('received in version 1')
    expect(term.row('SP-0002')['state']).toBe('passed, waiting for the signed list')
  })

  it('a reprint after the signature is a new version only where a student comes or goes', () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('05-24'), { received: '2026-05-24' })
    term.pass(at('05-24'))
    term.students = term.students.map(each => (each.number === 'B1' ? { ...each, name: 'Lin Y. C.' } : each))
    term.pass(at('05-25'))
    expect(list(term)).toMatchObject({ version: 1, standing: 'received on 2026-05-24' })
  })

  it('entered student by student in Projects it has come too, once for all of them', () => {
    const term = termUntil('passed')
    secondPasses(term, '05-25')
    term.staff('SP-0001', at('06-10'), { listReceived: '2026-06-10' })
    term.pass(at('06-10'))
    expect(list(term)['standing']).toBe('not received yet')
    term.staff('SP-0002', at('06-11'), { listReceived: '2026-06-11' })
    term.pass(at('06-11'))
    expect(list(term)['standing']).toBe('received on 2026-06-11')
  })

  it('of a supervisor who has no project any more says that nothing is to be sent', () => {
    const term = termUntil('passed')
    term.staff('SP-0001', at('05-25'), { decision: 'close', reason: 'Begun anew.', decidedBy: 'mei' })
    term.pass(at('05-25'))
    expect(list(term)).toMatchObject({ version: 2, count: 0 })
    expect(list(term)['standing']).toBe('nothing to send: nobody is on it any more')
    term.pass(at('06-15'))
    expect(term.told(chen)).not.toContain('pass-list 113-2 provide-passing-list')
  })

  it('keeps a student who leaves the register once the semester is over', () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10' })
    term.pass(at('06-10'))
    term.students = []
    term.pass('2026-09-10T10:00:00+08:00')
    expect(list(term)).toMatchObject({ version: 1, count: 1, standing: 'received on 2026-06-10' })
    expect(term.attention().filter(({ tab }) => tab === 'Pass lists')).toEqual([])
  })

  it('a version that was never made does not count, and is named', () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10', receivedVersion: 7 })
    term.pass(at('06-10'))
    expect(term.row()['state']).toBe('passed, waiting for the signed list')
    expect(term.attention().find(({ tab }) => tab === 'Pass lists')?.what).toContain('version 7')
  })

  it('a result given after the semester stands on the list that its row names', () => {
    const term = termUntil('submitted')
    term.answer('closure-evaluation', chen, at('07-01'), 'pass')
    term.pass(at('07-01'))
    const named = String(term.row()['listSemester'])
    term.pass('2026-09-10T10:00:00+08:00')
    expect(list(term, `${named}/01`)).toMatchObject({ count: 1, students: 'B1 Lin Yi-chen' })
  })
})

describe('the letter of the examination week, and after it', () => {
  const asked = 'pass-list 113-2 provide-passing-list'

  it('asks for no list that the office has', () => {
    const term = termUntil('passed')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10' })
    term.pass(at('06-10'))
    term.pass(at('06-15'))
    expect(term.told(chen)).toContain(asked)
    expect(term.words(chen)).toContain('reached Office T4-832 on 2026-06-10. You need not send anything.')
    expect(term.words(chen)).not.toContain('Please sign')
    const other = termUntil('passed')
    other.pass(at('06-15'))
    expect(other.words(chen)).toContain('Please sign the list')
  })

  it('asks again for one on whose paper a student is missing', () => {
    const term = termUntil('passed')
    secondPasses(term, '05-25')
    term.paper('113-2/01', at('06-10'), { received: '2026-06-10', receivedVersion: 1 })
    term.pass(at('06-10'))
    term.pass(at('06-15'))
    expect(term.words(chen)).toContain('Please sign the list')
  })

  it('says of an empty list that nobody has passed, and lists nothing', () => {
    const term = termUntil('submitted')
    term.pass(at('06-15'))
    expect(term.words(chen)).toContain('None of your students has passed so far.')
    const letter = term.sent.find(({ topic }) => topic.startsWith('pass-list'))
    expect(letter?.content.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'link'])
  })

  it('a list that never came waits for staff from the day after the semester on, which time alone brings', () => {
    const term = termUntil('passed')
    const ofLists = () => term.attention().filter(({ tab }) => tab === 'Pass lists')
    term.pass(at('06-19'))
    expect(ofLists()).toEqual([])
    expect(term.cases().flatMap(({ wake }) => wake ?? [])).toContain('2026-06-20T00:00:00Z')
    term.pass(at('06-20'))
    expect(ofLists()).toMatchObject([
      { row: '113-2/01', column: 'Received on', what: expect.stringContaining('B1 Lin Yi-chen') },
    ])
    expect(term.told(chen)).toEqual([])
    term.paper('113-2/01', at('06-22'), { received: '2026-06-22' })
    term.pass(at('06-22'))
    expect(ofLists()).toEqual([])
  })

  it('an empty list that never came is nobody’s question', () => {
    const term = termUntil('submitted')
    term.pass(at('06-15'))
    term.pass(at('06-20'))
    expect(term.attention().filter(({ tab }) => tab === 'Pass lists')).toEqual([])
  })
})
