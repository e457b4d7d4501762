import type { LogPort } from '../ports.ts'
import { maskSecrets } from '../tokens/mask.ts'

/** One JSON object a line on standard output, as Cloud Logging reads it; addresses and signatures never in full. */
export function cloudLogging(
  write: (line: string) => void = line => void process.stdout.write(line),
): LogPort {
  return (severity, message, fields = {}) => {
    write(`${JSON.stringify({ ...fields, severity, message }, masked)}\n`)
  }
}

function masked(_key: string, value: unknown): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack }
  return typeof value === 'string' ? maskSecrets(value) : value
}
