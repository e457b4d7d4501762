import type { WorkbookConfig } from '../../functions/config.ts'
import { programmes } from '../../functions/programmes/list.ts'
import type { FormDefinition } from '../../functions/programmes/programme.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import type { WorkspaceControl } from './control.ts'

/** Does with every form what set-up asks its owner to do by hand in Google's editor: files are uploaded, not linked. */
export async function askForFiles(
  control: WorkspaceControl,
  workbooks: readonly WorkbookConfig[],
): Promise<void> {
  for (const { programme: name, forms } of workbooks) {
    const programme = programmes.find(each => each.name === name)
    for (const form of programme?.forms ?? []) {
      const formId = forms[form.name]?.id
      if (formId !== undefined)
        for (const question of uploadQuestions(form)) await control.askForFiles(formId, question)
    }
  }
}

/** As the workspace takes them. */
function uploadQuestions({ name: form, questions }: FormDefinition): readonly object[] {
  return questions.flatMap(({ name, upload, required }) => {
    if (!upload) return []
    const { title, help: description, maxFiles, place } = upload
    const id = questionId(form, name)
    const types = [upload.takes === 'images' ? 'IMAGE' : 'ANY']
    const where = place === 'instead' ? { questionId: id, required } : { after: id }
    return [{ ...where, title, description, types, maxFiles }]
  })
}
