import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { forEach } from '../broadcast.ts'
import { compare, truthOf, wholeOf } from '../coerce.ts'
import { asGrid, fail, failure, Failure, first, one, sound } from '../operand.ts'
import type { Lambda, Operand } from '../operand.ts'
import type { Node } from '../parse.ts'
import type { Scope } from '../scope.ts'

/** How a form works out the arguments that it needs. */
interface Evaluator {
  readonly evaluate: (node: Node, scope: Scope) => Operand
  /** The single value of an operand at the formula's place. */
  readonly alone: (operand: Operand, scope: Scope) => Value
}

/** What is written as a function and decides itself which of its arguments are worked out, and how. */
export type Form = (args: readonly Node[], scope: Scope, evaluator: Evaluator) => Operand

const BLANK: Node = { kind: 'missing' }

/** The arguments of a form, worked out when they are asked for. */
interface Choices {
  readonly count: number
  /** The single value of an argument, to be tested. */
  readonly value: (place: number) => Value
  /** An argument as a result: a range stays one. */
  readonly result: (place: number) => Operand
}

/** A form that picks one of its arguments; within ARRAYFORMULA for each value by itself. */
const choosing =
  (choose: (choices: Choices) => Operand): Form =>
  (args, scope, { evaluate, alone }) => {
    if (!scope.inArray) {
      const result = (place: number): Operand => evaluate(args[place] ?? BLANK, scope)
      return choose({ count: args.length, result, value: place => alone(result(place), scope) })
    }
    const given = args.map(arg => evaluate(arg, scope))
    return forEach(
      given,
      () => true,
      operands => {
        const result = (place: number): Operand => operands[place] ?? one(undefined)
        return caught(() => choose({ count: args.length, result, value: place => first(result(place)) }))
      },
    )
  }

function caught(work: () => Operand): Operand {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return one(error.error)
    throw error
  }
}

const NO_MATCH = failure('N_A', 'No match')

/** Takes the place of errors, in an array of each of them. */
const instead = (isMeant: (value: Value) => boolean): Form =>
  choosing(({ result, value }) => {
    const tried = result(0)
    if (tried.kind !== 'many') return isMeant(first(tried)) ? result(1) : tried
    if (!tried.rows.some(row => row.some(isMeant))) return tried
    const other = value(1)
    return { ...tried, rows: tried.rows.map(row => row.map(each => (isMeant(each) ? other : each))) }
  })

/** The first result whose test is met; a test left over at the end is the result of none. */
const firstMet = (from: number, isMet: (choices: Choices, place: number) => boolean): Form =>
  choosing(choices => {
    const { count, result } = choices
    for (let place = from; place + 1 < count; place += 2) if (isMet(choices, place)) return result(place + 1)
    return (count - from) % 2 === 1 ? result(count - 1) : one(NO_MATCH)
  })

/** LAMBDA(name, …, formula): the names are given values when it is called. */
const lambda: Form = (args, scope, { evaluate }) => {
  const body = args.at(-1) ?? BLANK
  const names = args.slice(0, -1).map(nameOf)
  const call: Lambda['call'] = (...given) => {
    if (given.length !== names.length) {
      const words = `Wrong number of arguments to LAMBDA. Expected ${names.length} arguments, but got ${given.length} arguments.`
      fail('N_A', words)
    }
    const pairs = names.map((name, place) => [name, given[place] ?? one(undefined)] as const)
    return evaluate(body, { ...scope, names: new Map([...scope.names, ...pairs]) })
  }
  return { kind: 'lambda', call }
}

function nameOf(node: Node): string {
  if (node.kind === 'name') return node.name.toLowerCase()
  return fail('NAME', 'Argument must be a name that is no cell.')
}

/** LET(name, value, …, formula): each name stands for its value in all that follows. */
const bind: Form = (args, scope, { evaluate }) => {
  let names = scope.names
  for (let place = 0; place + 2 < args.length; place += 2) {
    const value = evaluate(args[place + 1] ?? BLANK, { ...scope, names })
    names = new Map([...names, [nameOf(args[place] ?? BLANK), value]])
  }
  return evaluate(args.at(-1) ?? BLANK, { ...scope, names })
}

export const FORMS: Readonly<Record<string, Form>> = {
  IF: choosing(({ count, value, result }) => {
    if (truthOf(value(0))) return result(1)
    return count > 2 ? result(2) : one(false)
  }),
  IFS: firstMet(0, ({ value }, place) => truthOf(value(place))),
  SWITCH: firstMet(1, ({ value }, place) => compare(sound(value(0)), sound(value(place))) === 0),
  IFERROR: instead(isError),
  IFNA: instead(value => isError(value) && value.type === 'N_A'),
  CHOOSE: choosing(({ count, value, result }) => {
    const place = wholeOf(value(0))
    if (place >= 1 && place < count) return result(place)
    const words = `Function CHOOSE parameter 1 value is ${place}. Valid values are between 1 and ${count - 1} inclusive.`
    return fail('NUM', words)
  }),
  ARRAYFORMULA: ([formula = BLANK], scope, { evaluate }) => {
    const result = evaluate(formula, { ...scope, inArray: true })
    return result.kind === 'many' ? withoutPlace(asGrid(result)) : result
  },
  LET: bind,
  LAMBDA: lambda,
}

/** A range that became an array: it is no longer one value in each row. */
const withoutPlace = ({ rows, height, width }: ReturnType<typeof asGrid>): Operand => ({
  kind: 'many',
  rows,
  height,
  width,
})
