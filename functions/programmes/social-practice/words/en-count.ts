/** A number with its words as English asks: `1 hour counts`, `2.5 hours count`. */
export function counted(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`
}
