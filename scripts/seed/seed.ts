import { addDays } from '../../functions/law/calendar.ts'
import type { Config } from '../../functions/config.ts'
import { programmes } from '../../functions/programmes/list.ts'
import { Actor } from './actor.ts'
import { innovationCreditsStory } from './innovation-credits/story.ts'
import { socialPracticeStory } from './social-practice/story.ts'
import type { Story } from './story.ts'

const terms: readonly Story[] = [socialPracticeStory, innovationCreditsStory]

/** Whom a newcomer to the seeded offices may be. */
export const cast = terms.flatMap(({ programme, cast: members }) =>
  members.map(each => ({ ...each, programme })),
)

/** The part of the workspace that a seed needs. */
interface Stage {
  setClock(now: string): Promise<void>
  settle(): Promise<void>
}

interface Place {
  readonly url: string
  readonly config: Config
  readonly control: Stage
}

const minute = 60_000
/** Longer than a decision of staff, once seen, rests before it may cause letters. */
const rest = 3 * minute
/** Ten o'clock in Taipei and Shanghai: when a sitting begins. */
const morning = '02:00:00Z'

/** Plays the stories of all offices in the order of their days; the clock stands at `end` when it is over. */
export async function seed(
  { url, config, control }: Place,
  end: Date,
  say: (step: string) => void,
  stories = terms,
): Promise<void> {
  const today = end.toISOString().slice(0, 10)
  const sittings = config.workbooks
    .flatMap(office => {
      const programme = programmes.find(({ name }) => name === office.programme)
      const story = stories.find(each => each.programme === office.programme)
      if (!programme || !story) return []
      const actor = new Actor(url, office, programme)
      return story.chapters(today).map(chapter => ({ chapter, actor, code: office.code }))
    })
    .toSorted((a, b) => b.chapter.daysBefore - a.chapter.daysBefore)
  for (const { chapter, actor, code } of sittings) {
    say(`${code} ${addDays(today, -chapter.daysBefore)}: ${chapter.title}`)
    let now = Date.parse(`${addDays(today, -chapter.daysBefore)}T${morning}`)
    await control.setClock(at(now))
    await actor.perform(chapter.acts, () => control.setClock(at((now += minute))))
    await wake(url, code)
    if (chapter.acts.some(({ kind }) => kind === 'decide')) {
      await control.setClock(at((now += rest)))
      await wake(url, code)
    }
    await control.settle()
  }
  await control.setClock(at(end.getTime()))
  for (const { code } of config.workbooks) await wake(url, code)
  await control.settle()
}

const at = (time: number): string => new Date(time).toISOString()

async function wake(url: string, code: string): Promise<void> {
  const body = JSON.stringify({ workbook: code })
  const response = await fetch(`${url}/functions/onTick`, { method: 'POST', body })
  if (!response.ok) throw new Error(`The functions answered ${response.status}: ${await response.text()}`)
}
