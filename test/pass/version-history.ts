import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { z } from 'zod'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import type { TestOffice } from '../world.ts'

const shape = z.object({
  sheets: z.array(z.object({ properties: z.object({ sheetId: z.number(), title: z.string() }) })),
})

/** Keeps the workbook as it stands; what is answered puts all of it back, as staff do in File → Version history. */
export async function keepVersion(club: TestOffice): Promise<() => Promise<void>> {
  const guard = await guardOf(club)
  const tabs = await Promise.all(
    club.office.programme.schema.tabs.map(async tab => ({ tab, cells: await club.desk.cells(tab) })),
  )
  return async () => {
    const now = await guardOf(club)
    await club.desk.change(
      ...tabs.map(({ tab: { sheetId }, cells }) => ({
        updateCells: {
          range: { sheetId },
          fields: 'userEnteredValue',
          rows: cells.map(row => ({ values: row.map(value => ({ userEnteredValue: entered(value) })) })),
        },
      })),
      { deleteSheet: { sheetId: now } },
      { addSheet: { properties: { sheetId: guard, title: guardTitle, hidden: true } } },
      {
        updateCells: {
          range: { sheetId: guard },
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { numberValue: guard } }] }],
        },
      },
    )
  }
}

async function guardOf({ url, office }: TestOffice): Promise<number> {
  const answer = await fetch(`${url}/v4/spreadsheets/${office.workbookId}?fields=sheets.properties`, {
    headers: { authorization: 'Bearer the-office' },
  })
  const { sheets } = shape.parse(await answer.json())
  const guard = sheets.find(({ properties }) => properties.title === guardTitle)
  if (!guard) throw new Error('there is no guard')
  return guard.properties.sheetId
}

function entered(value: string | number | boolean): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'number') return { numberValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return value === '' ? {} : { stringValue: value }
}
