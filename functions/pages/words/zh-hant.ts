import type { PageWords } from './words.ts'

export const zhHant: PageWords = {
  takenFor: (name, maskedAddress) => `您正以 ${name}（${maskedAddress}）的身分回覆。`,
  viewedAs: (name, maskedAddress) => `本頁是為 ${name}（${maskedAddress}）開設的。`,
  notMe: {
    title: '我不是這個人',
    text: '請不要在此作答，目前尚未作出任何決定。請按下此按鈕告知辦公室，並將信刪除。請勿轉寄連結，持有連結的人都能以該人士的名義行事。',
    send: '告知辦公室：不是我',
    told: {
      title: '謝謝，辦公室已收到通知',
      text: '尚未作出任何決定。辦公室會查明信箱，您無須再做任何事，請將信刪除。',
    },
  },
  yourAnswer: '您的回覆',
  hours: '您確認的時數',
  hoursHint: '請填數字，例如 36 或 36.5；沒有要填寫的時數時請留空。',
  comment: '意見（可不填）',
  commentHint: longest => `最多 ${longest} 字，會與您的回覆一併保存。`,
  send: '送出回覆',
  answeredBefore: (answer, when) => `您已於 ${when} 回覆「${answer}」。現在送出的內容會再加上去。`,
  problems: {
    title: '尚未記錄任何內容',
    decision: '請選擇一個回覆。',
    hours: '時數請填數字，例如 36 或 36.5，或留空。',
    comment: longest => `請將意見縮短到 ${longest} 字以內。`,
    shownTooLongAgo: '頁面內容傳送不完整，請確認您的回覆後再送出一次。',
  },
  recorded: {
    title: '已記錄您的回覆',
    answer: '回覆',
    comment: '意見',
    when: '記錄時間',
    held: '進行下一步之前，辦公室會先查看本案；如有需要會與您聯絡。若這不是您的意思，請直接回信告訴我們。',
    next: '您不需要再做任何事。若這不是您的意思，請直接回信告訴我們。',
  },
  answered: {
    title: '您已經回覆過了',
    text: (answer, when) => `您已於 ${when} 回覆「${answer}」。若這不是您的意思，請直接回信告訴我們。`,
  },
  askedAnew: {
    title: '已有較新的問題',
    text: '這封信所問的內容之後已有變更，對它的回覆不再適用。請回覆較新的問題。',
    link: '開啟較新的問題',
  },
  closed: {
    title: '不需要再回覆',
    text: '這個問題已經處理完畢。謝謝您查看，您不需要做任何事。',
  },
  decisions: { agree: '同意', decline: '不同意', pass: '通過', fail: '不通過', return: '退回修正' },
  links: {
    malformed: {
      title: '連結不完整',
      text: '郵件程式有時會把長連結截斷。請重新打開信件並按下其中的連結，或複製完整的連結。尚未作出任何決定。',
    },
    forged: {
      title: '連結無效',
      text: '連結在途中遭到更動，或是為已不再登記的信箱所製作。請打開我們寄給您的最新信件，使用其中的連結。尚未作出任何決定。',
    },
    expired: {
      title: '連結已過期',
      text: '連結只在一段時間內有效。請使用較新信件中的連結，或直接回信，辦公室會協助您。尚未作出任何決定。',
    },
  },
  status: {
    shownAt: when => `截至 ${when}。`,
    waits: {
      title: '等待您確認',
      text: '這份表單寄自並非您登記的信箱。我們已寄信到您登記的信箱詢問是否為您本人填寫，您確認之後才會處理。',
    },
    nothing: {
      title: '目前沒有可顯示的內容',
      text: '目前沒有這個編號的案件。若您剛送出表單，請過幾分鐘再看。',
    },
  },
  notShared: {
    title: '此檔案無法在此顯示',
    text: '學生未將檔案分享給知道連結的人，或檔案過大。您可以到原處開啟，或退回報告請學生處理。',
    link: '到原處開啟',
  },
  unavailable: {
    title: '請過幾分鐘再試',
    text: '目前無法連上辦公室的試算表。沒有記錄或遺失任何內容，連結仍然有效。',
  },
  fault: {
    title: '系統發生問題',
    text: '我們無法顯示或記錄任何內容，問題已留下紀錄。請稍後再試，或直接回信。',
  },
  notTaken: {
    title: '無法接受這項內容',
    text: '送到本頁的內容與表單不符。請重新打開信件中的連結。尚未作出任何決定。',
  },
}
