import { staff } from '../column.ts'
import { teachersTab as shared } from '../common/people.ts'
import { anyText, choice, list, optional } from '../kinds.ts'

/** What the rules ask about a teacher (S2.1-2, S2.13). */
export const teachersTab = shared({
  university: staff('University', anyText(), { aliases: ['學校', '学校'] }),
  posts: staff('Posts', list(), {
    note: 'professor, adjunct-professor, associate-professor, assistant-professor, lecturer, staff … between commas.',
    aliases: ['Post', '職稱', '职称'],
    width: 240,
  }),
  teachesNextSemester: staff('Teaches next semester', optional(choice(['yes', 'no'])), {
    note: 'no: students are reminded to get the evaluation before the semester ends.',
    width: 180,
  }),
})
