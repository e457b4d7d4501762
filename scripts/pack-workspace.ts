import { parseArgs } from 'node:util'
import { packWorkspace } from './pack-workspace/pack.ts'

const { values } = parseArgs({ options: { to: { type: 'string', default: 'dist' } } })
console.log(`The workspace is packed as ${await packWorkspace(values.to)}`)
