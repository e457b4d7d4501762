import type { OpenQuestion } from '../../rule-list.ts'
import type { Place, QuestionId } from '../law/clause.ts'

interface Question extends OpenQuestion {
  readonly id: QuestionId
  readonly clauses: readonly Place[]
}

const open = (
  id: QuestionId,
  clauses: readonly Place[],
  question: string,
  ...settings: readonly string[]
): Question => ({ id, clauses, question, settings })

/** Where the text can be read in more than one way, as the question is put to staff. */
export const openQuestions: readonly Question[] = [
  open('A-SP-01', ['S1.4', 'ACT.0'], 'Who decides proposals in your course?', 'proposal_reviewer'),
  open(
    'A-SP-02',
    ['STEP2', 'STEP3', 'S2.8'],
    'May work start before the teacher agrees?',
    'supervision_needed_for',
  ),
  open(
    'A-SP-03',
    ['STEP1', 'STEP3'],
    'Hours dated before the approval: accept them?',
    'hours_before_approval',
  ),
  open(
    'A-SP-04',
    ['ABOUT.4', 'ABOUT.5', 'ABOUT.6'],
    'An exempt student passed: give the credit?',
    'exempt_participation',
  ),
  open('A-SP-05', ['LOW'], 'A low-priority kind: accept it?', 'low_priority'),
  open('A-SP-06', ['HIGH', 'LOW'], 'Both lists match: which one holds?'),
  open(
    'A-SP-07',
    ['S2.1', 'S2.2'],
    'A post not named in the rule: accept it for a supervisor?',
    'supervisor_posts',
    'supervisor_posts_with_note',
    'staff_with_teaching_post',
  ),
  open('A-SP-08', ['S1.3', 'S1.4'], 'Several applicants, no group proposal: is that fine?', 'group_proposal'),
  open('A-SP-09', ['S3.1'], '36 hours for each student, or for the project?', 'hours_per'),
  open(
    'A-SP-10',
    ['S2.4', 'S3.1', 'S3.2'],
    'Preparation or travel hours: count them?',
    'counted_hour_kinds',
    'excluded_hour_kinds',
  ),
  open('A-SP-11', ['S3.3'], 'Is proof of hours compulsory?', 'hours_proof'),
  open('A-SP-12', ['S3.5', 'S4.1'], 'More than three photos: accept them?', 'photos_min', 'photos_max'),
  open('A-SP-13', ['S4.3', 'S4.4'], 'A record without a title: accept it?', 'feedback_title'),
  open('A-SP-14', ['S4.4'], 'A very short caption: accept it?', 'caption_min_note'),
  open(
    'A-SP-15',
    ['ABOUT.8'],
    'A report after the deadline: next semester?',
    'closure_deadline_day',
    'late_action',
  ),
  open(
    'A-SP-16',
    ['S5.3', 'S5.4'],
    'The signed list is missing: hold the credit?',
    'credit_on',
    'list_last_day',
  ),
  open(
    'A-SP-17',
    ['S2.12', 'S2.13', 'S5.2'],
    'How many days until somebody is reminded?',
    'reminder_days.invitation',
    'reminder_days.evaluation',
    'reminder_days.before_semester_end',
  ),
  open('A-SP-18', ['S2.6'], 'How often may a report be sent again?', 'resubmission'),
  open('A-SP-19', [], 'What may staff override, and who of them?', 'hard_rules', 'override_roles'),
  open('A-SP-20', ['ABOUT.4'], 'May a student with the credit take part again?'),
  open('A-SP-21', ['S2.3', 'S2.8'], 'Two answers differ: which holds?'),
  open('A-SP-22', ['ABOUT.8'], 'How many semesters may a project take?', 'max_semesters'),
  open('A-SP-23', ['ABOUT.10', 'S3.9'], 'Are advisor, supervisor and teacher the same person?'),
  open('A-SP-24', ['S5.3', 'S5.4'], 'Is an empty list sent too?', 'empty_lists'),
  open('A-SP-25', ['CV.4', 'ACT.N'], 'No indicator ticked: accept the proposal?', 'indicators'),
  open('A-SP-26', ['S2.1', 'S2.10'], 'Is this person a teacher of the university?', 'unknown_teacher'),
  open('A-SP-27', ['CV.3', 'HIGH', 'LOW'], 'Service, or social engagement?'),
  open('A-SP-28', ['LOW.4', 'ABOUT.5'], 'The proposal was used for an internship: accept it?'),
  open('A-SP-29', ['ABOUT.5'], 'Is the exemption automatic?', 'exemption'),
]
