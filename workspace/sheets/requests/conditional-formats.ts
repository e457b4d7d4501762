import { clip } from '../a1.ts'
import { isFormula } from '../condition.ts'
import { keptRule } from '../conditional-formats.ts'
import type { Draft } from '../draft.ts'
import type { ConditionalFormatRule, GradientRule, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

function sheetOf(draft: Draft, rule: ConditionalFormatRule): SheetDraft {
  const [first, ...rest] = rule.ranges ?? []
  if (first === undefined) throw invalid('A conditional format rule must have at least one range.')
  if (rest.some(range => range.sheetId !== first.sheetId)) {
    throw invalid('All ranges of a conditional format rule must be on the same grid.')
  }
  checkRule(rule)
  const sheet = draft.sheet(first.sheetId, 'grid')
  for (const range of rule.ranges ?? []) clip(sheet, range)
  return sheet
}

const UNRULED = new Set([
  'ONE_OF_LIST',
  'ONE_OF_RANGE',
  'BOOLEAN',
  'TEXT_NOT_EQ',
  'DATE_NOT_EQ',
  'FILTER_EXPRESSION',
])

/** Google's refusals of colour scales; those of conditions are ours but for a value that cannot be read. */
function checkRule({ booleanRule, gradientRule }: ConditionalFormatRule): void {
  const { type = '', values = [] } = booleanRule?.condition ?? {}
  if (gradientRule !== undefined) return checkGradient(gradientRule)
  if (type === '') throw invalid('A conditional format rule must have a condition or a gradient.')
  if (UNRULED.has(type)) throw invalid(`Condition type ${type} is not supported in conditional formats.`)
  for (const { userEnteredValue = '' } of type === 'CUSTOM_FORMULA' ? values : [])
    if (!isFormula(userEnteredValue))
      throw invalid(`Invalid ConditionValue.userEnteredValue: ${userEnteredValue}`)
}

function checkGradient({ minpoint = {}, midpoint, maxpoint = {} }: GradientRule): void {
  for (const { type, value = '' } of [minpoint, ...(midpoint === undefined ? [] : [midpoint]), maxpoint]) {
    if (type === undefined) throw invalid('No interpolationPointType specified.')
    if (type !== 'MIN' && type !== 'MAX' && value === '')
      throw invalid('InterpolationPoint.value is required.')
  }
}

export function addConditionalFormatRule(draft: Draft, ask: Ask<'addConditionalFormatRule'>): Reply {
  const { rule = {}, index = 0 } = ask
  const sheet = sheetOf(draft, rule)
  checkIndex(index, sheet.conditionalFormats.length + 1)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, keptRule(rule))
  return {}
}

export function updateConditionalFormatRule(draft: Draft, ask: Ask<'updateConditionalFormatRule'>): Reply {
  const { index = 0, newIndex, rule, sheetId } = ask
  const sheet = rule === undefined ? draft.sheet(sheetId) : sheetOf(draft, rule)
  const old = ruleAt(sheet, index)
  if (rule !== undefined) {
    const kept = keptRule(rule)
    sheet.conditionalFormats = sheet.conditionalFormats.with(index, kept)
    return { updateConditionalFormatRule: { oldRule: old, newRule: kept, newIndex: index } }
  }
  const to = newIndex ?? index
  checkIndex(to, sheet.conditionalFormats.length)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(to, 0, old)
  return { updateConditionalFormatRule: { newRule: old, oldIndex: index, newIndex: to } }
}

export function deleteConditionalFormatRule(draft: Draft, ask: Ask<'deleteConditionalFormatRule'>): Reply {
  const { index = 0, sheetId } = ask
  const sheet = draft.sheet(sheetId)
  const rule = ruleAt(sheet, index)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1)
  return { deleteConditionalFormatRule: { rule } }
}

function ruleAt(sheet: SheetDraft, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index]
  if (rule === undefined)
    throw invalid(`No conditional format on sheet: ${sheet.properties.sheetId ?? 0} at index: ${index}`)
  return rule
}

function checkIndex(index: number, end: number): void {
  if (index < 0 || index >= end) throw invalid(`Conditional format index ${index} is out of bounds.`)
}
