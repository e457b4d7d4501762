import type { Language } from '../../../sheets-schema/common/people.ts'
import type { Notice } from '../words/words.ts'

/** Every sentence of the page with lists and exports. */
export interface RecordsWords {
  readonly ask: {
    readonly title: (office: string) => string
    readonly lead: string
    readonly address: string
    readonly send: string
    readonly blank: string
    readonly asked: Notice
    readonly which: string
  }
  readonly title: string
  readonly yours: (name: string, maskedAddress: string) => string
  readonly choose: string
  readonly semester: string
  readonly language: string
  readonly ownLanguage: string
  readonly show: string
  readonly print: string
  readonly csv: string
  readonly nothing: string
  readonly registrar: {
    readonly title: string
    readonly lead: string
    readonly withBom: string
    readonly withoutBom: string
    readonly dryRun: string
    readonly added: string
    readonly changed: string
    readonly withdrawn: string
    readonly was: string
    readonly none: string
    readonly nothingNew: string
    readonly corrections: string
    readonly sure: string
    readonly notSure: string
    readonly send: string
    readonly past: string
    readonly export: (number: number, when: string, by: string, rows: number, withdrawn: number) => string
    readonly changes: string
    readonly done: (number: number) => string
    readonly doneText: string
    readonly overtaken: string
    readonly back: string
  }
}

const en: RecordsWords = {
  ask: {
    title: office => `Lists and exports: ${office}`,
    lead: 'For the people in the tab Staff. Enter your registered address; a letter brings you a link that opens for some hours.',
    address: 'Your registered e-mail address',
    send: 'Send me the link',
    blank: 'Please enter an e-mail address.',
    asked: {
      title: 'Look into your mail',
      text: 'If this address stands in the tab Staff, a letter with the link is on its way. Asked again within ten minutes, no second letter is sent.',
    },
    which: 'Which office?',
  },
  title: 'Lists and exports',
  yours: (name, address) =>
    `This page is open for ${name} (${address}). Opening and printing changes nothing.`,
  choose: 'What is to be printed',
  semester: 'Semester',
  language: 'Language',
  ownLanguage: 'each reader’s own',
  show: 'Show',
  print: 'Open to print',
  csv: 'Download as CSV',
  nothing: 'There is nothing to print.',
  registrar: {
    title: 'For the registrar',
    lead: 'Recorded results alone, one line a student and course.',
    withBom: 'Download as CSV (UTF-8 with byte order mark, for Excel)',
    withoutBom: 'Download as CSV (UTF-8 without byte order mark, for other systems)',
    dryRun: 'What an export would tell that is new',
    added: 'New',
    changed: 'Changed',
    withdrawn: 'Withdrawn',
    was: 'Exported before',
    none: 'None.',
    nothingNew: 'Nothing has changed since the last export.',
    corrections: 'Recorded, though the rules of today would say otherwise',
    sure: 'I have looked at it: this is to be exported.',
    notSure: 'Nothing was exported: please tick the box once you have looked at what would be exported.',
    send: 'Export now',
    past: 'Exports so far',
    export: (number, when, by, rows, withdrawn) =>
      `No. ${number}, ${when}, by ${by}: ${rows} new or changed, ${withdrawn} withdrawn`,
    changes: 'What it told that was new (CSV)',
    done: number => `Export no. ${number} is recorded`,
    doneText: 'It does not change any more; later changes will show as such in the next export.',
    overtaken:
      'Nothing was exported: the workbook has changed since this was shown. Below is what an export would tell now.',
    back: 'Back to lists and exports',
  },
}

