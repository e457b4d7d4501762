import type { Office } from '../../functions/pass/office.ts'
import type { WorkbookPort } from '../../functions/ports.ts'
import { officeNamed, type WhichOffice } from '../start/office-named.ts'

/** What is decided, and where it is read. */
export interface Place {
  readonly workbooks: WorkbookPort
  readonly office: Omit<Office, 'forms'>
}

/** The workbook of the configuration, or of a running `npm start`. @throws Trouble, ConfigError */
export async function placeInConfig(which: WhichOffice): Promise<Place> {
  const { world, office } = await officeNamed(which)
  return { workbooks: world.ports.workbooks, office }
}
