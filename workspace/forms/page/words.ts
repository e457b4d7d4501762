import type { AnswerProblem } from '../answer.ts'

/** What a form page says of itself, in the language of the reader; the questions are in the language of the form. */
export interface Words {
  readonly lang: 'en' | 'zh-Hant' | 'zh-Hans'
  readonly required: string
  readonly requiredNote: string
  readonly signedInAs: string
  readonly signedInHint: string
  readonly emailAddress: string
  readonly emailHint: string
  readonly choose: string
  readonly other: string
  readonly otherText: string
  readonly dateFormat: string
  readonly dayFormat: string
  readonly dateTimeFormat: string
  readonly durationFormat: string
  readonly submit: string
  readonly section: (at: number, of: number) => string
  readonly next: string
  readonly back: string
  readonly clear: string
  readonly draftFound: string
  readonly language: string
  readonly recorded: string
  readonly edited: string
  readonly edit: string
  readonly editing: string
  readonly sent: string
  readonly nothingSaid: string
  readonly another: string
  readonly closed: string
  readonly closedWhy: string
  readonly unpublished: string
  readonly unpublishedWhy: string
  readonly unknown: string
  readonly unknownWhy: string
  readonly summary: (count: number) => string
  readonly problems: Readonly<Record<AnswerProblem, string>>
}

const en: Words = {
  lang: 'en',
  required: 'Required',
  requiredNote: '* Required question',
  signedInAs: 'You are signed in as',
  signedInHint:
    'Your address is recorded with your answers. Nobody has to sign in here: name the person you are.',
  emailAddress: 'Email address',
  emailHint: 'Recorded with your answers.',
  choose: 'Choose',
  other: 'Other:',
  otherText: 'Other, in your words',
  dateFormat: 'Year, month, day, such as 2026-03-09',
  dayFormat: 'Month and day, such as 03-09',
  dateTimeFormat: 'Day and time, such as 2026-03-09 14:30',
  durationFormat: 'Hours, minutes, seconds, such as 01:30:00',
  submit: 'Submit',
  section: (at, of) => `Section ${at} of ${of}`,
  next: 'Next',
  back: 'Back',
  clear: 'Clear form',
  draftFound: 'What you typed earlier on this device is here again. It has not been sent.',
  language: 'Language',
  recorded: 'Your response has been recorded.',
  edited: 'Your changed response has been recorded.',
  edit: 'Edit your response',
  editing: 'You are editing a response that was sent already.',
  sent: 'What you sent',
  nothingSaid: 'not answered',
  another: 'Submit another response',
  closed: 'This form is no longer accepting responses.',
  closedWhy: 'Ask the people who gave you the link if you think this is a mistake.',
  unpublished: 'This form is not published.',
  unpublishedWhy: 'Its owner has not opened it for answers yet. Nothing you type here would reach anybody.',
  unknown: 'There is no such form.',
  unknownWhy: 'Check the link: a part of it may be missing.',
  summary: count =>
    count === 1 ? 'One answer needs your attention:' : `${count} answers need your attention:`,
  problems: {
    required: 'Please answer this question.',
    'not-a-choice': 'Please choose from the list.',
    'not-a-date': 'Please give a day that is on the calendar, such as 2026-03-09.',
    'not-a-time': 'Please give a time such as 14:30.',
    'not-on-scale': 'Please choose a number on the scale.',
    'not-an-address': 'Please give one email address, such as name@example.edu.',
  },
}

