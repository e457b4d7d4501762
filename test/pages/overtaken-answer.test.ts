import { expect, it } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { answerPage } from '../../functions/pages/answer-page.ts'
import { SharedLooks } from '../../functions/pages/shared-looks.ts'
import { Turns } from '../../functions/pass/turns.ts'
import { askingAnew } from '../asking-anew.ts'
import { mailsTo, submit } from '../people.ts'
import { stamps, students } from '../reading-club.ts'
import { openOffice } from '../world.ts'

const teacher = 'teacher@university.example'
const ada = 'ada@university.example'

it('an answer that was overtaken while the button was pressed is not said to be taken', async () => {
  const club = await openOffice(askingAnew, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  await submit(club, 'reading', ada, { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
  const [letter] = await mailsTo(club, teacher)
  const { search } = new URL(/\S+\/answerPage\?\S+/.exec(letter?.text ?? '')?.[0] ?? '')

  /** Staff change what is asked between the page's look and the pass. */
  class Overtaken extends Turns {
    override async run(...[office, hint]: Parameters<Turns['run']>): ReturnType<Turns['run']> {
      await club.desk.type(settingsTab, 'min_pages', 'Value', 101)
      return super.run(office, hint)
    }
  }
  const { world } = club
  const desk = { world, turns: new Overtaken(world), looks: new SharedLooks(world), newId: () => '' }
  const once = '6f8a5c1e-2b1d-4c3a-9f00-0123456789ab'
  const posted = new URLSearchParams({ once, decision: 'agree', hours: '', comment: '' })
  const page = await answerPage(desk, { search, posted, acceptLanguage: 'en' })
  const html = 'html' in page ? page.html : ''
  expect(page.status).toBe(409)
  expect(html).toContain('There is a newer question')
  expect(html).not.toContain('Your answer is recorded')
  expect(await club.desk.row(stamps, 'RC-0001')).toBeDefined()
  await club.close()
})
