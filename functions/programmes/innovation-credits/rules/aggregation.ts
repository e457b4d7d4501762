import type { Rule } from '../../rule-list.ts'
import { by, rule, shownBy } from './rule.ts'

/** What counts together, what binds a group, and where the credits go (IC-A). */
export const aggregationRules: readonly Rule[] = [
  rule(
    'IC-A1',
    ['II.1'],
    'Of the same competition only the highest award counts.',
    [by('law/same-thing.ts', 'onlyTheHighest')],
    [
      shownBy(
        'through/settings.test.ts',
        'highest_by: provincial first (5) and national third (4) of one series, and the row says that the reading matters',
      ),
    ],
  ),
  rule(
    'IC-A2',
    ['II.1'],
    'Every member of a team gets the same credits, undivided.',
    [by('law/competition.ts', 'judgeCompetition')],
    [
      shownBy(
        'through/credits.test.ts',
        'a team prize gives each member the full credits by the row of its level, and the row and the letter say why',
      ),
    ],
  ),
  rule(
    'IC-A3',
    ['II.2'],
    'One paper is counted once; different papers add up.',
    [by('law/same-thing.ts', 'onlyTheHighest'), by('law/recognise.ts', 'recognise')],
    [
      shownBy('law/recognise.test.ts', 'each index counts in that reading, but an entry made twice does not'),
      shownBy(
        'law/credit-table.test.ts',
        'different papers, patents and projects add up, and one work in several categories counts in each',
      ),
    ],
  ),
  rule(
    'IC-A4',
    ['II.4.1)'],
    'Projects: each member the full credits.',
    [by('law/project.ts', 'judgeProject')],
    [
      shownBy(
        'law/credit-table.test.ts',
        'a completed project: four, three and two credits for each member by level',
      ),
    ],
  ),
  rule(
    'IC-A5',
    ['II.4.1)'],
    'One project counts at its best level; different projects add up.',
    [by('law/same-thing.ts', 'onlyTheHighest'), by('law/earlier-recognition.ts', 'lessEarlier')],
    [
      shownBy(
        'law/recognise.test.ts',
        'of a raised project each level counts in that reading, less what was recognised for that level',
      ),
    ],
  ),
  rule(
    'IC-A6',
    ['II.4.2)'],
    'Project awards: the total of the group and the maximum of each both bind.',
    [
      by('law/allocation.ts', 'allocationFault'),
      by('law/share-agreement.ts', 'judgeAgreement'),
      by('shares/agreement.ts', 'filedShares'),
    ],
    [
      shownBy(
        'through/groups.test.ts',
        'a share is held until every member has agreed by a reply, and goes on when the last one has',
      ),
      shownBy('through/share-page.test.ts', 'its button is the member’s word, and the row knows it'),
      shownBy(
        'through/groups.test.ts',
        'a share above the personal maximum or finer than half a credit is refused for all, with its clause',
      ),
    ],
  ),
  rule(
    'IC-A7',
    ['II'],
    'The same work in several categories is not excluded.',
    [by('law/same-work.ts', 'oneWork')],
    [
      shownBy('law/recognise.test.ts', 'one work counts once in that reading, and the note stays'),
      shownBy(
        'law/credit-table.test.ts',
        'different papers, patents and projects add up, and one work in several categories counts in each',
      ),
    ],
  ),
  rule(
    'IC-A8',
    ['IV.I.2)'],
    'No cap on what is recognised; the cap is on conversion.',
    [by('law/recognise.ts', 'recognise'), by('law/posting.ts', 'post')],
    [shownBy('law/posting.test.ts', 'nothing is lost, and no limit is exceeded, in any reading')],
  ),
  rule(
    'IC-A9',
    ['III.1'],
    'Staff decisions override a computed value, with name and reason.',
    [by('office/office.ts', 'readOffice'), by('law/staff-decision.ts', 'refusal')],
    [
      shownBy('law/recognise.test.ts', 'the vice dean maps a prize but cannot put a contest on the list'),
      shownBy('through/groups.test.ts', 'the office ends a dispute by crediting one side with its reason'),
    ],
  ),
  rule(
    'IC-A10',
    ['IV.I.2)'],
    'Recognised credits go first to the project course.',
    [by('law/posting.ts', 'post')],
    [shownBy('narrow-path.test.ts', 'is understood, and the vice dean of the student’s college is asked')],
  ),
  rule(
    'IC-A11',
    ['IV.I.2)'],
    'The rest goes to the quality course, upper limit 4.',
    [by('law/posting.ts', 'post'), by('decide/postings.ts', 'postingsOf')],
    [
      shownBy(
        'corrections.test.ts',
        'is shared by the applications of a student in the order they are posted',
      ),
      shownBy(
        'through/credits.test.ts',
        'where the readings of the upper limit part for this student, row, totals and letter say so',
      ),
    ],
  ),
]
