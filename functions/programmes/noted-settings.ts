/** Settings that remember which of them were looked at. */
export interface NotedSettings<Settings extends object> {
  readonly settings: Settings
  /** By name. What copies the settings whole has looked at all of them. */
  readonly looked: ReadonlySet<keyof Settings>
}

/**
 * Shows the settings to a decision and remembers which it looked at. A decision is made of nothing but what it looks at:
 * it would be the same with any other value of a setting that it passed by.
 */
export function notingSettings<Settings extends object>(settings: Settings): NotedSettings<Settings> {
  const looked = new Set<keyof Settings>()
  const isSetting = (name: PropertyKey): name is keyof Settings => Object.hasOwn(settings, name)
  const get = (of: Settings, name: PropertyKey): unknown => {
    if (!isSetting(name)) return undefined
    looked.add(name)
    return of[name]
  }
  return { settings: new Proxy(settings, { get }), looked }
}

/** Whether other settings could have made another decision: one that was looked at has another value there. */
export function couldMatter<Settings extends object>(
  { looked }: NotedSettings<Settings>,
  inForce: Settings,
  other: Settings,
): boolean {
  return [...looked].some(name => other[name] !== inForce[name])
}
