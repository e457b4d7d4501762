import type { Activity } from './activity.ts'
import type { Condition } from './activity-query.ts'

function valuesOf(activity: Activity, field: string): readonly string[] {
  if (field.startsWith('unique_args.')) {
    const value = activity.unique_args[field.slice('unique_args.'.length)]
    return value === undefined ? [] : [value]
  }
  if (field === 'categories') return activity.categories
  if (field === 'events') return activity.events.map(event => event.event_name)
  const found = Object.entries(activity).find(([name]) => name === field)?.[1]
  return typeof found === 'string' ? [found] : []
}

function like(value: string, pattern: string): boolean {
  const source = pattern
    .split('%')
    .map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*')
  return new RegExp(`^${source}$`, 'is').test(value)
}

function isBetween(value: string, from: string, to: string): boolean {
  return Date.parse(value) >= Date.parse(from) && Date.parse(value) <= Date.parse(to)
}

export function matches(condition: Condition, activity: Activity): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every(part => matches(part, activity))
    case 'or':
      return condition.parts.some(part => matches(part, activity))
    case 'not':
      return !matches(condition.part, activity)
    case 'equals':
      return valuesOf(activity, condition.field).some(value => condition.values.includes(value))
    case 'like':
      return valuesOf(activity, condition.field).some(value => like(value, condition.pattern))
    case 'contains':
      return valuesOf(activity, condition.field).includes(condition.value)
    case 'between':
      return valuesOf(activity, condition.field).some(value => isBetween(value, condition.from, condition.to))
    default:
      return condition satisfies never
  }
}

/** Texts that must occur in every activity the condition can match, as they stand in its JSON. */
export function needlesOf(condition: Condition): string[] {
  if (condition.kind === 'and') return condition.parts.flatMap(needlesOf)
  if (condition.kind !== 'equals' || condition.values.length !== 1) return []
  return condition.values.map(value => JSON.stringify(value))
}
