import { z } from 'zod'
import { dueReminders } from '../../../functions/programmes/social-practice/law/reminders.ts'
import type { CaseSettings } from './settings.ts'
import { instant, project, semester } from './words.ts'

const reminderFacts = z.object({
  asOf: instant,
  semester,
  projects: z.array(project),
  alreadySent: z.array(z.object({ to: z.string(), kind: z.string() })).default([]),
})

export function answerReminders(given: unknown, { settings }: CaseSettings): unknown {
  return { notifications: dueReminders(reminderFacts.parse(given), settings) }
}
