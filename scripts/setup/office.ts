import { openToResponders, shareWithEditor } from '../../functions/adapters/google-drive-setup.ts'
import { createForm, type FormPlan, type MadeForm } from '../../functions/adapters/google-forms-setup.ts'
import { googleSheets } from '../../functions/adapters/google-sheets.ts'
import {
  applySchema,
  createWorkbook,
  writeDashboard,
} from '../../functions/adapters/google-workbook-setup.ts'
import type { WorkbookConfig } from '../../functions/config.ts'
import type { FormDefinition, Programme } from '../../functions/programmes/programme.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import { guideTab } from '../../sheets-schema/common/guide.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { uploadGuide } from './by-hand.ts'
import { guideRows, recordsRow } from './guide.ts'
import { writeSystemRows } from './system-rows.ts'

/** Where an office is to be made, and for what. */
export interface OfficePlan {
  /** The workspace's address; Google itself without it. */
  readonly rootUrl?: string
  /** The service account of the environment without it. */
  readonly accessToken?: string
  /** Begins the keys of its entries, e.g. `SP`. */
  readonly code: string
  readonly programme: Programme
  /** The functions' service account: may change the workbook, also its machine-only tabs, and read the forms. */
  readonly serviceAccount?: string
  /** Who may open the forms: anybody with the link, or the members of a Google Workspace domain. */
  readonly responders?: 'anyone' | { readonly domain: string }
  /** Where the functions are reached from outside; undefined while nobody knows. */
  readonly publicUrl?: string
  /** Told what is being done, for progress. */
  readonly say?: (step: string) => void
}

/** Makes a workbook and the forms of a programme; answers their entry in the configuration. */
export async function createOffice(plan: OfficePlan): Promise<WorkbookConfig> {
  const { programme, code, say = () => {} } = plan
  const access = accessOf(plan)
  say(`${programme.schema.title}: the workbook`)
  const workbookId = await createWorkbook(access, programme.schema)
  await furnishWorkbook(plan, workbookId)
  const forms: Record<string, MadeForm> = {}
  for (const form of programme.forms) {
    say(`${programme.schema.title}: the form “${form.title}”`)
    forms[form.name] = await createForm(access, formPlan(form))
  }
  await shareOffice(
    plan,
    workbookId,
    Object.values(forms).map(({ id }) => id),
  )
  for (const form of programme.forms)
    for (const line of uploadGuide(form, forms[form.name]?.id ?? '', plan.serviceAccount)) say(line)
  return { code, programme: programme.name, workbookId, forms }
}

/** Google lets a file's owner decide who works with it; the owner is whoever ran the set-up. */
async function shareOffice(plan: OfficePlan, workbookId: string, formIds: readonly string[]): Promise<void> {
  const access = accessOf(plan)
  const { serviceAccount, responders } = plan
  if (serviceAccount !== undefined)
    for (const file of [workbookId, ...formIds]) await shareWithEditor(access, file, serviceAccount)
  if (responders !== undefined) for (const form of formIds) await openToResponders(access, form, responders)
}

/** Brings a workbook that is there up to the programme's schema, settings and guide. Safe to run again at any time. */
export async function furnishWorkbook(plan: OfficePlan, workbookId: string): Promise<void> {
  const { programme, code, publicUrl, serviceAccount, say = () => {} } = plan
  const editors = serviceAccount === undefined ? [] : [serviceAccount]
  const { schema, settings } = programme
  const changes = await applySchema(accessOf(plan), workbookId, schema, editors)
  say(`${schema.title}: ${changes.length} changes of tabs and columns`)
  await writeSystemRows(googleSheets(accessOf(plan)), workbookId, [
    { tab: guideTab, rows: guideRows(schema, recordsRow(code, publicUrl)).map(row => ({ ...row })) },
    {
      tab: settingsTab,
      rows: settings.map(({ name, allowed, default: initial, clause, meaning }) => {
        return { name, allowed, default: initial, clause, meaning }
      }),
    },
  ])
  await writeDashboard(accessOf(plan), workbookId, schema)
}

/** Says in “Read me” where lists and exports are; the functions may have moved since the office was made. */
export async function showRecordsPage(plan: OfficePlan, workbookId: string): Promise<void> {
  const row = recordsRow(plan.code, plan.publicUrl)
  await writeSystemRows(googleSheets(accessOf(plan)), workbookId, [{ tab: guideTab, rows: [{ ...row }] }])
}

/** A form as the adapter makes it: the ids of its questions follow from their names. */
function formPlan({ name, title, description, questions }: FormDefinition): FormPlan {
  return {
    title,
    description,
    questions: questions.map(question => ({ ...question, id: questionId(name, question.name) })),
  }
}

function accessOf({ rootUrl, accessToken }: OfficePlan) {
  return { googleRootUrl: rootUrl, accessToken }
}
