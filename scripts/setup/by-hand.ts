import type { FormDefinition } from '../../functions/programmes/programme.ts'

/** What the form's owner does in Google's editor so that files can be uploaded; Google's API cannot make such questions. */
export function uploadSteps({ questions }: FormDefinition): readonly string[] {
  return questions.flatMap(({ title, upload }) => {
    if (!upload) return []
    const step = upload.place === 'instead' ? `turn “${title}” into` : `after “${title}” add`
    const takes = `${upload.takes}, ${upload.maxFiles === 1 ? 'one file' : `up to ${upload.maxFiles} files`}`
    return [`${step} a “File upload” titled “${upload.title}” (${takes})`]
  })
}

/** The same for a form that was made, with where and for whom; nothing where links alone are asked for. */
export function uploadGuide(
  form: FormDefinition,
  formId: string,
  serviceAccount: string | undefined,
): readonly string[] {
  const steps = uploadSteps(form)
  if (steps.length === 0) return []
  const reader = serviceAccount ?? 'the account the functions run as'
  return [
    `By hand, if files are to be uploaded instead of linked (Google’s API cannot make such questions): https://docs.google.com/forms/d/${formId}/edit`,
    ...steps.map(step => `  ${step}`),
    `  share the folder “${form.title} (File responses)” of your Drive with ${reader} as a viewer, so that supervisors see the files`,
  ]
}
