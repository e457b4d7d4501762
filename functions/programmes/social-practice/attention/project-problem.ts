import { projectsTab } from '../../../../sheets-schema/social-practice/projects.ts'
import type { Problem } from '../../programme.ts'

/** What waits for staff in a cell of Projects. */
export function projectProblem(
  row: string,
  column: string,
  parts: Pick<Problem, 'what' | 'why' | 'follows' | 'mend'>,
): Problem {
  return { tab: projectsTab.title, row, column, ...parts }
}
