import { hoursTab } from '../../../../sheets-schema/social-practice/hours.ts'
import type { FormDefinition } from '../../programme.ts'
import { hourKindOptions, labelsOf, sourceOptions, verifierOptions } from './options.ts'
import { projectQuestion, studentQuestion } from './identify.ts'

/** STEP3. One small entry of the log of hours. */
export const hoursForm: FormDefinition = {
  name: 'hours',
  prefix: 'H',
  title: 'Social Practice TC1010: hours 社會實踐時數',
  description:
    'Enter your hours as you work them, one day and kind at a time. 36 hours of carrying out the project are needed; learning skills and reflection do not count. 請隨做隨記，每次一日一類；須滿 36 小時執行時數，技能學習與反思不計。',
  tab: hoursTab,
  questions: [
    studentQuestion,
    projectQuestion,
    { name: 'date', title: 'Date 日期', kind: 'date', required: false },
    {
      name: 'until',
      title: 'Last day, if the entry covers several days 若跨多日，請填最後一日',
      help: 'For example for a certificate over a whole camp. 例如整個營隊的一張證明。',
      kind: 'date',
      required: false,
    },
    {
      name: 'length',
      title: 'How long? 多久',
      help: 'Hours (2.5), minutes (150 min) or 2:30. 小時（2.5）、分鐘（150 min）或 2:30。',
      kind: 'text',
      required: false,
    },
    {
      name: 'kind',
      title: 'Kind 類別',
      kind: 'radio',
      options: labelsOf(hourKindOptions),
      required: false,
    },
    {
      name: 'source',
      title: 'How are they shown? 時數依據',
      kind: 'radio',
      options: labelsOf(sourceOptions),
      required: false,
    },
    {
      name: 'verifiedBy',
      title: 'Club hours: verified by 社團時數認證單位',
      help: 'Hours in a campus club count once the Office of Student Affairs has verified them. 校內社團時數須經學務處認證。',
      kind: 'radio',
      options: labelsOf(verifierOptions),
      required: false,
    },
    { name: 'place', title: 'Place 地點', kind: 'text', required: false },
    { name: 'done', title: 'What did you do? 做了什麼', kind: 'paragraph', required: false },
    { name: 'proof', title: 'Link to the proof 證明連結', kind: 'text', required: false },
    {
      name: 'replaces',
      title: 'Corrects an earlier entry? Its number 若為更正，請填原時數編號',
      help: 'Such as SPH-0012. To take it back, give 0 hours. 例如 SPH-0012；若要撤回請填 0。',
      kind: 'text',
      required: false,
    },
  ],
}
