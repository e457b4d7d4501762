import type { AskingWords } from './words.ts'

export const zhHantAsking: AskingWords = {
  reminder: day => `我們曾於 ${day} 就此事致函，尚未收到答覆。未經您答覆不會作出任何決定，現再次詢問如下。`,
  cameBack: (name, address) =>
    `寄給您指導教師 ${name}（${address}）的信遭退回，該信箱無法收信。請更正申請，填寫可聯絡到的指導教師，或請辦公室更正信箱。`,
  relieved: {
    'passed-on': successor => `您無需再答覆：此問題已轉交 ${successor}。`,
    answered: by => `您無需再答覆：${by} 已作答覆。`,
  },
  over: {
    withdrawn: '您無需再答覆：學生已撤回申請。',
    rejected: '您無需再答覆：該申請未獲通過。',
    revoked: '您無需再答覆：該認定已被撤銷。',
  },
  changed: student =>
    `您已同意的 ${student} 的申請，其學分此後有變動：可能因辦公室更正、規則調整，或該生另有成果一併計算。現結果如下。`,
  changedBack: student => `您已同意的 ${student} 的申請，先前告知的學分變動已恢復為您同意時的結果。`,
  changedFollows:
    '您的同意仍然有效，無需另行處理。如您不再同意，請再次回覆當初徵詢您意見的信：在辦公室確認之前，以您最後的答覆為準；確認之後請與辦公室聯絡。',
  memberHeading: '創新計畫獲獎的學分分配',
  memberAsk: student =>
    `${student} 提交了小組就以下獲獎的學分分配。全體成員同意之前不予認定。請問您是否同意此分配？`,
  shares: '學分分配',
  memberFollows: '如您不同意，該分配不予採用，並請小組另行商定。',
  memberAgree: '同意此分配',
  memberDecline: '不同意',
  thesisHeading: '以計畫替代畢業設計（論文）',
  thesisAsk: student =>
    `${student} 希望以下列已結題計畫替代畢業設計（論文）。請問其是否達到畢業設計（論文）的標準，學院是否認定？`,
  thesisFollows: '此為單獨的問題，創新學分不取決於該答覆。',
  thesisYes: '學院認定可替代',
  thesisNo: '學院不認定可替代',
  collegeHeading: '學院認定',
  collegeTeacherAsk: student => `${student} 申請由學院就以下活動認定課程學分。請問按學院細則是否可以認定？`,
  collegeViceDeanAsk: student => `學院相關教師已認定 ${student} 的以下活動。請審核並答覆是否確認。`,
}
