import type { Words } from './words.ts'
import { hours } from './zh-hans-hours.ts'
import { headings, labels, leads } from './zh-hans-letters.ts'
import { mends, reasons } from './zh-hans-reasons.ts'

export const zhHans: Words = {
  reasons,
  mends,
  headings,
  leads,
  labels,
  hours,
  states: {
    draft: '草稿，待学生修正',
    'proposal-submitted': '提案已送出',
    'proposal-approved': '提案已批准',
    'supervision-held': '指导教师查证中',
    'supervision-invited': '已邀请指导教师',
    'supervision-declined': '指导教师婉拒',
    'no-reply': '指导教师未回复',
    'supervision-confirmed': '指导教师已同意',
    'closure-submitted': '结案报告已送出，等候评价',
    failed: '不通过',
    passed: '通过，等候签名名单',
    'passed-no-credit': '通过，不再给予学分',
    'passed-list-late': '通过，签名名单逾期',
    listed: '已列名单',
    'credit-recorded': '学分已登记',
    withdrawn: '学生已撤回',
    closed: '已结束',
    'group-approved': '团队提案已批准',
  },
  actors: {
    student: '学生',
    reviewer: '审核者',
    supervisor: '指导教师',
    staff: '经办人',
    office: '办公室',
    system: '系统',
  },
  standings: {
    credited: '学分已登记',
    exempt: '免修',
    'in-progress': '已通过，学分尚未登记',
    'not-started': '尚无学分',
  },
  steps: {
    proposal: '提案',
    supervisor: '指导教师',
    hours: '时数',
    closure: '结案报告',
    evaluation: '评价',
    list: '签名名单',
    credit: '学分',
  },
  choices: {
    agree: '我同意',
    decline: '我婉拒',
    pass: '通过',
    fail: '不通过',
    return: '退回修正',
  },
  withClause: (sentence, clause) => `${sentence}（${clause}）`,
}
