import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

test('the replies command tells formats apart and counts wrong decisions from needless questions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replies-'))
  const file = join(folder, 'cases.json')
  const expectAgree = { decision: 'agree', hours: null, comment: null }
  const kind = 'supervision-invitation'
  const cases = [
    { id: 'cut', lang: 'en', raw: 'Yes\n\n-----Original Message-----\nFrom: x', expectVisible: 'Yes' },
    { id: 'html', client: 'x', html: '<p>Yes</p>', expectVisible: 'Yes' },
    {
      id: 'mime',
      rawBase64: Buffer.from('From: a@x.example\r\n\r\nYes').toString('base64'),
      expect: { text: 'Yes' },
    },
    { id: 'right', lang: 'en', kind, text: 'I agree', expect: expectAgree },
    { id: 'asked', lang: 'en', kind, text: 'Certainly maybe', expect: expectAgree },
    { id: 'wrong', lang: 'en', kind, text: 'No', expect: expectAgree },
  ]
  await writeFile(file, JSON.stringify(cases))
  const failed: unknown = await run(process.execPath, ['scripts/replies.ts', file]).catch(
    (error: unknown) => error,
  )
  expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('wrong: decision') })
  expect(failed).toMatchObject({
    stdout: expect.stringMatching(
      /wrong decisions taken: 1\nasked again without need: 1\n4 passed, 2 failed\n$/u,
    ),
  })
})
