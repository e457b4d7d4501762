import type { DocumentTable, PrintedDocument, PrintOrder } from '../../document.ts'
import { allVerdicts, said } from '../shown/verdicts.ts'
import { wordsOf } from '../words.ts'
import { paperStanding } from './list-row.ts'
import { columns, dayOf, wordsIn, type PaperContext } from './paper.ts'
import type { PaperWords } from './words/words.ts'

/** What the office waits for: lists that are not back, reports nobody evaluated, contradictions; and its overrides. */
export function officeOverview(context: PaperContext, order: PrintOrder): readonly PrintedDocument[] {
  const language = order.language ?? 'en'
  const words = wordsIn(language)
  const { courseCode, courseTitle } = context.settings
  const tables = [
    listsToCome(context, words),
    toEvaluate(context, words),
    contradictions(context, words, language),
    overrides(context, words),
  ]
  return [
    {
      name: 'office-overview',
      language,
      reader: undefined,
      orientation: 'landscape',
      issuer: context.office,
      title: words.office.title,
      facts: [[words.passList.course, `${courseCode} ${courseTitle}`]],
      tables: tables.map(table => ({ ...table, empty: words.office.nothing })),
      remarks: [],
      signatures: [],
      footer: `${courseCode} · ${words.asOf(dayOf(context, context.now))}`,
    },
  ]
}

type Section = Omit<DocumentTable, 'empty'>

/** Who has not sent a list yet, or not one of the present version (S5.3-4). */
function listsToCome({ lists }: PaperContext, words: PaperWords): Section {
  return {
    caption: words.office.listsToCome,
    columns: columns(words, 'list', 'supervisor', 'address', 'count', 'version', 'lastDay'),
    rows: lists
      .filter(list => list.isOwed && paperStanding(list).kind !== 'received')
      .map(({ present, lastDay }) => [
        present.list,
        present.supervisor.name,
        present.supervisor.address,
        String(present.students.length),
        String(present.version),
        lastDay,
      ]),
  }
}

function toEvaluate(context: PaperContext, words: PaperWords): Section {
  return {
    caption: words.office.toEvaluate,
    columns: columns(words, 'case', 'student', 'name', 'topic', 'supervisor', 'since'),
    rows: context.projects
      .filter(({ effective }) => effective.state === 'closure-submitted')
      .map(({ subject, facts, effective: { proposal, supervision, closure } }) => [
        subject,
        facts.student.number,
        facts.student.name,
        proposal.version.proposal.topic,
        supervision?.teacher.name ?? '',
        closure ? dayOf(context, closure.version.submittedAt) : '',
      ]),
  }
}

function contradictions(
  { projects }: PaperContext,
  words: PaperWords,
  language: PrintedDocument['language'],
): Section {
  const held = projects.filter(
    ({ effective: { closure, result, supervision }, recorded }) =>
      !recorded &&
      (closure?.evaluation.kind === 'contradictory' ||
        result?.answer.status === 'held' ||
        supervision?.answer.status === 'held'),
  )
  return {
    caption: words.office.contradictions,
    columns: columns(words, 'case', 'student', 'name', 'what'),
    rows: held.map(({ subject, facts, effective }) => [
      subject,
      facts.student.number,
      facts.student.name,
      allVerdicts(effective)
        .filter(({ kind }) => kind === 'unclear')
        .map(verdict => said(wordsOf[language], verdict))
        .join(' '),
    ]),
  }
}

function overrides({ projects }: PaperContext, words: PaperWords): Section {
  return {
    caption: words.office.overrides,
    columns: columns(words, 'case', 'student', 'name', 'decision', 'reason', 'by'),
    rows: projects.flatMap(({ subject, facts, decisions }) =>
      decisions.standings
        .filter(({ refusal }) => refusal === null)
        .map(({ word }) => [
          subject,
          facts.student.number,
          facts.student.name,
          word,
          decisions.reason,
          decisions.by,
        ]),
    ),
  }
}
