import { expect, test } from 'vitest'
import { shown } from '../../../../functions/law/amount.ts'
import {
  judgeCollege,
  type CollegeRecognition,
} from '../../../../functions/programmes/innovation-credits/law/college.ts'
import { isListedOn } from '../../../../functions/programmes/innovation-credits/law/recognised-list.ts'
import { reading } from './situations.ts'

const complete: CollegeRecognition = {
  rulesFiled: true,
  teachersRecognised: true,
  viceDeanConfirmed: true,
  recognisedOn: '2015-12-10',
  selectTerm: 6,
  termStarts: new Map([
    [4, '2015-03-02'],
    [6, '2016-02-22'],
    [8, '2017-02-20'],
    [10, '2018-02-26'],
  ]),
  innovationProjectsFrom: null,
}

test('recognised before the term: two credits in it', () => {
  const { status, credits, recordTerm } = judgeCollege(complete)
  expect([status, shown(credits), recordTerm]).toEqual(['recorded', 2, 6])
})

test('what stands in the way is told in the order of the text', () => {
  const nothing = { rulesFiled: false, teachersRecognised: false, selectTerm: 3 }
  expect(judgeCollege({ ...complete, ...nothing, innovationProjectsFrom: 'university' }).blocked).toEqual([
    'already-from-university',
  ])
  expect(judgeCollege({ ...complete, ...nothing }).blocked).toEqual(['college-rules-not-filed'])
  expect(judgeCollege({ ...complete, ...nothing, rulesFiled: true }).status).toBe('awaiting-college-teachers')
  expect(judgeCollege({ ...complete, recognisedOn: null, selectTerm: 3 }).status).toBe('awaiting-vice-dean')
  expect(judgeCollege({ ...complete, selectTerm: 3 }).blocked).toEqual(['term-not-4-6-8'])
})

test('too late for term 4, the next term that begins after the recognition is named', () => {
  const late = { ...complete, selectTerm: 4, recognisedOn: '2016-02-22' }
  expect(judgeCollege(late)).toMatchObject({ status: 'deferred', recordTerm: 8 })
})

test('term 10 exists for five-year programmes only', () => {
  const late = { ...complete, selectTerm: 8, recognisedOn: '2017-03-10' }
  expect(judgeCollege(late)).toMatchObject({ status: 'blocked', blocked: ['no-later-term'] })
  expect(judgeCollege(late, reading({ collegeTerms: [4, 6, 8, 10] }))).toMatchObject({
    status: 'deferred',
    recordTerm: 10,
  })
})

test('the list of the award day decides, both ends included', () => {
  const list = [{ name: 'Robot Contest', from: '2014-01-01', to: '2015-12-31' }]
  expect(isListedOn(list, ' robot  contest', '2015-12-31')).toBe(true)
  expect(isListedOn(list, 'Robot Contest', '2016-01-01')).toBe(false)
  expect(isListedOn([{ name: 'Robot Contest', from: null, to: null }], 'Robot Contest', '2016-01-01')).toBe(
    true,
  )
})
