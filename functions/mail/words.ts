import type { Language } from '../../sheets-schema/common/people.ts'

/** The sentences that every letter shares, whatever the programme. */
export interface LetterWords {
  readonly greeting: (name: string) => string
  readonly howToAnswer: (choices: readonly string[]) => string
  readonly answerPage: string
  readonly openingDecidesNothing: string
  readonly answerBy: (day: string) => string
  readonly noFixedDay: string
  readonly afterAnswer: string
  readonly closing: (office: string) => string
  readonly sayAgain: {
    readonly heading: string
    readonly asked: string
    readonly said: (words: string) => string
    readonly nothingSaid: string
  }
  readonly notCounted: {
    readonly heading: string
    readonly came: (from: string) => string
    readonly otherAddress: string
    readonly notProven: string
    readonly ifYou: string
  }
  readonly answeredForYou: {
    readonly heading: string
    readonly came: (from: string, letter: string) => string
    readonly said: (words: string) => string
    readonly ifNot: string
  }
  readonly changedAnswer: {
    readonly heading: string
    readonly both: (letter: string, before: string, now: string) => string
    readonly follows: string
  }
  readonly unheard: {
    readonly heading: string
    readonly came: (from: string, letter: string) => string
    readonly closed: string
    readonly expired: (days: number) => string
    readonly forwarded: string
    readonly open: string
    readonly notOpen: string
    /** The answer by which the question was settled before, and its local day. */
    readonly settled: (decision: string, day: string) => string
    readonly saysTheSame: string
    readonly saysOtherwise: string
  }
  readonly wasItYou: {
    readonly heading: string
    readonly came: (form: string, from: string) => string
    readonly waits: string
    readonly yes: string
    readonly no: string
  }
}

const en: LetterWords = {
  greeting: name => `Dear ${name},`,
  howToAnswer: choices =>
    `To answer, reply to this mail with one of: ${choices.map(each => `“${each}”`).join(', ')}. Your own words will do as well.`,
  answerPage: 'Or answer on this page',
  openingDecidesNothing: 'Opening the page decides nothing; only its button does.',
  answerBy: day => `Please answer by ${day}; silence decides nothing.`,
  noFixedDay: 'There is no fixed day; nothing is decided until you answer.',
  afterAnswer: 'Your answer is entered at once, and those it concerns are told.',
  closing: office => `${office}\nThis letter was written by the office’s system. Replies are read.`,
  sayAgain: {
    heading: 'Please say it once more',
    asked: 'Your answer could not be understood without doubt, so nothing has been decided.',
    said: words => `You wrote: ${words}`,
    nothingSaid: 'We found no words of yours above the quoted letter.',
  },
  notCounted: {
    heading: 'An answer that was not counted',
    came: from => `An answer to the question below came from ${from}. It has decided nothing.`,
    otherAddress: 'It did not come from your registered address, and only you were asked.',
    notProven:
      'It gives your address as its sender, but the mail servers could not confirm that it came from there.',
    ifYou:
      'If it was you, please answer this letter from your registered address, or on the page. Otherwise there is nothing to do; the office has been told.',
  },
  answeredForYou: {
    heading: 'Answered in your name',
    came: (from, letter) =>
      `${from}, who is registered to answer for you, has answered our letter “${letter}”. The answer counts as yours.`,
    said: words => `It said: ${words}`,
    ifNot:
      'If you mean otherwise, answer that letter yourself: until the next step is taken the newest answer counts. If this address should not answer for you, tell the office.',
  },
  changedAnswer: {
    heading: 'Your changed answer',
    both: (letter, before, now) =>
      `You answered our letter “${letter}” with “${before}”, and later with “${now}”.`,
    follows:
      'The newest answer counts if it came before the next step was taken. If that step had been taken by then, your first answer stands, and nothing changes by itself. If the result should be another, please write to the office.',
  },
  unheard: {
    heading: 'A reply that could not be taken',
    came: (from, letter) => `A reply to our letter “${letter}” came from ${from}. It has decided nothing.`,
    closed: 'What that letter asked has changed since, so an answer to it is no answer to what is asked now.',
    expired: days =>
      `It came more than ${days} days after that letter, and a letter can be answered no longer than that.`,
    forwarded: 'It was forwarded, so it is not certain whose words it holds.',
    open: 'The question is still open. Please answer this letter, or on the page; it is put again below.',
    notOpen:
      'Nothing is asked of you now. If your answer should change what was decided, please write to the office.',
    settled: (decision, day) =>
      `The question was settled before by your answer “${decision}” of ${day}, which stands. Nothing is asked of you now.`,
    saysTheSame: 'What was written now is kept. If it should change something, please write to the office.',
    saysOtherwise:
      'What was written now is kept. It does not clearly say the same, so the office is asked to look at it and to write to you if something is to change; by itself nothing changes.',
  },
  wasItYou: {
    heading: 'Was this you?',
    came: (form, from) =>
      `A response to “${form}” gives your student number. It came from ${from}, which is not your registered address.`,
    waits: 'It waits until you say that it was you. If it was not, say so and it will not be used.',
    yes: 'Yes, that was me',
    no: 'No, that was not me',
  },
}

