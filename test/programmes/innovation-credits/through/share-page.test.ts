import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applications } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { students, teachers } from '../../../../sheets-schema/innovation-credits/people.ts'
import { windows } from '../../../../sheets-schema/innovation-credits/windows.ts'
import { innovationCredits } from '../../../../functions/programmes/innovation-credits/programme.ts'
import { openDoors, type Doors } from '../../../entry/doors.ts'
import { mailsTo, submit } from '../../../people.ts'

const [ming, hua, lan] = ['2450001', '2450002', '2450003'] as const
const addressOf = (student: string): string => `${student}@tongji.example`

describe('a member answers on the page behind the letter about shares', () => {
  let doors: Doors
  beforeAll(async () => {
    doors = await openDoors(innovationCredits, 'IC')
    const { desk } = doors.club
    await desk.addAll(
      students,
      [ming, hua, lan].map(number => ({
        'Student number': number,
        Name: `Student ${number}`,
        'E-mail': addressOf(number),
        Department: 'Civil Engineering',
        'Cohort year': 2021,
        'Enrolled on': '2021-09-01',
      })),
    )
    await desk.add(teachers, { 'E-mail': 'wang@tongji.example', Name: 'Prof. Wang' })
    await desk.add(windows, {
      Window: 'spring',
      From: '2024-02-01',
      To: '2024-04-30',
      Semester: '2023-2024-2',
    })
    await submit(doors.club, 'application-award', addressOf(ming), {
      student: ming,
      project: 'Bridges of Bamboo',
      award: 'Typical case of the Ministry of Education',
      awardedOn: '2023-09-01',
      members: `${ming}, ${hua}, ${lan}`,
      shares: `${ming}: 2, ${hua}: 2, ${lan}: 2`,
      instructor: 'wang@tongji.example',
      evidence: 'https://drive.example.edu/announcement',
      declaration: 'I declare that what I state is true and that the evidence is genuine.',
    })
    await doors.post('/onTick')
  })
  afterAll(() => doors.close())

  const page = async (student: string): Promise<string> => {
    const letter = (await mailsTo(doors.club, addressOf(student))).find(({ text }) =>
      text.includes('answerPage'),
    )
    return /\S+\/answerPage\?\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  }
  const confirmed = async () => (await doors.club.desk.row(applications, 'ICA-0001'))?.['Shares confirmed']

  test('it shows everybody’s share, and opening it decides nothing', async () => {
    const shown = await (await fetch(await page(hua))).text()
    for (const member of [ming, hua, lan]) expect(shown).toContain(`${member}: 2 credits`)
    expect(await confirmed()).toBe(`waits for ${hua}, ${lan}`)
  })

  test('its button is the member’s word, and the row knows it', async () => {
    for (const [member, decision] of [
      [hua, 'agree'],
      [lan, 'decline'],
    ] as const) {
      const link = await page(member)
      const once = /name="once" value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1] ?? ''
      const answer = await fetch(link, { method: 'POST', body: new URLSearchParams({ once, decision }) })
      expect(answer.status).toBe(200)
    }
    await doors.post('/onTick')
    expect(await confirmed()).toBe(`declined by ${lan}`)
  })
})
