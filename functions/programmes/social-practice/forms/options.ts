import type { HourKind } from '../law/kinds.ts'
import type { Category } from '../law/priority.ts'
import type { ActivityType, Indicator } from '../law/proposal.ts'

/** What can be chosen at a question: the policy's word → the option as shown, English with the Chinese beside it. */
export type Options<Code extends string> = Readonly<Record<Code, string>>

export const activityOptions: Options<ActivityType> = {
  'school-or-teacher-project': 'Project of the school or of a teacher 校內或教師計畫',
  'external-project': 'External project 校外計畫',
  'student-club-activity': 'Student club activity, on or off campus 校內外社團活動',
  'public-service': 'Public service, on or off campus 校內外公共服務',
  'off-campus-skill-building': 'Skill-building off campus 校外技能培養',
}

/** `already-used-for-internship` is not offered: it has a question of its own. */
export const categoryOptions: Options<Exclude<Category, 'already-used-for-internship'>> = {
  volunteers: 'Volunteers 志工',
  'remote-area-public-service': 'Public service in remote areas 偏鄉公共服務',
  'education-priority-areas-k12': 'Education Priority Areas, K12 教育優先區（K12）',
  'usr-program': 'University Social Responsibility (USR) programme 大學社會責任（USR）計畫',
  'other-matching-core-values': 'Other, in keeping with the core values 其他符合核心價值',
  'service-based-learning-incl-campus-offices':
    'Service learning, also in campus offices or the library 服務學習（含校內單位、圖書館）',
  'teaching-assistant-or-companion-reading': 'Teaching assistant or companion reading 教學助理或伴讀',
  'course-or-lab-assistant': 'Course or lab assistant 課程或實驗室助理',
  'reception-for-orientation-or-seminar': 'Reception at orientations or seminars 迎新或研討會接待',
  'other-not-matching-core-values': 'Other, not in keeping with the core values 其他不符核心價值',
}

export const indicatorOptions: Options<Indicator> = {
  'putting-knowledge-into-practice': 'Putting knowledge into social practice 知識實踐',
  'building-civic-consciousness': 'Building civic consciousness 公民意識',
  'promoting-university-social-responsibility': 'Promoting university social responsibility 大學社會責任',
  'engaging-in-problem-solving': 'Engaging in problem solving 問題解決',
  'enhancing-cross-disciplinary-collaboration': 'Enhancing cross-disciplinary collaboration 跨域合作',
}

/** For whom a proposal speaks (S1.3-4). */
export type Applicants = 'alone' | 'member' | 'group'
export const applicantsOptions: Options<Applicants> = {
  alone: 'I work alone 個人',
  member: 'My own proposal within a group 團體中的個人提案',
  group: 'Group proposal on behalf of all participants 代表全體成員的團體提案',
}

export const yesNoOptions: Options<'yes' | 'no'> = { yes: 'Yes 是', no: 'No 否' }

export const hourKindOptions: Options<HourKind> = {
  execution: 'Carrying out the project 計畫執行',
  'skill-learning': 'Learning skills 技能學習',
  reflection: 'Reflection 反思',
  preparation: 'Preparation 準備',
  travel: 'Travel 交通',
}

export type HourSource = 'self' | 'official-proof' | 'campus-club'
export const sourceOptions: Options<HourSource> = {
  self: 'My own log 自行記錄',
  'official-proof': 'Proof of an official sector 公部門證明',
  'campus-club': 'Hours in a campus club 校內社團時數',
}

export type Verifier = 'office-of-student-affairs' | 'other' | 'nobody'
export const verifierOptions: Options<Verifier> = {
  'office-of-student-affairs': 'Office of Student Affairs 學生事務處',
  other: 'Somebody else 其他單位或人員',
  nobody: 'Not verified yet 尚未認證',
}

export type FeedbackForm = 'photo' | 'audio-visual' | 'written-report'
export const feedbackOptions: Options<FeedbackForm> = {
  photo: 'Photo 照片',
  'audio-visual': 'Sound or video recording 影音紀錄',
  'written-report': 'Written record or report 書面紀錄或報告',
}

/** What can be taken back or left. */
export type ChangeKind = 'supervisor' | 'project' | 'group'
export const changeOptions: Options<ChangeKind> = {
  supervisor: 'Take back the invitation, or ask for another supervisor 撤回邀請或請求更換指導教師',
  project: 'Withdraw the project or group proposal 撤回計畫或團體提案',
  group: 'Leave the group 退出團體',
}

const typed = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

/** The policy's word behind an answer; undefined for what was never offered. */
export function codeOf<Code extends string>(
  options: Options<Code>,
  answer: string | undefined,
): Code | undefined {
  if (answer === undefined) return undefined
  const codes = codesOf(options)
  const offered = codes.find(code => options[code] === answer)
  return offered ?? codes.find(code => typed(options[code]) === typed(answer) || code === typed(answer))
}

function codesOf<Code extends string>(options: Options<Code>): readonly Code[] {
  return Object.keys(options).filter((code): code is Code => code in options)
}

export function labelsOf(options: Options<string>): readonly string[] {
  return Object.values(options)
}
