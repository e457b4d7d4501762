import type { Rule } from '../../rule-list.ts'
import { by, guidance, rule, shownBy } from './rule.ts'

/** Who acts in what order (IC-P), what is written down (IC-R), when (IC-T), and what is excluded (IC-X). */
export const procedureRules: readonly Rule[] = [
  rule(
    'IC-P1',
    ['III.1'],
    'University level: student, vice dean, Academic Affairs Office.',
    [by('law/application-steps.ts', 'judgeSteps'), by('decide/placement.ts', 'placementOf')],
    [
      shownBy(
        'through/credits.test.ts',
        'a vice dean’s reply and the office’s word record it “excellent” in the semester of the window',
      ),
      shownBy(
        'through/applications.test.ts',
        'a confirmation typed before the vice dean has spoken is held and counts once the missing step is taken',
      ),
    ],
  ),
  rule(
    'IC-P2',
    ['III.1'],
    'Innovation projects: instructors approve first.',
    [by('law/application-steps.ts', 'chainOf')],
    [
      shownBy(
        'through/credits.test.ts',
        'a completed project asks its instructor first; the next credits find the project course given and the limit nearly used',
      ),
    ],
  ),
  rule(
    'IC-P3',
    ['III.2'],
    'College level: student, relevant teachers, vice dean.',
    [by('college/place.ts', 'collegePlacement'), by('college/decide.ts', 'decideCollege')],
    [
      shownBy(
        'through/college.test.ts',
        'the relevant teachers are asked first, then the vice dean, and it is recorded in the term selected',
      ),
    ],
  ),
  guidance(
    'IC-P4',
    ['VI.V'],
    'The Academic Affairs Office interprets the Measures.',
    'Each doubtful reading is a row of Settings, which the office changes.',
  ),
  rule(
    'IC-R1',
    ['IV.I.1)'],
    'University-recognised credits: “excellent” in the Student Grade Table.',
    [
      by('law/application.ts', 'judgeApplication'),
      by('rows/result.ts', 'newRecord'),
      by('documents/registrar.ts', 'registrarResults'),
    ],
    [
      shownBy('law/application.test.ts', 'all done: excellent, in the semester of the window'),
      shownBy('documents.test.ts', 'is one line a course: what several applications give it together'),
    ],
  ),
  guidance(
    'IC-R2',
    ['V.1'],
    'Grades are recorded in the semester of recognition.',
    'The semester stands in the row of the window (IC-T2); nothing else is computed.',
  ),
  rule(
    'IC-R3',
    ['IV.2', 'IV.2.2)'],
    'College-level credits are recorded as grades in the Student Grade Table.',
    [by('college/result.ts', 'newCollegeRecord')],
    [
      shownBy(
        'through/college.test.ts',
        'the relevant teachers are asked first, then the vice dean, and it is recorded in the term selected',
      ),
    ],
  ),
  guidance(
    'IC-R4',
    ['I.3', 'V.2'],
    'College scope, times and rules are filed with the Academic Affairs Office.',
    'Staff tick in Colleges that they are; that nothing is recognised before is IC-V2.',
  ),
  rule(
    'IC-R5',
    ['II.4.1) p.s.'],
    'A completed national or municipal project may replace the thesis if the college recognises it.',
    [by('law/project.ts', 'projectNotes'), by('decide/thesis.ts', 'thesisWishOf')],
    [
      shownBy(
        'through/applications.test.ts',
        'a wish to replace the thesis goes to the college as a question of its own, whose answer changes no credits',
      ),
    ],
  ),
  rule(
    'IC-T1',
    ['V.1'],
    'University recognition twice per academic year.',
    [by('law/window.ts', 'windowOf'), by('law/application-round.ts', 'roundOf')],
    [
      shownBy(
        'through/applications.test.ts',
        'sent before the window it waits, says when that opens, and is taken up by itself on that day',
      ),
      shownBy('law/application.test.ts', 'the two of every year, with their semesters'),
    ],
  ),
  rule(
    'IC-T2',
    ['V.1'],
    'The grade is of the semester of recognition.',
    [by('law/application-round.ts', 'roundOf')],
    [
      shownBy(
        'through/applications.test.ts',
        'sent back by the vice dean and sent again after the window it still belongs to the round of its first day',
      ),
    ],
  ),
  rule(
    'IC-T3',
    ['IV.2.3)'],
    'The college records in terms 4, 6 and 8.',
    [by('law/college.ts', 'judgeCollege'), by('law/terms.ts', 'termStartsOf')],
    [shownBy('law/college.test.ts', 'term 10 exists for five-year programmes only')],
  ),
  rule(
    'IC-T4',
    ['IV.2.3)'],
    'Valid only if recognition was completed before that term.',
    [by('law/college.ts', 'judgeCollege'), by('college/decide.ts', 'decideCollege')],
    [
      shownBy(
        'through/college.test.ts',
        'recognised after its term began it is recorded in the next one, by itself on that term’s first day',
      ),
    ],
  ),
  guidance(
    'IC-T5',
    ['V.2'],
    'Colleges set their own times.',
    'The form of the college takes applications at any time; the college says in its rules when it decides.',
  ),
  rule(
    'IC-X1',
    ['IV.I.2)'],
    'Art electives are outside the scope of recognition.',
    [by('law/posting.ts', 'post')],
    [
      shownBy(
        'through/credits.test.ts',
        'a wish to use credits for an art elective is refused on the row and in the letter, the rest is posted as usual',
      ),
    ],
  ),
  rule(
    'IC-X2',
    ['I.4'],
    'After University recognition the college can no longer give the course.',
    [by('law/college.ts', 'judgeCollege')],
    [
      shownBy(
        'through/college.test.ts',
        'after the University has given the course the college no longer can',
      ),
    ],
  ),
  guidance(
    'IC-X3',
    ['VI'],
    'The old Measures of 2012 no longer apply.',
    'Nothing of them is in the house; whom these Measures cover is IC-E5.',
  ),
]
