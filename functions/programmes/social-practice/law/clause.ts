type OneToFour = 1 | 2 | 3 | 4
type OneToNine = OneToFour | 5 | 6 | 7 | 8 | 9

/**
 * Every place of the text that may be cited. It has no numbers of its own: sections are named and their sentences
 * counted (CV core values, IND indicators, ACT accepted activities, S1 to S5 the five steps).
 */
export type Place =
  | `CV.${OneToFour}`
  | `IND.${OneToFour | 5}`
  | `ABOUT.${OneToNine | 10}`
  | `ACT.${0 | OneToFour | 5 | 'N'}`
  | 'HIGH'
  | `HIGH.${OneToFour | 5}`
  | 'LOW'
  | `LOW.${OneToFour | 5 | 6}`
  | `STEP${OneToFour | 5}`
  | `S1.${OneToFour}`
  | `S2.${OneToNine | 10 | 11 | 12 | 13}`
  | `S3.${OneToNine | 10}`
  | `S4.${OneToFour}`
  | `S5.${OneToFour}`

/** The questions the text leaves open; `open-questions.ts` says what each asks. */
export type QuestionId = `A-SP-0${OneToNine}` | `A-SP-${1 | 2}${0 | OneToNine}`

/** What a verdict of this programme may cite: nothing else compiles. */
export type CitedClause = Place | QuestionId
