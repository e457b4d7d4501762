import { closureReportsTab } from '../../../../sheets-schema/social-practice/closure-reports.ts'
import type { FormDefinition, FormQuestion, UploadPlan } from '../../programme.ts'
import { feedbackOptions, labelsOf } from './options.ts'
import { projectQuestion, studentQuestion } from './identify.ts'

/** Three are asked for; more may be given. */
const needed = ['1', '2', '3']
const further = ['4', '5']
export const photoNumbers: readonly string[] = [...needed, ...further]

/** Each photo has a page of its own: on a phone it is four questions and not twelve. */
const sections: Readonly<Record<string, string>> = {
  '1': 'First of three photos that show you at work 三張個人參與照片之一',
  '2': 'Second photo 照片之二',
  '3': 'Third photo 照片之三',
  '4': 'A fourth photo, if you like 第四張照片（選填）',
  '5': 'A fifth photo, if you like 第五張照片（選填）',
}

const sectionOf = (number: string) => {
  const section = sections[number]
  return section === undefined ? {} : { section }
}

/** Supervisors open it from their letter without any login. */
const shareHelp =
  'Share it with everybody who has the link, so that your supervisor can open it. 請設定為知道連結的任何人皆可檢視，指導教師才能開啟。'

const photo = (number: string): readonly FormQuestion[] => [
  {
    name: `photo${number}`,
    title: `Photo ${number}: link 照片 ${number} 連結`,
    help: shareHelp,
    kind: 'text',
    required: false,
    ...sectionOf(number),
    upload: {
      title: `Photo ${number} 照片 ${number}`,
      help: 'Taken during the project, with you in it. 計畫期間拍攝，您本人在畫面中。',
      takes: 'images',
      maxFiles: 1,
      place: 'instead',
    },
  },
  {
    name: `caption${number}`,
    title: `Photo ${number}: caption 照片 ${number} 說明`,
    help: 'In detail: what is seen, where, when. 請詳細說明畫面、地點、時間。',
    kind: 'paragraph',
    required: false,
  },
  {
    name: `people${number}`,
    title: `Photo ${number}: number of people in it 照片 ${number} 人數`,
    help: 'You included; 0 if you are not in it. 含您本人；若您不在照片中請填 0。',
    kind: 'text',
    required: false,
  },
  {
    name: `place${number}`,
    title: `Photo ${number}: where are you? 照片 ${number} 您的位置`,
    help: 'Needed with several people: such as second from the left. 多人時必填，例如左起第二位。',
    kind: 'text',
    required: false,
  },
]

/** Recordings may be too large for an upload: links are taken as well. */
const recordUpload = (title: string): UploadPlan => ({
  title,
  help: 'A photo, a recording or a report; a large one as a link. 照片、錄音錄影或書面紀錄；檔案較大者請改用連結。',
  takes: 'any files',
  maxFiles: 1,
  place: 'beside',
})

const feedback: readonly FormQuestion[] = [
  {
    name: 'feedbackForm',
    title: 'Record of the feedback meeting: form 回饋紀錄形式',
    kind: 'radio',
    options: labelsOf(feedbackOptions),
    required: false,
    section: 'Feedback and reflection with your supervisor 與指導教師的回饋與反思',
  },
  {
    name: 'feedback',
    title: 'Record of the feedback meeting: link 回饋紀錄連結',
    help: shareHelp,
    kind: 'text',
    required: false,
    upload: recordUpload('Record of the feedback meeting: file 回饋紀錄檔案'),
  },
  {
    name: 'feedbackCaption',
    title: 'Record of the feedback meeting: caption or title 回饋紀錄說明或標題',
    kind: 'text',
    required: false,
  },
  {
    name: 'summary',
    title: 'Summary: idea, process, reflection 摘要：理念、過程、反思',
    kind: 'paragraph',
    required: false,
  },
]

const secondRecord: readonly FormQuestion[] = [
  {
    name: 'feedbackForm2',
    title: 'Second record: form 第二份紀錄形式',
    kind: 'radio',
    options: labelsOf(feedbackOptions),
    required: false,
    section: 'A second record, if you like 第二份紀錄（選填）',
  },
  {
    name: 'feedback2',
    title: 'Second record: link 第二份紀錄連結',
    kind: 'text',
    required: false,
    upload: recordUpload('Second record: file 第二份紀錄檔案'),
  },
  {
    name: 'feedbackCaption2',
    title: 'Second record: caption or title 第二份紀錄說明或標題',
    kind: 'text',
    required: false,
  },
]

/** STEP4. A new version of a project's closure report. */
export const closureForm: FormDefinition = {
  name: 'closure',
  prefix: 'C',
  title: 'Social Practice TC1010: closure report 社會實踐結案報告',
  description:
    'Send your closure report once your hours are entered. It can be sent again until it has been evaluated; every version is kept. 時數登錄完成後請送出結案報告；評量前可再次送出，各版本均保留。',
  tab: closureReportsTab,
  questions: [
    studentQuestion,
    projectQuestion,
    ...needed.flatMap(photo),
    ...feedback,
    ...further.flatMap(photo),
    ...secondRecord,
  ],
}
