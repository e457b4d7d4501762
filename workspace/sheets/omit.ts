/** A copy of a message without some of its properties. */
export function omit<Message extends object, Name extends keyof Message>(
  from: Message,
  ...names: readonly Name[]
): Omit<Message, Name> {
  const kept = { ...from }
  for (const name of names) Reflect.deleteProperty(kept, name)
  return kept
}
