import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { filesNamed, readNamed } from '../../scripts/terminal/files-named.ts'

const usage = 'npm run golden -- FILE…'
const command = { name: 'golden', usage, untouched: 'Nothing was run.' }
const fourParts = /\n {2}Why: {5}.+\n {2}Follows: .+\n {2}Mend: {4}.+/u

describe('a command that takes files', () => {
  it('shows its usage when asked', () => {
    expect(filesNamed(command, ['--help'])).toBe('help')
    expect(filesNamed(command, ['-h'])).toBe('help')
    expect(filesNamed(command, ['a.json', 'b.json'])).toEqual(['a.json', 'b.json'])
  })

  it.each([[[]], [['--files', 'a.json']]])(
    'without files, or with an option it has not, says how: %j',
    args => {
      expect(() => filesNamed(command, args)).toThrow(fourParts)
      expect(() => filesNamed(command, args)).toThrow(usage)
    },
  )

  it('names a file that is not there and one that is of another kind, in four parts', () => {
    const read = (file: string) => () => readNamed(command, file, (text): unknown => JSON.parse(text))
    expect(read('no-such.json')).toThrow(/no-such\.json cannot be used[^]*There is no file of this name/u)
    expect(read('README.md')).toThrow(/README\.md cannot be used[^]*not valid JSON/u)
    expect(read('README.md')).toThrow(fourParts)
  })
})

/** What a script says at the terminal, and how it ends. */
const run = (script: string, ...args: readonly string[]) =>
  new Promise<{ code: unknown; said: string }>(resolve => {
    execFile(process.execPath, [`scripts/${script}.ts`, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    )
  })

describe.each(['golden', 'replies', 'conformance'])('npm run %s', script => {
  it('is told of a missing file without a trace of the program, and ends with 2', async () => {
    const { code, said } = await run(script, 'no-such.json')
    expect(code).toBe(2)
    expect(said).toContain(`npm run ${script} -- FILE…`)
    expect(said).not.toMatch(/\n {4}at |ENOENT/u)
  })
})
