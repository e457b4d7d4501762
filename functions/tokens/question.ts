/**
 * What a token asks about: the case (`SP-0007`), the kind of question in short lower-case letters as
 * the programme names it (`inv`), and the version of the case that the person was shown.
 */
export interface Question {
  readonly case: string
  readonly kind: string
  readonly version: number
}

/** Prints `sp-0007.inv3`. @throws RangeError if a part has a form that could not be read back. */
export function printQuestion(question: Question): string {
  const printed = `${question.case.toLowerCase()}.${question.kind}${question.version}`
  const read = parseQuestion(printed)
  if (read?.case !== question.case || read.kind !== question.kind || read.version !== question.version) {
    throw new RangeError(`A token cannot carry the question ${JSON.stringify(question)}.`)
  }
  return printed
}

/** Reads what `printQuestion` printed, in any case of letters; case numbers come back in capitals. */
export function parseQuestion(text: string): Question | undefined {
  const parts = /^([a-z][a-z0-9]*(?:-[0-9]+)+)\.([a-z]{1,12})([1-9][0-9]{0,5}|0)$/u.exec(text.toLowerCase())
  const [, caseNumber, kind, version] = parts ?? []
  if (caseNumber === undefined || kind === undefined || version === undefined) return undefined
  return { case: caseNumber.toUpperCase(), kind, version: Number(version) }
}

/** The fields of a question as they enter a signature, together with the person it was put to. */
export function signedFields(question: Question, person: string): readonly string[] {
  return [question.case, question.kind, String(question.version), person.trim().toLowerCase()]
}
