import { z } from 'zod'
import { passList } from '../../../functions/programmes/social-practice/law/pass-list.ts'
import type { CaseSettings } from './settings.ts'
import { instant, project, semester } from './words.ts'

const passListFacts = z.object({
  asOf: instant,
  semester,
  supervisor: z.string(),
  projects: z.array(project),
  creditAlready: z.array(z.string()),
})

export function answerPassList(given: unknown, { settings, closureDeadline }: CaseSettings): unknown {
  const facts = passListFacts.parse(given)
  const term = closureDeadline === undefined ? facts.semester : { ...facts.semester, closureDeadline }
  const list = passList({ ...facts, semester: term }, settings)
  return {
    students: list.students,
    left_out: Object.fromEntries(list.leftOut),
    send_to: list.sendTo,
    signature_needed: list.signatureNeeded,
  }
}