const zhHant: RecordsWords = {
  ask: {
    title: office => `名單與匯出：${office}`,
    lead: '供 Staff 分頁中的人員使用。請輸入您登記的信箱，系統會寄上一個數小時內有效的連結。',
    address: '您登記的電子郵件',
    send: '寄連結給我',
    blank: '請輸入電子郵件。',
    asked: {
      title: '請查看您的信箱',
      text: '若此信箱登記於 Staff 分頁，含連結的信已寄出。十分鐘內再次索取不會另寄。',
    },
    which: '哪一個辦公室？',
  },
  title: '名單與匯出',
  yours: (name, address) => `此頁面供 ${name}（${address}）使用。開啟與列印不會變更任何資料。`,
  choose: '列印內容',
  semester: '學期',
  language: '語言',
  ownLanguage: '依讀者各自的語言',
  show: '顯示',
  print: '開啟並列印',
  csv: '下載 CSV',
  nothing: '目前沒有可列印的內容。',
  registrar: {
    title: '註冊組匯出',
    lead: '僅含已登錄的結果，每位學生每門課一列。',
    withBom: '下載 CSV（UTF-8，含 BOM，供 Excel 使用）',
    withoutBom: '下載 CSV（UTF-8，不含 BOM，供其他系統使用）',
    dryRun: '匯出後將新告知的內容',
    added: '新增',
    changed: '變更',
    withdrawn: '撤回',
    was: '先前匯出',
    none: '無。',
    nothingNew: '自上次匯出以來沒有變更。',
    corrections: '已登錄，但依現行規則結果會不同',
    sure: '我已檢視，確定匯出。',
    notSure: '尚未匯出：請先檢視將匯出的內容，再勾選方塊。',
    send: '立即匯出',
    past: '歷次匯出',
    export: (number, when, by, rows, withdrawn) =>
      `第 ${number} 次，${when}，${by}：新增或變更 ${rows} 列，撤回 ${withdrawn} 列`,
    changes: '該次新告知的內容（CSV）',
    done: number => `第 ${number} 次匯出已登錄`,
    doneText: '此次匯出不再變更；之後的變更會在下次匯出時列出。',
    overtaken: '尚未匯出：顯示之後活頁簿已有變更。以下為目前匯出將告知的內容。',
    back: '回到名單與匯出',
  },
}

const zhHans: RecordsWords = {
  ask: {
    title: office => `名单与导出：${office}`,
    lead: '供 Staff 工作表中的人员使用。请输入您登记的邮箱，系统会发送一个数小时内有效的链接。',
    address: '您登记的电子邮件',
    send: '把链接发给我',
    blank: '请输入电子邮件。',
    asked: {
      title: '请查看您的邮箱',
      text: '若此邮箱登记于 Staff 工作表，含链接的邮件已发出。十分钟内再次索取不会另发。',
    },
    which: '哪一个办公室？',
  },
  title: '名单与导出',
  yours: (name, address) => `此页面供 ${name}（${address}）使用。打开与打印不会更改任何数据。`,
  choose: '打印内容',
  semester: '学期',
  language: '语言',
  ownLanguage: '按读者各自的语言',
  show: '显示',
  print: '打开并打印',
  csv: '下载 CSV',
  nothing: '目前没有可打印的内容。',
  registrar: {
    title: '教务导出',
    lead: '仅含已登记的结果，每位学生每门课一行。',
    withBom: '下载 CSV（UTF-8，带 BOM，供 Excel 使用）',
    withoutBom: '下载 CSV（UTF-8，不带 BOM，供其他系统使用）',
    dryRun: '导出后将新告知的内容',
    added: '新增',
    changed: '变更',
    withdrawn: '撤回',
    was: '先前导出',
    none: '无。',
    nothingNew: '自上次导出以来没有变更。',
    corrections: '已登记，但按现行规则结果会不同',
    sure: '我已查看，确定导出。',
    notSure: '尚未导出：请先查看将导出的内容，再勾选方框。',
    send: '立即导出',
    past: '历次导出',
    export: (number, when, by, rows, withdrawn) =>
      `第 ${number} 次，${when}，${by}：新增或变更 ${rows} 行，撤回 ${withdrawn} 行`,
    changes: '该次新告知的内容（CSV）',
    done: number => `第 ${number} 次导出已登记`,
    doneText: '此次导出不再更改；之后的变更会在下次导出时列出。',
    overtaken: '尚未导出：显示之后工作簿已有变更。以下为目前导出将告知的内容。',
    back: '回到名单与导出',
  },
}

export const recordsWords: Readonly<Record<Language, RecordsWords>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
}
