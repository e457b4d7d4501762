import type { Language } from '../../../sheets-schema/common/people.ts'

/** The sentences of digests and of the letters that say what was understood of a reply to one. */
export interface DigestWords {
  readonly heading: string
  readonly intro: (count: number) => string
  /** Examples of replies: with a word that decides for, one that does not, and the last item's number. */
  readonly howToAnswer: (yes: string, no: string, last: number) => readonly string[]
  readonly choices: (labels: readonly string[]) => string
  readonly itemPage: (number: number) => string
  readonly answered: string
  /** What was answered, where the items are not listed. */
  readonly byItem: string
  /** Decisions as they are written in a reply. */
  readonly decisions: Readonly<Record<string, string>>
  readonly echo: {
    readonly heading: string
    readonly understood: string
    readonly taken: (decision: string, hours: number | null, comment: string | null) => string
    readonly unclear: string
    readonly notMentioned: string
    readonly answeredBefore: (decision: string) => string
    readonly askedAnew: string
    readonly countsFrom: (moment: string) => string
    readonly undo: string
    readonly undoChoice: string
    readonly standsChoice: string
    readonly standing: string
    /** Of an item whose answer rests: it is left out of what counts until its reader settles it. */
    readonly suspended: (decision: string) => string
    /** What leaves the item suspended, and how it is settled. */
    readonly settle: string
    readonly takenBack: string
    /** Of the items alone that are numbered; what was understood of each follows. */
    readonly itemsTakenBack: (numbers: string) => string
    readonly tooLate: string
    readonly nothingToTakeBack: string
    readonly notUnderstood: (words: string) => string
  }
  /** Of a reply that was not understood, while answers given before it rest. */
  readonly inDoubt: {
    readonly notUnderstood: string
    readonly before: string
    readonly rests: (decision: string, moment: string) => string
  }
}

/** The numbers of all items before the last: `1-4`, or `1`. */
const allBefore = (last: number, dash: string): string => (last > 2 ? `1${dash}${last - 1}` : '1')

const en: DigestWords = {
  heading: 'Questions that wait for your answer',
  intro: count =>
    `${count} questions wait for your answer; they come in one letter so that you are not written to ${count} times.`,
  howToAnswer: (yes, no, last) => [
    `Reply item by item, each with its number: “1 ${yes}, 2 ${no}”. Reasons may follow a colon.`,
    `Or several at once: “all ${yes} except ${last}”, “${allBefore(last, '-')} ${yes}, the rest ${no}”.`,
    'An item that you do not mention stays open.',
    'You then get a letter that says what was understood, with time to take it back.',
  ],
  choices: labels => `It can be answered with: ${labels.map(label => `“${label}”`).join(', ')}.`,
  itemPage: number => `All about item ${number}, and its answer page`,
  answered: 'This item is settled.',
  byItem: 'item by item',
  decisions: { agree: 'agree', decline: 'decline', pass: 'pass', fail: 'fail', return: 'return' },
  echo: {
    heading: 'What was understood',
    understood: 'This is what we understood of your reply, item by item:',
    taken: (decision, hours, comment) =>
      [decision, hours === null ? '' : `${hours} hours`, comment ? `“${comment}”` : '']
        .filter(Boolean)
        .join(', '),
    unclear: 'not understood without doubt; please answer this item again',
    notMentioned: 'not mentioned; stays open',
    answeredBefore: decision =>
      `answered before in another way (${decision}), which stays; to change it, answer that item’s own letter or its page`,
    askedAnew: 'changed since this digest, and asked anew in a newer letter; nothing was taken',
    countsFrom: moment => `These answers count from ${moment} on.`,
    undo: 'To take all of them back before that, reply “undo”. To correct one, answer it again with its number.',
    undoChoice: 'Undo: take back all answers of this reply',
    standsChoice: 'All stands',
    standing: 'You wrote that your answers stand. This is how they are entered:',
    suspended: decision => `${decision}, but suspended: it does not count until you settle it`,
    settle:
      'A reply of yours could not be understood and may correct a suspended item, so nothing of it takes effect. To settle it, answer the item again with its number, or reply “all stands” if what was understood is meant. Until then the item stays open.',
    takenBack: 'Your answers were taken back; nothing of them was decided. The questions are open as before.',
    itemsTakenBack: numbers => `Taken back, and open as before: ${numbers}. So it stands now:`,
    tooLate:
      'Your answers had already begun to count when you asked to take them back. To change one, answer it again with its number; until its next step is taken the newest answer counts.',
    nothingToTakeBack: 'There was no answer of yours to take back.',
    notUnderstood: words =>
      `Your reply could not be understood without doubt, and nothing was changed by it. You wrote: ${words}\nNothing of this letter’s questions is open now; if something should be changed, please write to the office.`,
  },
  inDoubt: {
    notUnderstood: 'Your newest reply could not be understood without doubt.',
    before: 'This is where your earlier answers to this letter stand:',
    rests: (decision, moment) => `${decision}; counts from ${moment} on`,
  },
}

