import { withdrawalForm } from '../../../../sheets-schema/innovation-credits/application-forms.ts'
import type { FormDefinition } from '../../programme.ts'
import { optional, paragraph, studentQuestion, text } from './questions.ts'

export const withdrawalRequest: FormDefinition = {
  name: 'application-withdrawal',
  prefix: 'W',
  title: 'Withdraw an application 撤回申请',
  description:
    'Takes back an application that is not recorded yet. Everybody who was asked about it is told. To take it up again, send a correction of it.',
  tab: withdrawalForm,
  questions: [
    studentQuestion,
    text('case', 'Application to withdraw 需要撤回的申请编号', { help: 'Its number, for example IC-0007.' }),
    optional(paragraph('reason', 'Reason 原因')),
  ],
}
