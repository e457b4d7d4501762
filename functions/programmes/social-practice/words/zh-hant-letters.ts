import type { Words } from './words.ts'
import { changeLeads } from './zh-hant-changes.ts'

const quoted = (words: string): string => (words.trim() === '' ? '' : `說明：${words.trim()}`)
const said = (words: string): string => (words.trim() === '' ? '' : `教師的話：「${words.trim()}」`)

/** What follows for an entry that belongs to no case, and how to mend it. */
const sendAgain = (own: string): string =>
  own === ''
    ? '這次填寫已保留，但未採用。請先送出不含編號的提案，再以您的計畫編號重新填寫。'
    : `這次填寫已保留，但未採用。請以您自己的計畫編號重新填寫：${own}。`

export const headings: Words['headings'] = {
  proposal: '您的提案',
  group: '團體提案',
  supervision: '您的指導教師',
  request: '您的指導教師申請',
  invitation: '社會實踐計畫指導邀請',
  hours: '您的時數',
  closure: '您的結案報告',
  evaluation: '請評量結案報告',
  result: '您的社會實踐結果',
  reminder: '結案報告提醒',
  office: '辦公室的決定',
  change: '計畫變更',
  stray: '無法歸入計畫的填寫',
  'pass-list-received': '通過學生名單，已收到',
  'pass-list': '通過學生名單，請簽名',
}

