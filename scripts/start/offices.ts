import { watchResponses } from '../../functions/adapters/google-forms-setup.ts'
import type { Config, WorkbookConfig } from '../../functions/config.ts'
import { programmes } from '../../functions/programmes/list.ts'
import { createOffice, showRecordsPage } from '../setup/office.ts'
import type { Kept } from './kept.ts'

const accessToken = 'the-functions'
export const answersTopic = 'projects/credence/topics/form-answers'

/** One office for every programme, both halves side by side. */
export function createOffices(rootUrl: string): Promise<readonly WorkbookConfig[]> {
  return Promise.all(
    programmes.map(programme =>
      createOffice({ ...placeOf(rootUrl), programme, code: initials(programme.name) }),
    ),
  )
}

const placeOf = (rootUrl: string) => ({ rootUrl, accessToken, publicUrl: `${rootUrl}/functions` })

/** The workspace may listen elsewhere than last time: each workbook's “Read me” names the page where it is now. */
export async function showRecordsPages(rootUrl: string, workbooks: readonly WorkbookConfig[]): Promise<void> {
  for (const { code, programme: name, workbookId } of workbooks) {
    const programme = programmes.find(each => each.name === name)
    if (programme) await showRecordsPage({ ...placeOf(rootUrl), programme, code }, workbookId)
  }
}

/** social-practice → SP */
const initials = (name: string): string =>
  name
    .split('-')
    .map(word => word.charAt(0).toUpperCase())
    .join('')

/** Google forgets a watch after seven days: renewed with every start. */
export async function watchForms(rootUrl: string, workbooks: readonly WorkbookConfig[]): Promise<void> {
  const forms = workbooks.flatMap(workbook => Object.values(workbook.forms))
  await Promise.all(
    forms.map(({ id }) => watchResponses({ googleRootUrl: rootUrl, accessToken }, id, answersTopic)),
  )
}

/** The functions' configuration for a workspace at this address, which may be another than last time. */
export function configOf(kept: Kept, rootUrl: string, eventPublicKey: string): Config {
  const at = (address: string): string => {
    const { pathname, search } = new URL(address)
    return rootUrl + pathname + search
  }
  return {
    workbooks: kept.workbooks.map(workbook => ({
      ...workbook,
      forms: Object.fromEntries(
        Object.entries(workbook.forms).map(([name, { id, url }]) => [name, { id, url: at(url) }]),
      ),
    })),
    googleRootUrl: rootUrl,
    accessToken,
    mail: {
      baseUrl: rootUrl,
      apiKey: 'SG.on-this-machine',
      activityLagMinutes: 0,
      from: { address: 'credence@university.example', name: 'Credence' },
      replyDomain: 'reply.university.example',
    },
    publicUrl: `${rootUrl}/functions`,
    signingKeys: [{ id: 'a', secret: kept.signingSecret }],
    inboundSecret: kept.inboundSecret,
    eventPublicKey,
    auditKey: kept.auditKey,
  }
}