const zhHant: LetterWords = {
  greeting: name => `${name} 您好：`,
  howToAnswer: choices =>
    `請直接回覆本信，寫下其中之一：${choices.map(each => `「${each}」`).join('、')}。用您自己的話也可以。`,
  answerPage: '或在此頁面回覆',
  openingDecidesNothing: '只是打開頁面不會作出任何決定，按下按鈕才會。',
  answerBy: day => `請於 ${day} 前回覆；未回覆不會視為任何決定。`,
  noFixedDay: '沒有固定期限；在您回覆之前不會作出任何決定。',
  afterAnswer: '您的回覆會立即登錄，並通知相關人士。',
  closing: office => `${office}\n本信由辦公室系統寄出，回信會有人讀取。`,
  sayAgain: {
    heading: '請再說明一次',
    asked: '您的回覆無法確定其意思，因此尚未作出任何決定。',
    said: words => `您寫道：${words}`,
    nothingSaid: '在引用的信件上方沒有找到您的文字。',
  },
  notCounted: {
    heading: '有一封回覆未被採計',
    came: from => `以下問題收到一封寄自 ${from} 的回覆，並未作出任何決定。`,
    otherAddress: '該信並非寄自您登記的信箱，而這個問題只詢問您本人。',
    notProven: '該信以您的信箱為寄件者，但郵件伺服器無法證實其來源。',
    ifYou: '若是您本人，請從您登記的信箱回覆本信，或在頁面上回覆。若不是，您無須處理；辦公室已收到通知。',
  },
  answeredForYou: {
    heading: '已有人代您回覆',
    came: (from, letter) => `已登記為您代理人的 ${from} 回覆了我們的信件「${letter}」，該回覆視同您的回覆。`,
    said: words => `內容為：${words}`,
    ifNot:
      '若您的意思不同，請親自回覆該信；在下一步開始前，以最新的回覆為準。若此信箱不應代您回覆，請告知辦公室。',
  },
  changedAnswer: {
    heading: '您更改後的回覆',
    both: (letter, before, now) => `您先以「${before}」回覆我們的信件「${letter}」，後來回覆「${now}」。`,
    follows:
      '若較新的回覆在下一步開始之前寄達，以較新的為準；若下一步當時已經開始，則以先前的回覆為準，不會自動更改。若結果應當不同，請聯絡辦公室。',
  },
  unheard: {
    heading: '有一封回覆未能採用',
    came: (from, letter) =>
      `我們收到一封寄自 ${from} 的回覆，回覆的信件是「${letter}」。該回覆並未作出任何決定。`,
    closed: '那封信所問的內容後來已經變更，因此對該信的回覆不能當作對目前問題的回覆。',
    expired: days => `該回覆距那封信已超過 ${days} 天，而信件的回覆期限就是這麼長。`,
    forwarded: '該回覆是轉寄的信件，無法確定其中是誰的話。',
    open: '這個問題仍待您回覆，請直接回覆本信，或在頁面上回覆；問題重列於下。',
    notOpen: '目前沒有需要您回覆的問題。若您的回覆應當改變已作出的決定，請聯絡辦公室。',
    settled: (decision, day) =>
      `這個問題先前已依您 ${day} 的回覆「${decision}」定案，維持不變。目前沒有需要您回覆的問題。`,
    saysTheSame: '這次所寫的內容已留存。若應有所變更，請聯絡辦公室。',
    saysOtherwise:
      '這次所寫的內容已留存。因其意思與先前的回覆不盡相同，已請辦公室查看；如需變更，辦公室會與您聯絡，系統不會自動更改。',
  },
  wasItYou: {
    heading: '這是您本人填寫的嗎？',
    came: (form, from) => `有一份「${form}」填寫了您的學號，寄自 ${from}，並非您登記的信箱。`,
    waits: '在您確認之前，這份表單不會處理。若不是您本人，請告訴我們，這份表單就不會採用。',
    yes: '是我本人填寫',
    no: '不是我填寫的',
  },
}

