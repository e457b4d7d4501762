import type { ChangeLead, Words } from './words.ts'

const quoted = (words: string): string => (words.trim() === '' ? '' : `${words.trim()} `)

export const changeLeads: Pick<Words['leads'], ChangeLead> = {
  'invitation-taken-back': ({ student, topic }) =>
    `${student} 撤回“${topic}”的指导邀请。您无须回复，先前的询问已结束。`,
  'supervision-ended': ({ student, topic }) =>
    `您不再指导 ${student} 的计划“${topic}”，将另请教师。您无须处理，谢谢。`,
  'invitation-over': ({ student, topic }) =>
    `${student} 的计划“${topic}”不再进行。您无须处理，先前的询问已结束。`,
  'supervisor-taken-back': ({ teacher }) =>
    `您已撤回对 ${teacher} 的邀请，并已通知该教师。时数与报告均保留，您可另请教师。`,
  'supervisor-released': ({ teacher, words }) =>
    `${teacher} 不再指导您的计划。${quoted(words)}时数与报告均保留，请另请教师。`,
  'supervisor-gone': ({ teacher }) =>
    `${teacher} 已不在本校任教。时数与报告均保留，请另请教师；已提交的报告会自动转给新教师。`,
  'asks-other-supervisor': ({ teacher }) => `您请求更换已同意的 ${teacher}。由办公室决定，在此之前维持不变。`,
  'project-withdrawn': ({ topic }) =>
    `您已撤回计划“${topic}”，并已通知相关人员。您的记录均保留；若要恢复，请以原编号再提交一次提案。`,
  'change-too-late': () => `您的计划已评价，无法再撤回或更换教师，一切维持不变。如有疑问请联系办公室。`,
  'change-unclear': () => `您的填答未说明要撤回或退出什么，一切维持不变。请重新填写并择一。`,
  'left-group': ({ topic, case: key }) =>
    `您已退出“${topic}”（${key}）的团体，并已通知成员。您自己的计划与时数仍属于您。`,
  'group-member-left': ({ topic, own }) => `“${topic}”的团体有变更，以下成员已退出：${own}。`,
  'group-withdrawn': ({ topic }) => `您已撤回团体提案“${topic}”，并已通知成员。已核准的个人提案继续进行。`,
  'group-withdrawn-member': ({ topic, student, case: key }) =>
    `${student} 已撤回包含您的团体提案“${topic}”（${key}）。您的个人提案若已核准则继续进行；否则请另交不含团体编号的提案。`,
}
