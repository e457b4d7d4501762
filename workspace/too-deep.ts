/** Whether JavaScript had no room for another call: what it was given is nested deeper than anything that means something. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && error.message.startsWith('Maximum call stack')
