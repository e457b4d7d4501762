import { proposalsTab } from '../../../../sheets-schema/social-practice/proposals.ts'
import type { FormDefinition, FormQuestion } from '../../programme.ts'
import {
  activityOptions,
  applicantsOptions,
  categoryOptions,
  indicatorOptions,
  labelsOf,
  yesNoOptions,
} from './options.ts'
import { caseQuestion, studentQuestion } from './identify.ts'

const content: readonly FormQuestion[] = [
  { name: 'topic', title: 'Topic 主題', kind: 'text', required: false },
  {
    name: 'plan',
    title: 'Implementation plan 執行計畫',
    help: 'What you will do, where, when, and about how many hours. Topic and plan weigh most. 做什麼、在哪裡、何時、約多少小時；主題與計畫最為重要。',
    kind: 'paragraph',
    required: false,
  },
  {
    name: 'activity',
    title: 'Kind of activity 活動類型',
    kind: 'radio',
    options: labelsOf(activityOptions),
    required: false,
  },
  {
    name: 'categories',
    title: 'What fits your project? 符合的類別',
    help: 'Tick all that fit. None of them refuses a project. 可複選；勾選任何一項都不會因此不受理。',
    kind: 'checkbox',
    options: labelsOf(categoryOptions),
    required: false,
  },
  {
    name: 'indicators',
    title: 'Which of the five indicators does it serve? 對應的五項指標',
    kind: 'checkbox',
    options: labelsOf(indicatorOptions),
    required: false,
  },
  { name: 'place', title: 'Place and partner organisation 地點與合作單位', kind: 'text', required: false },
  {
    name: 'internship',
    title: 'Has this proposal already been used for an internship? 此提案是否已用於實習？',
    kind: 'radio',
    options: labelsOf(yesNoOptions),
    required: false,
  },
]

const applicants: readonly FormQuestion[] = [
  {
    name: 'as',
    title: 'Alone or in a group? 個人或團體',
    help: 'For two or more it is recommended that one sends a group proposal first; once it is approved each member sends an own one. 兩人以上建議先由一人提出團體提案，核准後各成員再提出個人提案。',
    kind: 'radio',
    options: labelsOf(applicantsOptions),
    required: false,
    section: 'Participants 參與者',
  },
  {
    name: 'participants',
    title: 'Student numbers of all participants 全體成員學號',
    help: 'Between commas or one a line. 以逗號或換行分隔。',
    kind: 'paragraph',
    required: false,
  },
  {
    name: 'group',
    title: 'Number of the approved group proposal 已核准之團體提案編號',
    help: 'Such as SP-0003. 例如 SP-0003。',
    kind: 'text',
    required: false,
  },
]

/** STEP1. Opens a case, or corrects one. */
export const proposalForm: FormDefinition = {
  name: 'proposal',
  prefix: '',
  title: 'Social Practice TC1010: proposal 社會實踐提案',
  description:
    'Propose your project. You need not be enrolled in the course. You get a letter that says what was understood and what is missing. 提出您的計畫；不需選課。系統會寄信說明收到的內容與尚缺的項目。',
  tab: proposalsTab,
  questions: [
    studentQuestion,
    caseQuestion(
      'Correcting an earlier proposal? Its number 若為更正，請填原提案編號',
      'Leave it blank for a new project. 新計畫請留白。',
    ),
    ...content,
    ...applicants,
  ],
}
