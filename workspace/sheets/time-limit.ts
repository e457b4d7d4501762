import { isNativeError } from 'node:util/types'
import { createContext, Script } from 'node:vm'

const MILLISECONDS = 1000

const script = new Script('work()')
const place = createContext({ work: (): void => undefined })

/** Does a work whose end nobody can foresee; undefined when it is stopped in its midst because it takes too long. */
export function inTime<Result>(work: () => Result): Result | undefined {
  let result: Result | undefined
  place['work'] = () => {
    result = work()
  }
  try {
    script.runInContext(place, { timeout: MILLISECONDS })
    return result
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return undefined
    throw error
  }
}
