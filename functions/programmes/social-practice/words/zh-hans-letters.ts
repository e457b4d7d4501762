import type { Words } from './words.ts'
import { changeLeads } from './zh-hans-changes.ts'

const quoted = (words: string): string => (words.trim() === '' ? '' : `说明：${words.trim()}`)
const said = (words: string): string => (words.trim() === '' ? '' : `教师的话：“${words.trim()}”`)

/** What follows for an entry that belongs to no case, and how to mend it. */
const sendAgain = (own: string): string =>
  own === ''
    ? '这次填写已保留，但未采用。请先提交不含编号的提案，再以您的计划编号重新填写。'
    : `这次填写已保留，但未采用。请以您自己的计划编号重新填写：${own}。`

export const headings: Words['headings'] = {
  proposal: '您的提案',
  group: '团队提案',
  supervision: '您的指导教师',
  request: '您的指导教师申请',
  invitation: '社会实践计划指导邀请',
  hours: '您的时数',
  closure: '您的结案报告',
  evaluation: '请评价结案报告',
  result: '您的社会实践结果',
  reminder: '结案报告提醒',
  office: '办公室的决定',
  change: '计划变更',
  stray: '无法归入计划的填写',
  'pass-list-received': '通过学生名单，已收到',
  'pass-list': '通过学生名单，请签名',
}

