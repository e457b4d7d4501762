import { sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { EmbeddedChart, Reply } from '../protocol.ts'
import { invalid, Refusal } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

/** Keeps a chart; drawing it is for screens. */
export function addChart(draft: Draft, { chart = {} }: Ask<'addChart'>): Reply {
  checkSpec(chart.spec)
  const taken = (id: number): boolean =>
    draft.sheets.some(({ charts }) => charts.some(have => have.chartId === id))
  if (chart.chartId !== undefined && taken(chart.chartId)) {
    throw invalid(`Chart with id ${chart.chartId} already exists.`)
  }
  const { sheet, position } = placeOf(draft, chart)
  const added = { ...chart, chartId: chart.chartId ?? draft.freeId(taken), position }
  sheet.charts = [...sheet.charts, added]
  return { addChart: { chart: added } }
}

/** For a basic chart that has nothing to draw Google has no better word than this. */
function checkSpec(spec: EmbeddedChart['spec']): void {
  if (spec === undefined) throw invalid('Chart spec must be specified.')
  const basic = spec.basicChart
  if (basic !== undefined && ((basic.domains ?? []).length === 0 || (basic.series ?? []).length === 0)) {
    throw new Refusal(500, 'INTERNAL', 'Internal error encountered.')
  }
}

function placeOf(
  draft: Draft,
  { position = {} }: EmbeddedChart,
): { readonly sheet: SheetDraft; readonly position: NonNullable<EmbeddedChart['position']> } {
  const { overlayPosition, newSheet, sheetId } = position
  if (overlayPosition !== undefined) {
    return { sheet: draft.sheet(overlayPosition.anchorCell?.sheetId, 'grid'), position }
  }
  if (newSheet !== true && sheetId === undefined) throw invalid('A chart position must be specified.')
  const idTaken = (id: number): boolean => draft.sheets.some(sheet => sheetIdOf(sheet) === id)
  const id = sheetId ?? draft.freeId(idTaken)
  const title = `Chart${draft.sheets.length}`
  const sheet = draft.addSheet({ sheetId: id, title, sheetType: 'OBJECT' }, draft.sheets.length)
  return { sheet, position: { sheetId: id } }
}

function find(
  draft: Draft,
  id: number | undefined,
  what: string,
): { readonly sheet: SheetDraft; readonly have: EmbeddedChart } {
  for (const sheet of draft.sheets) {
    const have = sheet.charts.find(chart => chart.chartId === id)
    if (have !== undefined) return { sheet, have }
  }
  throw invalid(`No ${what} with id: ${id ?? 0}`)
}

export function updateChartSpec(draft: Draft, { chartId, spec }: Ask<'updateChartSpec'>): Reply {
  checkSpec(spec)
  const { sheet, have } = find(draft, chartId, 'chart')
  sheet.charts = sheet.charts.map(chart => (chart === have ? { ...chart, spec } : chart))
  return {}
}

export function deleteEmbeddedObject(draft: Draft, { objectId }: Ask<'deleteEmbeddedObject'>): Reply {
  const { sheet, have } = find(draft, objectId, 'embedded object')
  sheet.charts = sheet.charts.filter(chart => chart !== have)
  return {}
}