const zhHant: DigestWords = {
  heading: '待您回覆的問題',
  intro: count => `有 ${count} 個問題待您回覆，合為一封信，以免寄給您 ${count} 封。`,
  howToAnswer: (yes, no, last) => [
    `可逐項回覆，每項寫明編號：「1${yes}，2${no}」。理由可寫在冒號之後。`,
    `也可一次回覆多項：「除第${last}項外皆${yes}」、「第${allBefore(last, '至')}項${yes}，其餘${no}」。`,
    '沒有提到的項目仍待回覆。',
    '之後您會收到一封信，說明我們如何理解，並有時間撤回。',
  ],
  choices: labels => `可以回覆：${labels.map(label => `「${label}」`).join('、')}。`,
  itemPage: number => `第 ${number} 項的全部內容與回覆頁面`,
  answered: '此項已有結果。',
  byItem: '逐項回覆',
  decisions: { agree: '同意', decline: '婉拒', pass: '通過', fail: '不通過', return: '退回' },
  echo: {
    heading: '我們的理解',
    understood: '我們對您回覆的理解，逐項如下：',
    taken: (decision, hours, comment) =>
      [decision, hours === null ? '' : `${hours} 小時`, comment ? `「${comment}」` : '']
        .filter(Boolean)
        .join('，'),
    unclear: '無法確定其意思，請再回覆此項',
    notMentioned: '未提到，仍待回覆',
    answeredBefore: decision =>
      `先前已另行回覆（${decision}），維持不變；如要更改，請回覆該項自己的信件或頁面`,
    askedAnew: '此信寄出後內容已變更，並另行詢問，未採用',
    countsFrom: moment => `以上回覆自 ${moment} 起生效。`,
    undo: '在此之前如要全部撤回，請回覆「撤回」。如要更正其中一項，請寫明編號重新回覆。',
    undoChoice: '撤回：收回這封回覆的全部答案',
    standsChoice: '全部維持不變',
    standing: '您表示先前的回覆維持不變，登錄如下：',
    suspended: decision => `${decision}，但已暫停：在您確認之前不生效`,
    settle:
      '您有一封回覆無法確定其意思，可能是要更正暫停的項目，因此這些項目不會生效。請寫明編號重新回覆該項；若先前的理解正確，請回覆「全部維持不變」。在此之前，該項仍待您回覆。',
    takenBack: '您的回覆已撤回，沒有作出任何決定。問題仍如先前待您回覆。',
    itemsTakenBack: numbers => `第 ${numbers} 項的回覆已撤回，問題仍待您回覆。目前如下：`,
    tooLate: '您要求撤回時，回覆已經生效。如要更改，請寫明編號重新回覆；在下一步開始前，以最新的回覆為準。',
    nothingToTakeBack: '沒有可以撤回的回覆。',
    notUnderstood: words =>
      `您的回覆無法確定其意思，因此沒有變更任何內容。您寫道：${words}\n這封信的問題目前都不待回覆；若有需要更改，請聯絡辦公室。`,
  },
  inDoubt: {
    notUnderstood: '您最新的回覆無法確定其意思。',
    before: '您先前對這封信的回覆，目前情形如下：',
    rests: (decision, moment) => `${decision}；自 ${moment} 起生效`,
  },
}

const zhHans: DigestWords = {
  heading: '待您回复的问题',
  intro: count => `有 ${count} 个问题待您回复，合为一封邮件，以免寄给您 ${count} 封。`,
  howToAnswer: (yes, no, last) => [
    `可逐项回复，每项写明编号：“1${yes}，2${no}”。理由可写在冒号之后。`,
    `也可一次回复多项：“除第${last}项外皆${yes}”、“第${allBefore(last, '至')}项${yes}，其余${no}”。`,
    '没有提到的项目仍待回复。',
    '之后您会收到一封邮件，说明我们如何理解，并有时间撤回。',
  ],
  choices: labels => `可以回复：${labels.map(label => `“${label}”`).join('、')}。`,
  itemPage: number => `第 ${number} 项的全部内容与回复页面`,
  answered: '此项已有结果。',
  byItem: '逐项回复',
  decisions: { agree: '同意', decline: '婉拒', pass: '通过', fail: '不通过', return: '退回' },
  echo: {
    heading: '我们的理解',
    understood: '我们对您回复的理解，逐项如下：',
    taken: (decision, hours, comment) =>
      [decision, hours === null ? '' : `${hours} 小时`, comment ? `“${comment}”` : '']
        .filter(Boolean)
        .join('，'),
    unclear: '无法确定其意思，请再回复此项',
    notMentioned: '未提到，仍待回复',
    answeredBefore: decision =>
      `先前已另行回复（${decision}），维持不变；如要更改，请回复该项自己的邮件或页面`,
    askedAnew: '此邮件发出后内容已变更，并另行询问，未采用',
    countsFrom: moment => `以上回复自 ${moment} 起生效。`,
    undo: '在此之前如要全部撤回，请回复“撤回”。如要更正其中一项，请写明编号重新回复。',
    undoChoice: '撤回：收回这封回复的全部答案',
    standsChoice: '全部维持不变',
    standing: '您表示先前的回复维持不变，登记如下：',
    suspended: decision => `${decision}，但已暂停：在您确认之前不生效`,
    settle:
      '您有一封回复无法确定其意思，可能是要更正暂停的项目，因此这些项目不会生效。请写明编号重新回复该项；若先前的理解正确，请回复“全部维持不变”。在此之前，该项仍待您回复。',
    takenBack: '您的回复已撤回，没有作出任何决定。问题仍如先前待您回复。',
    itemsTakenBack: numbers => `第 ${numbers} 项的回复已撤回，问题仍待您回复。目前如下：`,
    tooLate: '您要求撤回时，回复已经生效。如要更改，请写明编号重新回复；在下一步开始前，以最新的回复为准。',
    nothingToTakeBack: '没有可以撤回的回复。',
    notUnderstood: words =>
      `您的回复无法确定其意思，因此没有变更任何内容。您写道：${words}\n这封邮件的问题目前都不待回复；若有需要更改，请联系办公室。`,
  },
  inDoubt: {
    notUnderstood: '您最新的回复无法确定其意思。',
    before: '您先前对这封邮件的回复，目前情形如下：',
    rests: (decision, moment) => `${decision}；自 ${moment} 起生效`,
  },
}

export const digestWords: Readonly<Record<Language, DigestWords>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
}