export const leads: Words['leads'] = {
  ...changeLeads,
  'proposal-received': ({ topic }) => `您的提案“${topic}”内容完整，等候办公室审核。`,
  'proposal-blocked': () => '已收到您的提案，但尚无法进行。以下是全部的问题：',
  'proposal-approved': ({ topic }) =>
    `您的提案“${topic}”已批准。下一步：请让教师看过提案，商定反思方式，再于此填写教师信息。时数随时可以登记。`,
  'proposal-returned': ({ words }) => `办公室退回您的提案，请修正。${quoted(words)}`,
  'proposal-rejected': ({ words }) => `办公室未通过您的提案。${quoted(words)}`,
  'group-received': ({ topic }) => `您的团队提案“${topic}”内容完整，等候办公室审核。`,
  'group-blocked': () => '已收到您的团队提案，但尚无法进行。以下是全部的问题：',
  'group-approved': ({ topic, case: key }) =>
    `您的团队提案“${topic}”已批准。包括您在内，每位参与者现在各自提出个人提案，并填写 ${key}。`,
  'group-returned': ({ words }) => `办公室退回您的团队提案，请修正。${quoted(words)}`,
  'group-rejected': ({ words }) => `办公室未通过您的团队提案。${quoted(words)}`,
  'group-approved-member': ({ topic, student, case: key }) =>
    `${student} 的团队提案“${topic}”已批准，您是参与者之一。请提出您的个人提案，并填写 ${key}。`,
  'proposal-repeats': ({ case: key, own }) =>
    `您先前已提出相同的提案：${own}。两者均予保留，办公室也会看到内容相同。若是重复填写，请撤回这一件（${key}）：`,
  'supervisor-waits': ({ teacher }) => `已记下指导教师 ${teacher}，提案批准后立即寄出邀请。`,
  'supervisor-blocked': ({ teacher }) => `无法邀请${teacher || '该教师'}。以下是全部的问题：`,
  'supervisor-held': ({ teacher }) => `您为 ${teacher} 填写的邮箱不在教师名录中。办公室查证后才会寄出邀请。`,
  'supervisor-invited': ({ teacher, days }) =>
    `已邀请 ${teacher} 指导您的计划。若 ${days} 天内没有回复，您可以另邀教师。`,
  'supervisor-agreed': ({ teacher, words }) =>
    `${teacher} 同意指导您的计划。${said(words)}请执行计划、登记时数，并送出结案报告。`,
  'supervisor-declined': ({ teacher, words }) => `${teacher} 婉拒邀请。${said(words)}您可以另邀教师。`,
  'supervisor-no-reply': ({ teacher, days }) =>
    `${teacher} 已 ${days} 天未回复。您可以另邀教师，也可以继续等候，之后的回复仍然有效。`,
  'supervisor-contradictory': ({ teacher }) =>
    `${teacher} 给了两个不同的回复，办公室会确认以何者为准，您不必做什么。`,
  'supervisor-other-address': ({ teacher }) =>
    `有人从 ${teacher} 以外的邮箱回复了邀请。办公室会确认；您无须处理。`,
  'supervisor-bounced': ({ teacher }) => `给 ${teacher} 的邀请无法送达，请检查邮箱后再次填写表单。`,
  'request-refused': ({ teacher }) =>
    `您另邀教师的申请已保留但未采用：${teacher} 正在受邀或已同意，一次只能邀请一位教师。`,
  invitation: ({ student, topic, minimum }) =>
    `${student} 邀请您指导社会实践计划“${topic}”。指导教师与学生面谈并给予反馈，确认执行时数满 ${minimum} 小时，最后评为通过或不通过。您可以自由婉拒。`,
  evaluation: ({ student, topic }) =>
    `${student} 已送出“${topic}”的结案报告。请评价：通过或不通过，不给分数；也可以附上意见退回修正。`,
  'pass-confirms-hours': ({ hours, minimum }) =>
    `认定时数：${hours} 小时（至少 ${minimum} 小时）。评为“通过”即同时确认上述时数。`,
  'hours-not-counted': () => '您有些时数目前不予计入。以下是所有可以更正的记录：',
  'closure-blocked': () => '已收到您的结案报告，但还不能送交指导教师。以下是全部缺少的项目：',
  'closure-with-supervisor': ({ teacher }) => `您的结案报告已完整，已请 ${teacher} 评价。`,
  'closure-returned': ({ teacher, words }) => `${teacher} 退回您的结案报告。${said(words)}请送出新版本。`,
  'closure-refused': () => '您之后送出的结案报告版本已保留但未采用：',
  'result-failed': ({ teacher, words }) =>
    `${teacher} 评价您的结案报告为不通过。${said(words)}您可以提出新的提案重新开始。`,
  'result-passed': ({ teacher, semester, to }) =>
    `${teacher} 评价您的结案报告为通过。${semester || '本学期'} 的签名名单送达 ${to} 后，学分即予登记。`,
  'result-list-late': ({ to }) => `您已通过。签名名单在学期最后一日之后才送达 ${to}，后续由办公室决定。`,
  'result-no-credit': () => '您已通过，但不再给予学分：',
  'result-recorded': ({ credits }) => `您已通过，并登记 ${credits} 学分。本课程不给分数，不影响 GPA。`,
  'result-held': () => '指导教师的评价有一个问题，由办公室确认：',
  'result-contradictory': ({ teacher }) =>
    `${teacher} 对您的结案报告给了不同的评价。办公室确认以何者为准之前均不采用；您无须处理，确认后会通知您。`,
  'result-list-question': ({ teacher }) =>
    `${teacher} 已评您的结案报告为通过。登记学分前，办公室会查核签名名单的登记；您无须处理：`,
  'remind-supervisor': ({ teacher, days }) =>
    `您的结案报告送交 ${teacher} 已 ${days} 天，请提醒指导教师评价。`,
  'supervisor-leaving': ({ teacher, day }) =>
    `${teacher} 下学期不在本校任教，请提醒指导教师于学期结束日 ${day} 前完成评价。`,
  'on-hold': ({ words }) => `办公室暂停了您的计划。${quoted(words)}`,
  released: () => '您的计划不再暂停，从原处继续。',
  closed: ({ words }) => `办公室已结束您的计划。${quoted(words)}`,
  'pass-list': ({ semester, to, day }) =>
    `${semester} 期末考周已到。请在通过学生名单上签名，于 ${day} 前交至 ${to}。目前通过者如下，以下空白：`,
  'pass-list-empty': ({ semester, to, day }) =>
    `${semester} 期末考周已到。目前您没有学生通过。请在空白的通过学生名单上签名，于 ${day} 前交至 ${to}；若在此之前有学生通过，将以新版名单取代。`,
  'pass-list-received': ({ semester, to, day }) =>
    `${semester} 期末考周已到。您签名的通过学生名单已于 ${day} 送达 ${to}，您无须再交。谢谢。`,
  'stray-no-such-case': ({ words, own }) =>
    `您填写的编号是 ${words}，但没有这个编号的计划。${sendAgain(own)}`,
  'stray-other-students-case': ({ words, own }) =>
    `您填写的编号是 ${words}，但那不是您的计划。${sendAgain(own)}`,
  'stray-group-case': ({ words, own }) =>
    `您填写的编号 ${words} 是团队提案；时数、指导教师与报告属于您自己的计划。${sendAgain(own)}`,
  'stray-no-project': () => `您的填写没有所属的计划。${sendAgain('')}`,
  'stray-several-projects': ({ own }) =>
    `您有多个计划（${own}），但没有填写编号。这次填写已保留，但未采用。请填入所属计划的编号，再填写一次。`,
}

export const labels: Words['labels'] = {
  case: '编号',
  topic: '主题',
  plan: '计划',
  student: '学生',
  supervisor: '指导教师',
  reflection: '双方同意的反思方式',
  state: '状态',
  next: '下一步',
  hours: '认定时数',
  photo: '照片',
  feedback: '反馈记录',
  summary: '摘要',
  semester: '学期',
  result: '结果',
  notes: '备注',
  soFar: '目前核查结果',
  standing: '课程 TC1010',
  proposalForm: '打开提案表单',
  supervisorForm: '填写指导教师',
  hoursForm: '登记时数',
  closureForm: '送出结案报告',
  changeForm: '撤回、退出或更换',
  status: '查看目前状态',
}
