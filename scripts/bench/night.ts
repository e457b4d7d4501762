import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { WorkbookConfig } from '../../functions/config.ts'
import { prefillField } from '../../functions/programmes/question-id.ts'
import { semestersTab } from '../../sheets-schema/social-practice/semesters.ts'
import { studentsTab } from '../../sheets-schema/social-practice/students.ts'
import { Desk } from '../seed/desk.ts'
import { semesterRows } from '../seed/social-practice/semesters.ts'
import { propose } from '../seed/social-practice/proposals.ts'
import { open } from '../start/open.ts'
import { figure, median } from './figure.ts'
import type { Figure } from './figure.ts'

const FEW = 10
const NIGHT = 1000
/** Students who press “Submit” at the same moment. */
const AT_ONCE = 16

/** A deadline night through the deployed functions: what a submission costs in calls, and a pass over what is left. */
export async function nightFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const opened = await open({ port: 0, folder, fresh: false, seed: false, now: undefined }, undefined)
  try {
    const office = opened.config.workbooks.find(({ programme }) => programme === 'social-practice')
    if (office === undefined) throw new Error('There is no office of social practice.')
    await register(opened.url, office)
    const settle = () => atRest(opened.url)
    await settle()
    const alone = await callsOf(opened.url, async () => {
      for (let student = 0; student < FEW; student += 1) {
        await submit(opened.url, office, student)
        await settle()
      }
    })
    const short = await median(3, () => pass(opened.url, office))
    const night = await callsOf(opened.url, async () => {
      await inTurns(NIGHT, AT_ONCE, number => submit(opened.url, office, FEW + number))
      await settle()
    })
    const long = await median(3, () => pass(opened.url, office))
    const sides = ['a submission alone', `of ${NIGHT} in a night`] as const
    const each = (calls: number, of: number): number => calls / of
    return [
      figure(
        'reads of Sheets a submission',
        'calls',
        [sides[0], each(alone.reads, FEW)],
        [sides[1], each(night.reads, NIGHT)],
        '< 1',
      ),
      figure(
        'writes of Sheets a submission',
        'calls',
        [sides[0], each(alone.writes, FEW)],
        [sides[1], each(night.writes, NIGHT)],
        '< 1',
      ),
      figure(
        'seconds a submission, mail sent',
        's',
        [sides[0], each(alone.seconds, FEW)],
        [sides[1], each(night.seconds, NIGHT)],
        '< 1',
      ),
      figure(
        'a pass with nothing to do',
        'ms',
        [`${FEW} cases`, short],
        [`${FEW + NIGHT} cases`, long],
        `≤ ${(FEW + NIGHT) / FEW}, the cases`,
      ),
    ]
  } finally {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const numberOf = (student: number): string => `B${String(11_400_000 + student)}`

async function register(url: string, { workbookId }: WorkbookConfig): Promise<void> {
  const desk = new Desk(url, workbookId)
  const students = Array.from({ length: FEW + NIGHT }, (_, student) => ({
    'Student number': numberOf(student),
    Name: `Student ${student}`,
    'E-mail': `${numberOf(student).toLowerCase()}@mail.example`,
    Language: 'en',
  }))
  await desk.append(studentsTab, students)
  await desk.append(semestersTab, semesterRows(new Date().toISOString().slice(0, 10)))
}

async function submit(url: string, { forms }: WorkbookConfig, student: number): Promise<void> {
  const number = numberOf(student)
  const { form, signedInAs, answers } = propose(
    number,
    {
      topic: `Reading hours ${student}`,
      plan: 'Every Saturday morning until January at the library; 36 hours.',
      place: 'The library',
      categories: ['Volunteers 志工'],
    },
    `${number.toLowerCase()}@mail.example`,
  )
  const body = new URLSearchParams({ signedInAs })
  for (const [question, given] of Object.entries(answers)) {
    for (const value of [given].flat()) body.append(prefillField(form, question), value)
  }
  const answer = await fetch(`${url}/forms/d/e/${forms[form]?.id}/formResponse`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`The form answered ${answer.status}.`)
}

async function pass(url: string, { code }: WorkbookConfig): Promise<void> {
  const body = JSON.stringify({ workbook: code })
  const answer = await fetch(`${url}/functions/onTick`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`The functions answered ${answer.status}.`)
}

/** Until nothing waits and nothing runs; a slow machine may take longer than one call of the workspace waits. */
async function atRest(url: string): Promise<void> {
  const asked = await fetch(`${url}/workspace/settle`, { method: 'POST' })
  const { idle } = z.object({ idle: z.boolean() }).parse(await asked.json())
  if (!idle) await atRest(url)
}

async function inTurns(count: number, atOnce: number, act: (number: number) => Promise<void>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    while (next < count) await act(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

const statsSchema = z.object({
  calls: z.array(z.object({ api: z.string(), method: z.string(), count: z.number() })),
})

interface Cost {
  readonly reads: number
  readonly writes: number
  readonly seconds: number
}

/** What the functions asked of Sheets meanwhile, as the workspace counted it. */
async function callsOf(url: string, work: () => Promise<void>): Promise<Cost> {
  await fetch(`${url}/workspace/stats`, { method: 'DELETE' })
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const { calls } = statsSchema.parse(await (await fetch(`${url}/workspace/stats`)).json())
  const count = (isRead: boolean): number =>
    calls
      .filter(
        ({ api, method }) => api === 'sheets' && /(?:get|search)(?:ByDataFilter)?$/i.test(method) === isRead,
      )
      .reduce((sum, call) => sum + call.count, 0)
  return { reads: count(true), writes: count(false), seconds }
}
