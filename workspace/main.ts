#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { openWorkspace } from './workspace.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: 'workspace-data' },
    now: { type: 'string' },
  },
})

const workspace = await openWorkspace({
  folder: values.data,
  port: Number(values.port),
  host: values.host,
  ...(values.now === undefined ? {} : { now: values.now }),
})
console.log(`The workspace is at ${workspace.url} and keeps its data in ${values.data}.`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void workspace.close().then(() => process.exit(0)))
