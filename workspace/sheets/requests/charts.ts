import type { Draft } from '../draft.ts'
import type { EmbeddedChart, Reply } from '../protocol.ts'
import { invalid, Refusal, unserved } from '../refusal.ts'
import type { Ask } from './ask.ts'
import { isObjectTaken, placeObject } from './embedded-objects.ts'

/** Keeps a chart; drawing it is for screens. */
export function addChart(draft: Draft, { chart = {} }: Ask<'addChart'>): Reply {
  checkSpec(chart.spec)
  const { chartId } = chart
  if (chartId !== undefined && isObjectTaken(draft, chartId)) {
    throw invalid(`Chart with id ${chartId} already exists.`)
  }
  const { sheet, position } = placeObject(draft, chart.position)
  const added = { ...chart, chartId: chartId ?? draft.freeId(id => isObjectTaken(draft, id)), position }
  sheet.charts = [...sheet.charts, added]
  return { addChart: { chart: added } }
}

/** For a basic chart that has nothing to draw Google has no better word than this. */
function checkSpec(spec: EmbeddedChart['spec']): void {
  if (spec === undefined) throw invalid('Chart spec must be specified.')
  if (spec.dataSourceChartProperties !== undefined) throw unserved('A chart of a data source')
  const basic = spec.basicChart
  if (basic !== undefined && ((basic.domains ?? []).length === 0 || (basic.series ?? []).length === 0)) {
    throw new Refusal(500, 'INTERNAL', 'Internal error encountered.')
  }
}

export function updateChartSpec(draft: Draft, { chartId, spec }: Ask<'updateChartSpec'>): Reply {
  checkSpec(spec)
  for (const sheet of draft.sheets) {
    const have = sheet.charts.find(chart => chart.chartId === chartId)
    if (have === undefined) continue
    sheet.charts = sheet.charts.map(chart => (chart === have ? { ...chart, spec } : chart))
    return {}
  }
  throw invalid(`No chart with id: ${chartId ?? 0}`)
}
