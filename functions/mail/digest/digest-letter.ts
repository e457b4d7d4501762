import { digestQuestion } from '../../../sheets-schema/common/ledger.ts'
import { sha256 } from '../../law/text.ts'
import type { Block, WantedLetter } from '../../programmes/letter.ts'
import { digestWords, type DigestWords } from './digest-words.ts'
import type { OpenItem } from './digest-of-person.ts'
import { letterWords } from '../words.ts'

/** Characters of a fact that stand in a digest; the whole is behind the item's link. */
const longestFact = 200

/**
 * One letter that puts several questions, numbered as they stand; an item without letters is answered by now and only
 * keeps its number. Undefined where nothing is asked any more.
 */
export function digestLetter(subject: string, items: readonly OpenItem[]): WantedLetter | undefined {
  const shown = items.map(({ letters, ...item }) => ({
    ...item,
    letters: letters.filter(({ state }) => state !== 'rests'),
  }))
  const asked = shown.flatMap(({ letters }) => letters)
  const [first] = asked
  if (!first) return undefined
  const { to } = first.wanted
  const words = digestWords[to.language]
  const days = asked.flatMap(({ wanted }) => wanted.question?.answerBy ?? [])
  const answerBy = days.toSorted()[0]
  return {
    subject,
    topic: digestQuestion,
    to,
    told: asked
      .map(({ wanted: { subject: of, topic, told } }) => `${of} ${topic}=${told}`)
      .toSorted()
      .join('; '),
    content: {
      heading: words.heading,
      blocks: [
        { kind: 'paragraph', text: words.intro(items.length) },
        { kind: 'list', items: howToAnswer(words, first.wanted, items.length) },
        ...shown.flatMap((item, index) => itemBlocks(index + 1, item, words)),
      ],
    },
    question: {
      kind: digestQuestion,
      version: versionOf(items),
      choices: [],
      ...(answerBy ? { answerBy } : {}),
    },
    items: shown.map(({ subject: of, question, version, letters }) => ({
      subject: of,
      question,
      version,
      letters: letters.filter(({ state }) => state === 'ready').map(({ key }) => key),
    })),
  }
}

/**
 * Other items have another reply address, also where an older version of the workbook was restored and the same case
 * number is given twice: what is said of an item by its number never decides another case.
 */
function versionOf(items: readonly OpenItem[]): number {
  const names = items.map(({ subject, question, version }) => [subject, question, version])
  return 1 + (Number.parseInt(sha256(JSON.stringify(names)).slice(0, 12), 16) % 999_999)
}

function howToAnswer(words: DigestWords, { question }: WantedLetter, count: number): readonly string[] {
  const [good = 'agree', ...others] = question?.choices.map(({ decision }) => decision) ?? []
  const word = (decision: string) => words.decisions[decision] ?? decision
  return words.howToAnswer(word(good), word(others.at(-1) ?? 'decline'), count)
}

/** What the item's own letter says up to its first facts, shortened; the rest is on its page. */
function itemBlocks(number: number, { subject, letters }: OpenItem, words: DigestWords): readonly Block[] {
  const [first] = letters
  if (!first) return [{ kind: 'paragraph', text: `${number}. [${subject}] ${words.answered}` }]
  const { content, question, to } = first.wanted
  const facts = content.blocks.findIndex(({ kind }) => kind === 'facts')
  const choices = question?.choices.map(({ label }) => label) ?? []
  const days = letters.flatMap(({ wanted }) => wanted.question?.answerBy ?? [])
  const [answerBy] = days.toSorted()
  return [
    { kind: 'paragraph', text: `${number}. [${subject}] ${content.heading}` },
    ...content.blocks.slice(0, facts + 1).map(shortened),
    { kind: 'paragraph', text: words.choices(choices) },
    ...(answerBy === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: letterWords[to.language].answerBy(answerBy) }]),
    {
      kind: 'link',
      label: words.itemPage(number),
      link: { kind: 'answer-to', subject, question: question?.kind ?? '', version: question?.version ?? 0 },
    },
  ]
}

function shortened(block: Block): Block {
  if (block.kind !== 'facts') return block
  const short = (value: string) => (value.length > longestFact ? `${value.slice(0, longestFact)}…` : value)
  return { kind: 'facts', rows: block.rows.map(([label, value]) => [label, short(value)] as const) }
}
