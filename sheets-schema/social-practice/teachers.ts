import { staff } from '../column.ts'
import { teachersTab as shared } from '../common/people.ts'
import { anyText, choice, day, list, optional, text } from '../kinds.ts'
import { tab } from '../tab.ts'

const university = () => staff('University', anyText(), { aliases: ['學校', '学校'] })
const posts = () =>
  staff('Posts', list(), {
    note: 'professor, adjunct-professor, associate-professor, assistant-professor, lecturer, staff … between commas.',
    aliases: ['Post', '職稱', '职称'],
    width: 240,
  })

/** What the rules ask about a teacher (S2.1-2, S2.13). */
export const teachersTab = shared({
  university: university(),
  posts: posts(),
  teachesNextSemester: staff('Teaches next semester', optional(choice(['yes', 'no'])), {
    note: 'no: students are reminded to get the evaluation before the semester ends.',
    width: 180,
  }),
  teachesUntil: staff('Teaches until', optional(day()), {
    note: 'Last day at the university; blank for open. After it nobody waits for this teacher any more.',
    width: 130,
  }),
  earlierAddresses: staff('Earlier e-mails', list(), {
    note: 'Addresses this teacher had before, between commas: what was asked and answered there stays.',
    width: 240,
  }),
})

/** Posts that begin or end on a day; come before the posts in Teachers (S2.1-2, A-SP-07). */
export const teacherPostsTab = tab({
  title: 'Teacher posts',
  kind: 'register',
  purpose:
    'A post that begins or ends on a day. The row in force on the day the teacher agrees comes before the posts in Teachers; until then the row of today.',
  columns: {
    row: staff('Row', text(), { note: 'Any name of your own, once.', width: 120 }),
    address: staff('E-mail', text(), {
      aliases: ['E-mail address', 'Email', '電子郵件', '电子邮件'],
      width: 240,
    }),
    university: university(),
    posts: posts(),
    from: staff('From', optional(day()), { note: 'First day; blank for open.' }),
    to: staff('To', optional(day()), { note: 'Last day; blank for open.' }),
  },
  key: 'row',
})
