import { staff } from '../column.ts'
import { studentsTab as shared } from '../common/people.ts'
import { choice, day, optional, yesNo } from '../kinds.ts'

/** What the rules ask about a student (ABOUT.4-5). */
export const studentsTab = shared({
  creditObtained: staff('TC1010 credit obtained', yesNo(), {
    note: 'yes when the credit is on record already: it is given once only.',
    width: 180,
  }),
  internshipCredit: staff(
    'Internship credit',
    optional(choice(['general', 'professional', 'overseas', 'on-campus'])),
    { note: 'Blank without one. Off-campus kinds exempt from the course.', width: 160 },
  ),
  internshipSince: staff('Internship credit since', optional(day()), {
    note: 'The day from which the internship credit is on record: it says nothing about a project passed before. Blank: it always was, so a kind typed over corrects everything that is not recorded.',
    width: 180,
  }),
  exemption: staff('Exemption', optional(choice(['granted', 'refused'])), {
    note: 'Read only where the setting “exemption” is on-decision.',
  }),
})
