import { describe, expect, test } from 'vitest'
import { amount } from '../../../../functions/law/amount.ts'
import {
  judgeApplication,
  type Application,
} from '../../../../functions/programmes/innovation-credits/law/application.ts'
import type { Step } from '../../../../functions/programmes/innovation-credits/law/application-steps.ts'
import { nextWindow, windowOf } from '../../../../functions/programmes/innovation-credits/law/window.ts'
import { reading } from './situations.ts'

function application(changes: Partial<Application> = {}): Application {
  return {
    student: { cohort: 2013 },
    kind: 'competition',
    creditsIfRecognised: amount(5),
    sent: { lastAt: '2016-04-20T10:00:00+08:00', firstAt: null },
    evidence: ['certificate.pdf'],
    steps: [],
    ...changes,
  }
}

const step = (
  by: Step['by'],
  decision: Step['decision'],
  day: string,
  delegate: Step['delegate'] = null,
): Step => ({
  by,
  decision,
  at: `${day}T10:00:00+08:00`,
  delegate,
})
const recognised = step('vice_dean', 'recognise', '2016-05-10')
const confirmed = step('aao', 'confirm', '2016-05-20')

describe('windows', () => {
  test('the two of every year, with their semesters', () => {
    expect(windowOf('2016-05-31', null)?.semester).toBe('2015-2016-2')
    expect(windowOf('2016-10-01', null)?.semester).toBe('2016-2017-1')
    expect(windowOf('2016-06-01', null)).toBeUndefined()
    expect(nextWindow('2016-12-01', null)?.from).toBe('2017-04-01')
    expect(nextWindow('2016-04-01', null)?.from).toBe('2016-10-01')
  })

  test('announced days replace them, in whatever order they stand', () => {
    const announced = [
      { from: '2017-10-16', to: '2017-10-27', semester: '2017-2018-1' },
      { from: '2017-04-25', to: '2017-05-04', semester: '2016-2017-2' },
    ]
    expect(windowOf('2017-04-24', announced)).toBeUndefined()
    expect(nextWindow('2017-01-01', announced)?.from).toBe('2017-04-25')
    expect(nextWindow('2017-10-16', announced)).toBeUndefined()
  })

  test('a waiting application is taken up by itself when the next window opens', () => {
    const late = application({ sent: { lastAt: '2016-06-01T00:00:00+08:00', firstAt: null } })
    expect(judgeApplication(late, reading({}), '2016-09-30')).toMatchObject({
      status: 'outside-window',
      waitingForWindow: { opens: '2016-10-01' },
    })
    expect(judgeApplication(late, reading({}), '2016-10-01')).toMatchObject({
      status: 'awaiting-vice-dean',
      waitingForWindow: null,
    })
  })

  test('with the confirmation bound to a window, it is the confirmation that waits and gives the semester', () => {
    const settings = reading({ windowBinds: 'confirmation' })
    const sent = { lastAt: '2016-07-15T12:00:00+08:00', firstAt: null }
    expect(judgeApplication(application({ sent }), settings).status).toBe('awaiting-vice-dean')
    const late = [recognised, step('aao', 'confirm', '2016-07-20')]
    expect(judgeApplication(application({ sent, steps: late }), settings)).toMatchObject({
      status: 'outside-window',
      waitingForWindow: { opens: '2016-10-01' },
    })
    const inTime = [recognised, step('aao', 'confirm', '2016-11-30')]
    expect(judgeApplication(application({ sent, steps: inTime }), settings).record?.semester).toBe(
      '2016-2017-1',
    )
  })
})

describe('steps', () => {
  test('all done: excellent, in the semester of the window', () => {
    const { status, record, flags } = judgeApplication(application({ steps: [recognised, confirmed] }))
    expect(status).toBe('recorded')
    expect(record).toMatchObject({ grade: 'excellent', semester: '2015-2016-2', credits: amount(5) })
    expect(flags).toEqual([])
  })

  test('project awards need no instructor in that reading; projects always do', () => {
    const settings = reading({ awardsNeedInstructor: false })
    expect(judgeApplication(application({ kind: 'project-award' })).nextActor).toBe('instructor')
    expect(judgeApplication(application({ kind: 'project-award' }), settings).nextActor).toBe('vice_dean')
    expect(judgeApplication(application({ kind: 'project' }), settings).nextActor).toBe('instructor')
  })

  test('a step made good afterwards no longer holds the application', () => {
    const steps = [recognised, step('instructor', 'approve', '2016-05-12')]
    expect(judgeApplication(application({ kind: 'project', steps })).status).toBe('awaiting-aao')
    expect(judgeApplication(application({ steps: [confirmed] }))).toMatchObject({
      status: 'held',
      nextActor: 'vice_dean',
      flags: ['step-out-of-order'],
    })
  })

  test('a confirmation before the recognition takes effect with the recognition, in the window of that day', () => {
    const settings = reading({ windowBinds: 'confirmation' })
    const steps = [step('vice_dean', 'recognise', '2016-10-05'), confirmed]
    expect(judgeApplication(application({ steps }), settings).record?.semester).toBe('2016-2017-1')
  })

  test('a delegate counts when named, by the list of the step or by the record', () => {
    const by = (named: boolean) =>
      application({ steps: [step('vice_dean', 'recognise', '2016-05-10', { id: 'u99', named })] })
    expect(judgeApplication(by(false)).flags).toEqual(['decision-by-unnamed-delegate'])
    expect(judgeApplication(by(true)).status).toBe('awaiting-aao')
    const delegates = { instructor: [], vice_dean: ['u99'], aao: [] }
    expect(judgeApplication(by(false), reading({ delegates })).status).toBe('awaiting-aao')
  })

  test('a return is answered by sending again', () => {
    const steps = [step('vice_dean', 'return', '2016-05-28')]
    expect(judgeApplication(application({ steps }))).toMatchObject({
      status: 'returned',
      nextActor: 'student',
    })
    const again = { lastAt: '2016-06-03T09:00:00+08:00', firstAt: '2016-05-20T09:00:00+08:00' }
    expect(judgeApplication(application({ steps, sent: again }))).toMatchObject({
      status: 'awaiting-vice-dean',
      flags: ['resubmitted-after-window'],
    })
  })

  test('evidence that is only blank is none', () => {
    expect(judgeApplication(application({ evidence: [' '] }))).toMatchObject({
      status: 'blocked',
      nextActor: 'student',
      blocked: ['evidence-missing'],
    })
  })
})
