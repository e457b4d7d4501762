import { z } from 'zod'
import type { Entry } from '../../../functions/programmes/innovation-credits/law/entries.ts'
import { credits, day } from './words.ts'

const named = { ref: z.string(), work: z.string().nullable().default(null) }
const members = z.array(z.string())

const competition = z.object({
  ...named,
  type: z.literal('competition'),
  competition: z.string(),
  edition: z.int(),
  level: z.string(),
  prize: z.string(),
  on_recognised_list: z.boolean(),
  team: members,
  entry_kind: z.enum(['team', 'individual']),
  award_date: day,
})

const paper = z.object({
  ...named,
  type: z.literal('paper'),
  paper: z.string(),
  venue: z.enum(['authoritative-newspaper', 'core-journal', 'sci', 'ei', 'other-journal']),
  author_order: z.int(),
  authors: z.record(z.string(), z.int()).nullable().default(null),
  on_recognised_list: z.boolean(),
  state: z.enum(['published', 'accepted']),
  first_author_is_teacher: z.boolean().default(false),
  equal_first: z.boolean().default(false),
})

const patent = z.object({
  ...named,
  type: z.literal('patent'),
  patent: z.string(),
  kind: z.enum(['invention', 'utility-model', 'design', 'software-copyright']),
  state: z.enum(['granted', 'filed']),
  inventor_order: z.int(),
  office: z.string(),
})

const project = z.object({
  ...named,
  type: z.literal('project'),
  project: z.string(),
  level: z.enum(['national', 'municipal', 'sitp']),
  state: z.enum(['completed', 'in-progress', 'terminated']),
  members,
  completed_late: z.boolean().default(false),
  thesis_replacement_wanted: z.boolean().default(false),
})

const projectAward = z.object({
  ...named,
  type: z.literal('project-award'),
  project: z.string(),
  award: z.enum(['moe-typical-case', 'shanghai-outstanding-case', 'sitp']),
  prize: z.string().nullable(),
  members,
  allocation: z.record(z.string(), credits).nullable(),
})

const researchProject = z.object({
  ...named,
  type: z.literal('research-project'),
  project: z.string(),
  state: z.string(),
  members,
})

const written = z.discriminatedUnion('type', [
  competition,
  paper,
  patent,
  project,
  projectAward,
  researchProject,
])

function inTheLawsWords(given: z.infer<typeof written>): Entry {
  switch (given.type) {
    case 'competition': {
      const { type: kind, on_recognised_list, entry_kind, award_date, ...rest } = given
      const renamed = { onRecognisedList: on_recognised_list, entryKind: entry_kind, awardDate: award_date }
      return { ...rest, kind, ...renamed }
    }
    case 'paper': {
      const {
        type: kind,
        author_order,
        on_recognised_list,
        first_author_is_teacher,
        equal_first,
        ...rest
      } = given
      const order = { authorOrder: author_order, firstAuthorIsTeacher: first_author_is_teacher }
      return { ...rest, kind, ...order, onRecognisedList: on_recognised_list, equalFirst: equal_first }
    }
    case 'patent': {
      const { type: kind, kind: right, inventor_order: inventorOrder, ...rest } = given
      return { ...rest, kind, right, inventorOrder }
    }
    case 'project': {
      const { type: kind, completed_late, thesis_replacement_wanted, ...rest } = given
      const renamed = { completedLate: completed_late, thesisReplacementWanted: thesis_replacement_wanted }
      return { ...rest, kind, ...renamed }
    }
    case 'project-award': {
      const { type: kind, ...rest } = given
      return { ...rest, kind }
    }
    case 'research-project':
      break
  }
  const { type: kind, ...rest } = given
  return { ...rest, kind }
}

export const entry = written.transform(inTheLawsWords)
