import { changesTab } from '../../../../sheets-schema/social-practice/changes.ts'
import type { FormDefinition } from '../../programme.ts'
import { projectQuestion, studentQuestion } from './identify.ts'
import { changeOptions, labelsOf } from './options.ts'

/** What a student takes back or leaves. */
export const changeForm: FormDefinition = {
  name: 'change',
  prefix: 'W',
  title: 'Social Practice TC1010: take back, withdraw or leave 社會實踐撤回或退出',
  description:
    'Takes back an invitation or a project, asks for another supervisor, or takes you out of a group. Hours and reports stay; everybody concerned is told. 撤回邀請或計畫、請求更換指導教師或退出團體；時數與報告均保留，並通知相關人員。',
  tab: changesTab,
  questions: [
    studentQuestion,
    projectQuestion,
    {
      name: 'what',
      title: 'What changes? 變更事項',
      kind: 'radio',
      options: labelsOf(changeOptions),
      required: false,
    },
    { name: 'reason', title: 'Why? 原因', kind: 'paragraph', required: false },
  ],
}
