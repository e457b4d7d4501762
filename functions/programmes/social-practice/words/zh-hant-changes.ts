import type { ChangeLead, Words } from './words.ts'

const quoted = (words: string): string => (words.trim() === '' ? '' : `${words.trim()} `)

export const changeLeads: Pick<Words['leads'], ChangeLead> = {
  'invitation-taken-back': ({ student, topic }) =>
    `${student} 撤回「${topic}」的指導邀請。您無須回覆，先前的詢問已結束。`,
  'supervision-ended': ({ student, topic }) =>
    `您不再指導 ${student} 的計畫「${topic}」，將另請教師。您無須處理，謝謝。`,
  'invitation-over': ({ student, topic }) =>
    `${student} 的計畫「${topic}」不再進行。您無須處理，先前的詢問已結束。`,
  'supervisor-taken-back': ({ teacher }) =>
    `您已撤回對 ${teacher} 的邀請，並已通知該教師。時數與報告均保留，您可另請教師。`,
  'supervisor-released': ({ teacher, words }) =>
    `${teacher} 不再指導您的計畫。${quoted(words)}時數與報告均保留，請另請教師。`,
  'supervisor-gone': ({ teacher }) =>
    `${teacher} 已不在本校任教。時數與報告均保留，請另請教師；已送出的報告會自動轉給新教師。`,
  'asks-other-supervisor': ({ teacher }) => `您請求更換已同意的 ${teacher}。由辦公室決定，在此之前維持不變。`,
  'project-withdrawn': ({ topic }) =>
    `您已撤回計畫「${topic}」，並已通知相關人員。您的紀錄均保留；若要恢復，請以原編號再送一次提案。`,
  'change-too-late': () => `您的計畫已評量，無法再撤回或更換教師，一切維持不變。如有疑問請洽辦公室。`,
  'change-unclear': () => `您的填答未說明要撤回或退出什麼，一切維持不變。請重新填寫並擇一。`,
  'left-group': ({ topic, case: key }) =>
    `您已退出「${topic}」（${key}）的團體，並已通知成員。您自己的計畫與時數仍屬於您。`,
  'group-member-left': ({ topic, own }) => `「${topic}」的團體有變更，以下成員已退出：${own}。`,
  'group-withdrawn': ({ topic }) => `您已撤回團體提案「${topic}」，並已通知成員。已核准的個人提案繼續進行。`,
  'group-withdrawn-member': ({ topic, student, case: key }) =>
    `${student} 已撤回包含您的團體提案「${topic}」（${key}）。您的個人提案若已核准則繼續進行；否則請另送不含團體編號的提案。`,
}
