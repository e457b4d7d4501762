import { supervisorRequestsTab } from '../../../../sheets-schema/social-practice/supervisor-requests.ts'
import type { FormDefinition } from '../../programme.ts'
import { projectQuestion, studentQuestion } from './identify.ts'

/** STEP2. Names the teacher who is then invited by letter. */
export const supervisorForm: FormDefinition = {
  name: 'supervisor',
  prefix: 'S',
  title: 'Social Practice TC1010: your supervisor 社會實踐指導教師',
  description:
    'Name the teacher who will supervise your project, after you have shown them your proposal. The system sends the invitation. Professors and adjunct professors can supervise; staff cannot. 請先讓教師看過提案，再填寫教師資料，系統會寄出邀請。教授與兼任教授可擔任，職員不可。',
  tab: supervisorRequestsTab,
  questions: [
    studentQuestion,
    projectQuestion,
    { name: 'teacher', title: 'Name of the teacher 教師姓名', kind: 'text', required: false },
    { name: 'email', title: 'E-mail address of the teacher 教師電子郵件', kind: 'text', required: false },
    {
      name: 'reflection',
      title: 'How will you reflect together? 雙方同意的反思方式',
      help: 'Agree on it before the invitation: talks, a recording, a written report … 請先取得共識：面談、影音、書面報告等。',
      kind: 'paragraph',
      required: false,
    },
  ],
}
