import { isAddress, isBlank, normalForm, sameAddress } from '../../../law/text.ts'
import type { Finding } from './findings.ts'
import { ask, block, fine } from './findings.ts'
import type { Post } from './kinds.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** The teacher named by the student, with what the directory knows. */
export interface Supervisor {
  readonly name: string
  readonly email: string
  readonly university: string
  readonly posts: readonly Post[]
  /** The address is in the university's directory of teachers and staff. */
  readonly inDirectory: boolean
}

/** S2.1-2, S2.9: the checks before the letter; the first that applies ends them. */
export function eligibility(
  supervisor: Supervisor,
  studentEmail: string | null,
  settings: SocialPracticeSettings,
): Finding {
  const { email } = supervisor
  if (isBlank(email)) return block('S2.9', { code: 'supervisor-email-missing', params: {} })
  if (!isAddress(email)) return block('S2.9', { code: 'supervisor-email-invalid', params: { email } })
  if (isBlank(supervisor.name)) return block('S2.9', { code: 'supervisor-name-missing', params: {} })
  if (studentEmail !== null && sameAddress(email, studentEmail))
    return block('S2.1', { code: 'supervisor-is-the-student', params: {} })
  if (!supervisor.inDirectory && settings.unknownTeacher === 'hold')
    return ask('A-SP-26', { code: 'supervisor-not-verified', params: { email } }, 'blocks')
  if (normalForm(supervisor.university) !== normalForm(settings.supervisorUniversity)) {
    const params = { university: supervisor.university, required: settings.supervisorUniversity }
    return block('S2.1', { code: 'supervisor-not-of-university', params })
  }
  return postFinding(supervisor, settings)
}

/** S2.1-2, A-SP-07: named posts pass, other teaching posts pass with a question, staff alone never. */
function postFinding(supervisor: Supervisor, settings: SocialPracticeSettings): Finding {
  const { posts } = supervisor
  const params = { posts }
  const named = posts.some(post => settings.supervisorPosts.includes(post))
  const tolerated = posts.some(post => settings.supervisorPostsWithNote.includes(post))
  const staff = posts.includes('staff')
  const nothingKnown = posts.length === 0 && !supervisor.inDirectory
  if (staff && (settings.staffWithTeachingPost === 'refuse' || !(named || tolerated)))
    return block('S2.2', { code: 'supervisor-is-staff', params })
  if (named && !staff) return fine('S2.1', { code: 'supervisor-eligible', params })
  if (named || tolerated || nothingKnown)
    return ask('A-SP-07', { code: 'supervisor-post-needs-staff-look', params })
  return block('A-SP-07', { code: 'supervisor-post-not-eligible', params })
}