const zhHant: Words = {
  lang: 'zh-Hant',
  required: '必填',
  requiredNote: '* 為必填問題',
  signedInAs: '您的登入身分',
  signedInHint: '您的電子郵件地址會隨回應一併記錄。此處無需登入，請填寫您本人的地址。',
  emailAddress: '電子郵件地址',
  emailHint: '會隨您的回應一併記錄。',
  choose: '請選擇',
  other: '其他：',
  otherText: '其他（請說明）',
  dateFormat: '年-月-日，例如 2026-03-09',
  dayFormat: '月-日，例如 03-09',
  dateTimeFormat: '日期與時間，例如 2026-03-09 14:30',
  durationFormat: '時:分:秒，例如 01:30:00',
  submit: '提交',
  section: (at, of) => `第 ${at} 個區段，共 ${of} 個`,
  next: '繼續',
  back: '返回',
  clear: '清除表單',
  draftFound: '您先前在這部裝置上填寫的內容已還原，尚未送出。',
  language: '語言',
  recorded: '我們已經收到您回覆的表單。',
  edited: '我們已經收到您修改後的回覆。',
  edit: '編輯您的回應',
  editing: '您正在編輯已送出的回應。',
  sent: '您送出的內容',
  nothingSaid: '未作答',
  another: '提交其他回應',
  closed: '這份表單已不再接受回應。',
  closedWhy: '如果您認為這是錯誤，請洽提供連結的單位。',
  unpublished: '這份表單尚未發布。',
  unpublishedWhy: '表單擁有者尚未開放填寫，現在填寫的內容不會送達任何人。',
  unknown: '找不到這份表單。',
  unknownWhy: '請檢查連結是否完整。',
  summary: count => `有 ${count} 個回答需要您再看一次：`,
  problems: {
    required: '這是必填問題。',
    'not-a-choice': '請從選項中選擇。',
    'not-a-date': '請填寫存在的日期，例如 2026-03-09。',
    'not-a-time': '請填寫時間，例如 14:30。',
    'not-on-scale': '請選擇量表上的數字。',
    'not-an-address': '請填寫一個電子郵件地址，例如 name@example.edu。',
  },
}

const zhHans: Words = {
  lang: 'zh-Hans',
  required: '必填',
  requiredNote: '* 为必填问题',
  signedInAs: '您的登录身份',
  signedInHint: '您的电子邮件地址会随回复一并记录。此处无需登录，请填写您本人的地址。',
  emailAddress: '电子邮件地址',
  emailHint: '会随您的回复一并记录。',
  choose: '请选择',
  other: '其他：',
  otherText: '其他（请说明）',
  dateFormat: '年-月-日，例如 2026-03-09',
  dayFormat: '月-日，例如 03-09',
  dateTimeFormat: '日期和时间，例如 2026-03-09 14:30',
  durationFormat: '时:分:秒，例如 01:30:00',
  submit: '提交',
  section: (at, of) => `第 ${at} 部分，共 ${of} 部分`,
  next: '下一页',
  back: '上一页',
  clear: '清空表单',
  draftFound: '您先前在这台设备上填写的内容已恢复，尚未提交。',
  language: '语言',
  recorded: '我们已收到您的回复。',
  edited: '我们已收到您修改后的回复。',
  edit: '修改您的回复',
  editing: '您正在修改已提交的回复。',
  sent: '您提交的内容',
  nothingSaid: '未作答',
  another: '另填写一份回复',
  closed: '此表单不再接受回复。',
  closedWhy: '如果您认为这是错误，请联系提供链接的单位。',
  unpublished: '此表单尚未发布。',
  unpublishedWhy: '表单所有者尚未开放填写，现在填写的内容不会送达任何人。',
  unknown: '找不到此表单。',
  unknownWhy: '请检查链接是否完整。',
  summary: count => `有 ${count} 个回答需要您再看一次：`,
  problems: {
    required: '这是必填问题。',
    'not-a-choice': '请从选项中选择。',
    'not-a-date': '请填写存在的日期，例如 2026-03-09。',
    'not-a-time': '请填写时间，例如 14:30。',
    'not-on-scale': '请选择量表上的数字。',
    'not-an-address': '请填写一个电子邮件地址，例如 name@example.edu。',
  },
}

/** The languages the pages speak, each by its own name, for the switch. */
export const languages: readonly (readonly [Words['lang'], string])[] = [
  ['en', 'English'],
  ['zh-Hant', '繁體中文'],
  ['zh-Hans', '简体中文'],
]

/** The first language of the list (an `hl` parameter, or an Accept-Language header) that the pages speak; else English. */
export function wordsFor(languages: string): Words {
  for (const tag of languages.split(',').map(entry => entry.split(';')[0]?.trim().toLowerCase() ?? '')) {
    if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return zhHant
    if (tag.startsWith('zh')) return zhHans
    if (tag.startsWith('en')) return en
  }
  return en
}
