import { packWorkspace } from './pack-workspace/pack.ts'
import { atTerminal } from './terminal/at-terminal.ts'
import { argumentsOf, helpOption } from './terminal/command-line.ts'

const usage = `npm run pack:workspace [-- --to FOLDER]

Makes a package of the workspace that “npm publish” takes: JavaScript with its types, the screens with their grid bundled.
  --to FOLDER  where it goes; dist where nothing is said`

const command = { name: 'pack:workspace', usage, untouched: 'Nothing was packed.' }

async function packCommand(args: readonly string[]): Promise<string> {
  const { values } = argumentsOf(command, args, {
    options: { to: { type: 'string', default: 'dist' }, help: helpOption },
  })
  return values.help === true ? usage : `The workspace is packed as ${await packWorkspace(values.to)}`
}

await atTerminal(() => packCommand(process.argv.slice(2)), 2)
