import type { Rule } from '../../rule-list.ts'
import { by, guidance, inTab, rule, shownBy } from './rule.ts'

/** Whose achievements, and which (IC-E), and what comes with them (IC-V). */
export const eligibilityRules: readonly Rule[] = [
  guidance(
    'IC-E1',
    ['I.1'],
    'Recognition is by University or by college.',
    'It divides the procedures: each has its forms, its steps and its tab.',
  ),
  rule(
    'IC-E2',
    ['I.2'],
    'University recognition covers competition awards, papers, patents, innovative projects and research projects.',
    [by('forms.ts', 'forms'), by('law/project.ts', 'judgeResearchProject')],
    [shownBy('definitions.test.ts', 'have prefixes and tabs of their own')],
  ),
  rule(
    'IC-E3',
    ['II.1', 'II.1.4)', 'II.1.5)', 'II.2.1)', 'II.2.2)'],
    'Competitions, newspapers and journals must be recognised by the University.',
    [by('registers/lists.ts', 'listsOf'), by('law/recognised-list.ts', 'isListedOn')],
    [
      shownBy(
        'registers.test.ts',
        'hold a competition that is not listed, and take it up by itself once it is',
      ),
      shownBy(
        'through/settings.test.ts',
        'a competition that leaves the list keeps what was won before, and waits for the office from then on',
      ),
    ],
  ),
  rule(
    'IC-E4',
    ['I.4'],
    'First University recognition has priority for the project course, unless the college gave it already.',
    [by('decide.ts', 'decide'), by('law/posting.ts', 'post')],
    [
      shownBy(
        'through/college.test.ts',
        'what the college has given, neither the college nor the University gives again',
      ),
    ],
  ),
  rule(
    'IC-E5',
    ['VI.V'],
    'Students enrolled in 2010, read as 2010 and later.',
    [by('law/eligibility.ts', 'cohortNotCovered')],
    [
      shownBy(
        'through/refusals.test.ts',
        'a student of a cohort that is not covered is told so, by which clause',
      ),
    ],
  ),
  rule(
    'IC-E6',
    ['VI.V'],
    'Achievements of undergraduate students; before enrolment held.',
    [by('law/competition.ts', 'judgeCompetition')],
    [
      shownBy(
        'law/recognise.test.ts',
        'a prize on the day of enrolment counts, one of the day before is held',
      ),
    ],
  ),
  rule(
    'IC-V1',
    ['III.1', 'III.2'],
    'The student files an application with relevant materials.',
    [by('claim/answers.ts', 'answerReader'), by('law/application.ts', 'judgeApplication')],
    [
      shownBy('law/application.test.ts', 'evidence that is only blank is none'),
      shownBy(
        'through/applications.test.ts',
        'without evidence, or with several mistakes, all of them are told at once with the questions they belong to',
      ),
    ],
  ),
  rule(
    'IC-V2',
    ['I.3', 'V.2'],
    'College scope, times and rules are on record with the Academic Affairs Office.',
    [by('law/college.ts', 'judgeCollege'), inTab('people.ts', 'colleges')],
    [
      shownBy(
        'through/college.test.ts',
        'a college without rules on record waits for the office; what its teachers recognised before stays',
      ),
    ],
  ),
]
