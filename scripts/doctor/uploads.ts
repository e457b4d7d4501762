import { isOpenTo } from '../../functions/adapters/google-drive-setup.ts'
import type { Config } from '../../functions/config.ts'
import type { World } from '../../functions/pass/office.ts'
import type { UploadQuestion } from '../../functions/ports.ts'
import type { FormDefinition } from '../../functions/programmes/programme.ts'
import { questionOfUpload } from '../../functions/programmes/upload-question.ts'
import { uploadSteps } from '../setup/by-hand.ts'

interface Uploads {
  /** What the form asks for as files, and what its owner could still add by hand. */
  readonly about: string
  readonly trouble: string | undefined
}

/** How a form asks for files; undefined where its programme asks for none. */
export async function examineUploads(
  world: World,
  config: Config,
  form: FormDefinition,
  formId: string,
): Promise<Uploads | undefined> {
  const wanted = form.questions.filter(({ upload }) => upload !== undefined)
  if (wanted.length === 0) return undefined
  const there = await world.ports.forms.uploadQuestions(formId)
  const known = new Set(there.map(each => questionOfUpload(form, each)?.name))
  const asked = wanted.filter(({ name }) => known.has(name)).map(({ name }) => name)
  const about = `its form “${form.name}” ${asked.length === 0 ? 'asks for links, for no files' : `asks for files: ${asked.join(', ')}`}`
  const troubles = [...strange(form, there), ...(await unreadable(config, there))]
  return { about, trouble: troubles.length === 0 ? undefined : troubles.join('\n      ') }
}

function strange(form: FormDefinition, there: readonly UploadQuestion[]): readonly string[] {
  return there
    .filter(each => questionOfUpload(form, each) === undefined)
    .map(
      ({ title }) =>
        `The question “${title}” asks for files that no rule reads. Give it a title that is known:\n${uploadSteps(
          form,
        )
          .map(step => `        ${step}`)
          .join('\n')}`,
    )
}

/** Supervisors see files through the functions, which must be able to open them. */
async function unreadable(config: Config, there: readonly UploadQuestion[]): Promise<readonly string[]> {
  const troubles: string[] = []
  for (const { title, folderId } of there)
    if (!(await isOpenTo(config, folderId)))
      troubles.push(
        `The folder of “${title}” cannot be opened by the functions’ account: supervisors do not see what is uploaded. Share the folder in Drive with that account as a viewer.`,
      )
  return troubles
}
