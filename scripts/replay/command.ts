import { programmes } from '../../functions/programmes/list.ts'
import { readOptions, usage } from './options.ts'
import { placeInConfig } from './place.ts'
import { readProposal } from './proposal.ts'
import { replay } from './replay.ts'
import { reportAsJson, reportInWords } from './report.ts'
import { placeInFile } from './workbook-file.ts'

/** `npm run replay -- …`: what it prints. @throws Trouble, ConfigError, WorkbookStopped */
export async function replayCommand(args: readonly string[]): Promise<string> {
  const options = readOptions(args)
  if (options === 'help') return usage
  const proposal = readProposal(options)
  const { workbooks, office } =
    options.file === undefined
      ? await placeInConfig(options)
      : await placeInFile(options.file, programmes, new Date().toISOString())
  const found = await replay(workbooks, office, proposal, options.asOf)
  return options.json ? reportAsJson(found) : reportInWords(found)
}
