/**
 * An exact amount of hours or credits, as a reduced fraction.
 * 15 × 2.4 hours is 36 here, not 35.99…; minutes are sixtieths of an hour.
 */
export interface Amount {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const zero: Amount = { numerator: 0n, denominator: 1n }

function reduced(numerator: bigint, denominator: bigint): Amount {
  let a = numerator < 0n ? -numerator : numerator
  let b = denominator
  while (b !== 0n) [a, b] = [b, a % b]
  const divisor = a === 0n ? 1n : a
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** Reads a number as it is written in decimals (`2.4`, `1e-7`); throws a RangeError for what is not a finite number. */
export function amount(value: number | string): Amount {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value).trim())
  if (!match) throw new RangeError(`not an amount: ${value}`)
  const [, sign = '', whole = '0', decimals = '', exponent = '0'] = match
  const digits = BigInt(sign + whole + decimals)
  const power = Number(exponent) - decimals.length
  return power >= 0 ? reduced(digits * 10n ** BigInt(power), 1n) : reduced(digits, 10n ** BigInt(-power))
}

export function plus(a: Amount, b: Amount): Amount {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function minus(a: Amount, b: Amount): Amount {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator })
}

export function times(a: Amount, b: Amount): Amount {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** Throws a RangeError when `b` is zero. */
export function dividedBy(a: Amount, b: Amount): Amount {
  if (b.numerator === 0n) throw new RangeError('division by zero')
  const sign = b.numerator < 0n ? -1n : 1n
  return reduced(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign)
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Amount, b: Amount): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function least(a: Amount, b: Amount): Amount {
  return compare(a, b) <= 0 ? a : b
}

export function sum(amounts: Iterable<Amount>): Amount {
  let total = zero
  for (const each of amounts) total = plus(total, each)
  return total
}

/** The greatest multiple of `step` that is not above `a`. */
export function roundedDownTo(a: Amount, step: Amount): Amount {
  const steps = dividedBy(a, step)
  const whole = steps.numerator / steps.denominator - (steps.numerator % steps.denominator < 0n ? 1n : 0n)
  return times({ numerator: whole, denominator: 1n }, step)
}

/** For show only: rounded half up to two places. */
export function shown(a: Amount): number {
  const hundredths = a.numerator * 100n
  const negative = hundredths < 0n
  const size = negative ? -hundredths : hundredths
  const rounded = (2n * size + a.denominator) / (2n * a.denominator)
  return (negative ? -Number(rounded) : Number(rounded)) / 100
}

/** Exactly, for files and papers: `0.5`, `2`; a fraction whose decimals do not end stays one: `5/3`. */
export function exactly({ numerator, denominator }: Amount): string {
  const digits = decimalsOf(denominator)
  if (digits === undefined) return `${numerator}/${denominator}`
  const size = numerator < 0n ? -numerator : numerator
  const all = ((size * 10n ** BigInt(digits)) / denominator).toString().padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits)
  const text = digits === 0 ? whole : `${whole}.${all.slice(-digits)}`
  return numerator < 0n ? `-${text}` : text
}

/** How many decimals a reduced fraction has; undefined where they do not end. */
function decimalsOf(denominator: bigint): number | undefined {
  let rest = denominator
  let [twos, fives] = [0, 0]
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : undefined
}
