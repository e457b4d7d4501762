import { digestQuestion } from '../../sheets-schema/common/ledger.ts'
import { wallClock } from '../law/calendar.ts'
import { digestWords } from '../mail/digest/digest-words.ts'
import { urlOf } from '../mail/links.ts'
import { blockMarkup } from '../mail/letter.ts'
import { html, type Markup } from '../mail/markup.ts'
import { letterWords } from '../mail/words.ts'
import { linkMaker, type Office, type World } from '../pass/office.ts'
import type { Block, WantedLetter } from '../programmes/letter.ts'
import { wasItYou } from '../reconcile/standing.ts'
import type { Language } from '../../sheets-schema/common/people.ts'
import { pageWords } from './words.ts'

/** The blocks of a letter or status as HTML; links are signed for the letter's reader as of that moment, and pictures kept with us are seen. */
export function shownBlocks(
  world: World,
  office: Office,
  letter: WantedLetter,
  blocks: readonly Block[],
  madeAt: string,
): readonly Markup[] {
  const maker = linkMaker(world, office)
  return blocks.map(block => {
    if (block.kind !== 'link') return blockMarkup(block)
    const { label, link, isPicture } = block
    const url = urlOf(link, letter, maker, madeAt)
    return isPicture && url.startsWith(maker.publicUrl)
      ? picture(label, url)
      : blockMarkup({ kind: 'link', label, url })
  })
}

/** Where the file turns out not to be a picture, or not to be had, its name still leads to it. */
function picture(label: string, url: string): Markup {
  return html`<figure>
    <a href="${url}" rel="noopener noreferrer"
      ><img src="${url}" alt="" loading="lazy" />
      <figcaption>${label}</figcaption></a
    >
  </figure>`
}

/** A moment as the office's clock shows it: `2024-06-01 09:30 (Asia/Taipei)`. */
export function shownMoment(at: string, { programme }: Office): string {
  const { day, time } = wallClock(at, programme.schema.timeZone)
  return `${day} ${time.slice(0, 5)} (${programme.schema.timeZone})`
}

/** A decision in words, where the letter that offered it is no longer at hand. */
export function shownDecision(decision: string, question: string, language: Language): string {
  const { yes, no } = letterWords[language].wasItYou
  const { byItem, echo } = digestWords[language]
  const kernelsOwn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [wasItYou]: { agree: yes, decline: no },
    [digestQuestion]: { 'by-item': byItem, undo: echo.undoChoice, stands: echo.standsChoice },
  }
  const known: Readonly<Record<string, string>> = kernelsOwn[question] ?? pageWords[language].decisions
  return known[decision] ?? decision
}
