/** Ids that Google made up, by what the workspace made up in the same place; each stands for one other only. */
export class Ids {
  readonly #ours = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** Ids that the caller chose are the same on both sides. */
  keep(request: unknown): void {
    eachId(request, id => this.#pair(id, id))
  }

  /** Pairs the ids of two answers, place by place, unless an id has its counterpart already. */
  learn(recorded: unknown, answered: unknown): void {
    eachPair(recorded, answered, '', (theirs, ours) => this.#pair(theirs, ours))
  }

  #pair(theirs: string, ours: string): void {
    if (this.#ours.has(theirs) || this.#taken.has(ours)) return
    this.#ours.set(theirs, ours)
    this.#taken.add(ours)
  }

  /** A recorded address with our ids. */
  inAddress(uri: string): string {
    const numbered = uri.replaceAll(
      /((?:sheets|developerMetadata)\/|gid=)(\d+)/g,
      (whole, before: string, id: string) => {
        const ours = this.#ours.get(id)
        return ours === undefined ? whole : before + ours
      },
    )
    return this.#inText(numbered)
  }

  /** A recorded body with our ids: numbers where an id stands, long texts everywhere. */
  inBody(value: unknown, key = ''): unknown {
    if (typeof value === 'string') {
      const ours = isIdKey(key) ? this.#ours.get(value) : undefined
      return ours ?? this.#inText(value)
    }
    if (typeof value === 'number' && isIdKey(key)) return Number(this.#ours.get(String(value)) ?? value)
    if (Array.isArray(value)) return value.map((element: unknown) => this.inBody(element, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.inBody(inner, name)]))
  }

  #inText(text: string): string {
    return [...this.#ours].reduce(
      (changed, [theirs, ours]) =>
        theirs.length >= LONG && theirs !== ours ? changed.replaceAll(theirs, ours) : changed,
      text,
    )
  }
}

/** From so many characters on an id is found by its text alone. */
const LONG = 8

/** Files are listed in their folders by id. */
const isIdKey = (key: string): boolean => /(?:^id|^parents|Ids?)$/.test(key)

const isId = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || (typeof value === 'number' && value !== 0)

function eachId(value: unknown, act: (id: string) => void, key = ''): void {
  if (isIdKey(key) && isId(value)) act(String(value))
  else if (Array.isArray(value)) value.forEach(element => eachId(element, act, key))
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) eachId(inner, act, name)
  }
}

function eachPair(
  one: unknown,
  other: unknown,
  key: string,
  act: (theirs: string, ours: string) => void,
): void {
  if (Array.isArray(one) && Array.isArray(other)) {
    one.forEach((element, index) => eachPair(element, other[index], key, act))
  } else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    for (const [name, inner] of Object.entries(one)) eachPair(inner, Reflect.get(other, name), name, act)
  } else if (isIdKey(key) && isId(one) && isId(other) && typeof one === typeof other) {
    act(String(one), String(other))
  }
}