const zhHans: LetterWords = {
  greeting: name => `${name} 您好：`,
  howToAnswer: choices =>
    `请直接回复本邮件，写下其中之一：${choices.map(each => `“${each}”`).join('、')}。用您自己的话也可以。`,
  answerPage: '或在此页面回复',
  openingDecidesNothing: '只是打开页面不会作出任何决定，按下按钮才会。',
  answerBy: day => `请于 ${day} 前回复；未回复不会视为任何决定。`,
  noFixedDay: '没有固定期限；在您回复之前不会作出任何决定。',
  afterAnswer: '您的回复会立即登记，并通知相关人士。',
  closing: office => `${office}\n本邮件由办公室系统发出，回信会有人读取。`,
  sayAgain: {
    heading: '请再说明一次',
    asked: '您的回复无法确定其意思，因此尚未作出任何决定。',
    said: words => `您写道：${words}`,
    nothingSaid: '在引用的邮件上方没有找到您的文字。',
  },
  notCounted: {
    heading: '有一封回复未被采纳',
    came: from => `以下问题收到一封来自 ${from} 的回复，并未作出任何决定。`,
    otherAddress: '该邮件并非来自您登记的邮箱，而这个问题只询问您本人。',
    notProven: '该邮件以您的邮箱为发件人，但邮件服务器无法证实其来源。',
    ifYou: '若是您本人，请从您登记的邮箱回复本邮件，或在页面上回复。若不是，您无须处理；办公室已收到通知。',
  },
  answeredForYou: {
    heading: '已有人代您回复',
    came: (from, letter) => `已登记为您代理人的 ${from} 回复了我们的邮件“${letter}”，该回复视同您的回复。`,
    said: words => `内容为：${words}`,
    ifNot:
      '若您的意思不同，请亲自回复该邮件；在下一步开始前，以最新的回复为准。若此邮箱不应代您回复，请告知办公室。',
  },
  changedAnswer: {
    heading: '您更改后的回复',
    both: (letter, before, now) => `您先以“${before}”回复我们的邮件“${letter}”，后来回复“${now}”。`,
    follows:
      '若较新的回复在下一步开始之前到达，以较新的为准；若下一步当时已经开始，则以先前的回复为准，不会自动更改。若结果应当不同，请联系办公室。',
  },
  unheard: {
    heading: '有一封回复未能采用',
    came: (from, letter) =>
      `我们收到一封来自 ${from} 的回复，回复的邮件是“${letter}”。该回复并未作出任何决定。`,
    closed: '那封邮件所问的内容后来已经变更，因此对该邮件的回复不能当作对目前问题的回复。',
    expired: days => `该回复距那封邮件已超过 ${days} 天，而邮件的回复期限就是这么长。`,
    forwarded: '该回复是转发的邮件，无法确定其中是谁的话。',
    open: '这个问题仍待您回复，请直接回复本邮件，或在页面上回复；问题重列于下。',
    notOpen: '目前没有需要您回复的问题。若您的回复应当改变已作出的决定，请联系办公室。',
    settled: (decision, day) =>
      `这个问题先前已依您 ${day} 的回复“${decision}”定案，维持不变。目前没有需要您回复的问题。`,
    saysTheSame: '这次所写的内容已留存。若应有所变更，请联系办公室。',
    saysOtherwise:
      '这次所写的内容已留存。因其意思与先前的回复不尽相同，已请办公室查看；如需变更，办公室会与您联系，系统不会自动更改。',
  },
  wasItYou: {
    heading: '这是您本人填写的吗？',
    came: (form, from) => `有一份“${form}”填写了您的学号，寄自 ${from}，并非您登记的邮箱。`,
    waits: '在您确认之前，这份表单不会处理。若不是您本人，请告诉我们，这份表单就不会采用。',
    yes: '是我本人填写',
    no: '不是我填写的',
  },
}

export const letterWords: Readonly<Record<Language, LetterWords>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
}
