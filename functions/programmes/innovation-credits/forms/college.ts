import { collegeForm } from '../../../../sheets-schema/innovation-credits/application-forms.ts'
import type { FormDefinition } from '../../programme.ts'
import { aboutYou, declaration, evidenceOf, paragraph, text } from './questions.ts'

export const collegeApplication: FormDefinition = {
  name: 'application-college',
  prefix: 'L',
  title: 'Recognition by the college: application 学院认定申请',
  description:
    'For what your college recognises by its own rules (I.3). Its teachers recognise, the vice dean confirms; it is recorded in term 4, 6 or 8 (III.2, IV.2).',
  tab: collegeForm,
  questions: [
    ...aboutYou,
    paragraph('activities', 'What you have done 活动内容', {
      section: 'The activities 活动情况',
      help: 'One activity a line, with its dates.',
    }),
    text('term', 'Term in which you select the course 选课学期', {
      help: 'A number: 4, 6 or 8. It has to be recognised before that term begins (IV.2.3)).',
    }),
    evidenceOf('What the college’s rules ask for.'),
    declaration,
  ],
}
