import { simplifiedForm } from './chinese-forms.ts'
import { withAttachedNegations, withOneLanguage } from './mixed-languages.ts'

/** A stretch of a reply between two marks: as written, and in the form that the word lists know. */
export interface Clause {
  readonly written: string
  readonly plain: string
  readonly line: number
  /** Whether there is little else on its line, and that is one of the last, where names stand. */
  readonly isAlone: boolean
}

const marks = /[,.!;:。、~…()[\]{}"«»「」『』“”《》*]+|\s[-–—]+\s|[–—]+/u
const spaces = /(?<=\p{Script=Han})\s+(?=[\p{Script=Han}a-z])|(?<=[a-z])\s+(?=\p{Script=Han})/giu
const joints =
  /\s+(?:and|&)\s+(?=(?:i|we|thank|thanks|please|confirm|look|wish|will|approved?|agreed?|pass(?:ed)?|fail(?:ed)?|return(?:ed)?|\d)\b)/giu

/** The reply as one text for whatever looks across clauses: lower case, half width, contractions opened. */
export function plainForm(text: string): string {
  const straight = text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/\u200B|\u200C|\u200D|\uFE0F|\uFEFF/gu, '')
    .replace(/\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]/gu, found => (/\d/u.test(found) ? found : ' '))
    .replace(/\^[_.-]*\^/gu, ' ')
    .toLowerCase()
  return withOneLanguage(simplifiedForm(openContractions(straight)))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim()
}

/** Splits a reply at marks, line ends and the joints of its sentences; decimal points stay. */
export function clausesOf(text: string): readonly Clause[] {
  const lines = text.trim().split('\n')
  return lines.flatMap((whole, line) => {
    const parts = splitLine(whole).filter(part => plainClause(part) !== '')
    const isAlone = parts.length <= 2 && line > 0 && line >= lines.length - 3
    return parts.map(part => ({ written: part.trim(), plain: plainClause(part), line, isAlone }))
  })
}

function plainClause(written: string): string {
  return plainForm(written).replace(/^[-•·*+>\s\d]{0,3}[-•·*+]\s*|^[\s\-=_#]+|[\s\-=_#]+$/gu, '')
}

function splitLine(line: string): readonly string[] {
  const kept = withAttachedNegations(line)
    .replace(/(\d)[.．](?=\d)/gu, '$1\u0001')
    .replace(/\b(prof|dr|mr|mrs|ms|p|no(?=\.\s?\d)|e\.g|i\.e|vs|approx)\./giu, '$1\u0001')
  return kept
    .replace(/[，。！；：、？（）［］｛｝＊]/gu, mark => `${mark.normalize('NFKC')} `)
    .split(marks)
    .flatMap(part => part.split(spaces))
    .flatMap(part => part.split(joints))
    .map(part => part.replaceAll('\u0001', '.'))
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can't|cant|can not)\b/gu, 'cannot'],
  [/\b(?:won't|wont)\b/gu, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/gu, '$1 not'],
  [/\bi'?m\b/gu, 'i am'],
  [/\b(i|we|you|he|she|it|they|that)'ll\b/gu, '$1 will'],
  [/\b(i|we|you|he|she|it|they)'d\b/gu, '$1 would'],
  [/\b(i|we|you|they)'ve\b/gu, '$1 have'],
  [/\b(it|that|he|she)'s\b/gu, '$1 is'],
]

function openContractions(text: string): string {
  let opened = text
  for (const [short, long] of contractions) opened = opened.replace(short, long)
  return opened
}