export const leads: Words['leads'] = {
  ...changeLeads,
  'proposal-received': ({ topic }) => `您的提案「${topic}」內容完整，等候辦公室審核。`,
  'proposal-blocked': () => '已收到您的提案，但尚無法進行。以下是全部的問題：',
  'proposal-approved': ({ topic }) =>
    `您的提案「${topic}」已核准。下一步：請讓教師看過提案，商定反思方式，再於此填寫教師資料。時數隨時可以登錄。`,
  'proposal-returned': ({ words }) => `辦公室退回您的提案，請修正。${quoted(words)}`,
  'proposal-rejected': ({ words }) => `辦公室未通過您的提案。${quoted(words)}`,
  'group-received': ({ topic }) => `您的團體提案「${topic}」內容完整，等候辦公室審核。`,
  'group-blocked': () => '已收到您的團體提案，但尚無法進行。以下是全部的問題：',
  'group-approved': ({ topic, case: key }) =>
    `您的團體提案「${topic}」已核准。包括您在內，每位參與者現在各自提出個人提案，並填寫 ${key}。`,
  'group-returned': ({ words }) => `辦公室退回您的團體提案，請修正。${quoted(words)}`,
  'group-rejected': ({ words }) => `辦公室未通過您的團體提案。${quoted(words)}`,
  'group-approved-member': ({ topic, student, case: key }) =>
    `${student} 的團體提案「${topic}」已核准，您是參與者之一。請提出您的個人提案，並填寫 ${key}。`,
  'proposal-repeats': ({ case: key, own }) =>
    `您先前已提出相同的提案：${own}。兩者均予保留，辦公室也會看到內容相同。若是重複填寫，請撤回這一件（${key}）：`,
  'supervisor-waits': ({ teacher }) => `已記下指導教師 ${teacher}，提案核准後立即寄出邀請。`,
  'supervisor-blocked': ({ teacher }) => `無法邀請${teacher || '該教師'}。以下是全部的問題：`,
  'supervisor-held': ({ teacher }) => `您為 ${teacher} 填寫的信箱不在教師名冊中。辦公室查證後才會寄出邀請。`,
  'supervisor-invited': ({ teacher, days }) =>
    `已邀請 ${teacher} 指導您的計畫。若 ${days} 天內沒有回覆，您可以另邀教師。`,
  'supervisor-agreed': ({ teacher, words }) =>
    `${teacher} 同意指導您的計畫。${said(words)}請執行計畫、登錄時數，並送出結案報告。`,
  'supervisor-declined': ({ teacher, words }) => `${teacher} 婉拒邀請。${said(words)}您可以另邀教師。`,
  'supervisor-no-reply': ({ teacher, days }) =>
    `${teacher} 已 ${days} 天未回覆。您可以另邀教師，也可以繼續等候，之後的回覆仍然有效。`,
  'supervisor-contradictory': ({ teacher }) =>
    `${teacher} 給了兩個不同的回覆，辦公室會確認以何者為準，您不必做什麼。`,
  'supervisor-other-address': ({ teacher }) =>
    `有人從 ${teacher} 以外的信箱回覆了邀請。辦公室會確認；您無須處理。`,
  'supervisor-bounced': ({ teacher }) => `給 ${teacher} 的邀請無法送達，請檢查信箱後再次填寫表單。`,
  'request-refused': ({ teacher }) =>
    `您另邀教師的申請已保留但未採用：${teacher} 正在受邀或已同意，一次只能邀請一位教師。`,
  invitation: ({ student, topic, minimum }) =>
    `${student} 邀請您指導社會實踐計畫「${topic}」。指導教師與學生面談並給予回饋，確認執行時數滿 ${minimum} 小時，最後評為通過或不通過。您可以自由婉拒。`,
  evaluation: ({ student, topic }) =>
    `${student} 已送出「${topic}」的結案報告。請評量：通過或不通過，不給分數；也可以附上意見退回修正。`,
  'pass-confirms-hours': ({ hours, minimum }) =>
    `採計時數：${hours} 小時（至少 ${minimum} 小時）。評為「通過」即同時確認上述時數。`,
  'hours-not-counted': () => '您有些時數目前不予採計。以下是所有可以更正的紀錄：',
  'closure-blocked': () => '已收到您的結案報告，但還不能送交指導教師。以下是全部缺少的項目：',
  'closure-with-supervisor': ({ teacher }) => `您的結案報告已完整，已請 ${teacher} 評量。`,
  'closure-returned': ({ teacher, words }) => `${teacher} 退回您的結案報告。${said(words)}請送出新版本。`,
  'closure-refused': () => '您之後送出的結案報告版本已保留但未採用：',
  'result-failed': ({ teacher, words }) =>
    `${teacher} 評量您的結案報告為不通過。${said(words)}您可以提出新的提案重新開始。`,
  'result-passed': ({ teacher, semester, to }) =>
    `${teacher} 評量您的結案報告為通過。${semester || '本學期'} 的簽名名單送達 ${to} 後，學分即予登錄。`,
  'result-list-late': ({ to }) => `您已通過。簽名名單在學期最後一日之後才送達 ${to}，後續由辦公室決定。`,
  'result-no-credit': () => '您已通過，但不再給予學分：',
  'result-recorded': ({ credits }) => `您已通過，並登錄 ${credits} 學分。本課程不給分數，不影響 GPA。`,
  'result-held': () => '指導教師的評量有一個問題，由辦公室確認：',
  'result-contradictory': ({ teacher }) =>
    `${teacher} 對您的結案報告給了不同的評量。辦公室確認以何者為準之前均不採用；您無須處理，確認後會通知您。`,
  'result-list-question': ({ teacher }) =>
    `${teacher} 已評您的結案報告為通過。登錄學分前，辦公室會查核簽名名單的登記；您無須處理：`,
  'remind-supervisor': ({ teacher, days }) =>
    `您的結案報告送交 ${teacher} 已 ${days} 天，請提醒指導教師評量。`,
  'supervisor-leaving': ({ teacher, day }) =>
    `${teacher} 下學期不在本校任教，請提醒指導教師於學期結束日 ${day} 前完成評量。`,
  'on-hold': ({ words }) => `辦公室暫停了您的計畫。${quoted(words)}`,
  released: () => '您的計畫不再暫停，從原處繼續。',
  closed: ({ words }) => `辦公室已結束您的計畫。${quoted(words)}`,
  'pass-list': ({ semester, to, day }) =>
    `${semester} 期末考週已到。請在通過學生名單上簽名，於 ${day} 前送至 ${to}。目前通過者如下，以下空白：`,
  'pass-list-empty': ({ semester, to, day }) =>
    `${semester} 期末考週已到。目前您沒有學生通過。請在空白的通過學生名單上簽名，於 ${day} 前送至 ${to}；若在此之前有學生通過，將以新版名單取代。`,
  'pass-list-received': ({ semester, to, day }) =>
    `${semester} 期末考週已到。您簽名的通過學生名單已於 ${day} 送達 ${to}，您無須再送。謝謝。`,
  'stray-no-such-case': ({ words, own }) =>
    `您填寫的編號是 ${words}，但沒有這個編號的計畫。${sendAgain(own)}`,
  'stray-other-students-case': ({ words, own }) =>
    `您填寫的編號是 ${words}，但那不是您的計畫。${sendAgain(own)}`,
  'stray-group-case': ({ words, own }) =>
    `您填寫的編號 ${words} 是團體提案；時數、指導教師與報告屬於您自己的計畫。${sendAgain(own)}`,
  'stray-no-project': () => `您的填寫沒有所屬的計畫。${sendAgain('')}`,
  'stray-several-projects': ({ own }) =>
    `您有多個計畫（${own}），但沒有填寫編號。這次填寫已保留，但未採用。請填入所屬計畫的編號，再填寫一次。`,
}

export const labels: Words['labels'] = {
  case: '編號',
  topic: '主題',
  plan: '計畫',
  student: '學生',
  supervisor: '指導教師',
  reflection: '雙方同意的反思方式',
  state: '狀態',
  next: '下一步',
  hours: '採計時數',
  photo: '照片',
  feedback: '回饋紀錄',
  summary: '摘要',
  semester: '學期',
  result: '結果',
  notes: '附註',
  soFar: '目前查核結果',
  standing: '課程 TC1010',
  proposalForm: '開啟提案表單',
  supervisorForm: '填寫指導教師',
  hoursForm: '登錄時數',
  closureForm: '送出結案報告',
  changeForm: '撤回、退出或更換',
  status: '查看目前狀態',
}
