import type { Words } from './words.ts'
import { hours } from './zh-hant-hours.ts'
import { headings, labels, leads } from './zh-hant-letters.ts'
import { mends, reasons } from './zh-hant-reasons.ts'

export const zhHant: Words = {
  reasons,
  mends,
  headings,
  leads,
  labels,
  hours,
  states: {
    draft: '草稿，待學生修正',
    'proposal-submitted': '提案已送出',
    'proposal-approved': '提案已核准',
    'supervision-held': '指導教師查證中',
    'supervision-invited': '已邀請指導教師',
    'supervision-declined': '指導教師婉拒',
    'no-reply': '指導教師未回覆',
    'supervision-confirmed': '指導教師已同意',
    'closure-submitted': '結案報告已送出，等候評量',
    failed: '不通過',
    passed: '通過，等候簽名名單',
    'passed-no-credit': '通過，不再給予學分',
    'passed-list-late': '通過，簽名名單逾期',
    listed: '已列名單',
    'credit-recorded': '學分已登錄',
    withdrawn: '學生已撤回',
    closed: '已結束',
    'group-approved': '團體提案已核准',
  },
  actors: {
    student: '學生',
    reviewer: '審核者',
    supervisor: '指導教師',
    staff: '承辦人',
    office: '辦公室',
    system: '系統',
  },
  standings: {
    credited: '學分已登錄',
    exempt: '免修',
    'in-progress': '已通過，學分尚未登錄',
    'not-started': '尚無學分',
  },
  steps: {
    proposal: '提案',
    supervisor: '指導教師',
    hours: '時數',
    closure: '結案報告',
    evaluation: '評量',
    list: '簽名名單',
    credit: '學分',
  },
  choices: {
    agree: '我同意',
    decline: '我婉拒',
    pass: '通過',
    fail: '不通過',
    return: '退回修正',
  },
  withClause: (sentence, clause) => `${sentence}（${clause}）`,
}
