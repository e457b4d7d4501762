import type { guideTab } from '../../sheets-schema/common/guide.ts'
import type { RowOf } from '../../sheets-schema/tab.ts'
import { toneWords } from '../../sheets-schema/tones.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'

const legend = Object.values(toneWords)
  .map(({ colour, meaning }) => `${colour}: ${meaning}`)
  .join(' · ')

const house: readonly RowOf<typeof guideTab>[] = [
  {
    topic: 'How it works',
    words:
      'Students fill in forms. Each answer becomes a row, is checked against the written rules, and the result stands beside it with the clause that gives it: the note on “Clauses” says what the clause says. A note of your own is left alone on every other cell. Students and supervisors are told by mail; supervisors answer by replying.',
  },
  {
    topic: 'Grey and blue headers',
    words:
      'Columns under a grey header are written by the system; what is typed there is put right again. Columns under a blue header are yours, and the system never writes them.',
  },
  {
    topic: 'Colours',
    words: `${legend}. They are conditional formats: give them other colours, and yours stay.`,
  },
  {
    topic: 'What you may do',
    words:
      'Sort, filter, insert, hide and move rows and columns, rename headers and tabs, add columns and tabs of your own. Rows are known by their key, columns by what they are.',
  },
  {
    topic: 'Deciding otherwise',
    words:
      'On a result tab fill in “Decision”, “Reason” and “Decided by” (your id from the Staff tab). Both results stay visible; “Decision counts” says whether yours is in force, and if not, why.',
  },
  {
    topic: 'Changing a rule',
    words:
      'Numbers and readings of the rules stand in Settings. Type another “Value”, or clear it for the default: that corrects everything that is not recorded. With “Next value” and the day it takes effect a change is planned: what was judged before that day stays so, and What would change shows beforehand whom it touches. An edit that would write to many people or reverse many results waits in Held changes for your word.',
  },
  {
    topic: 'An older version',
    words:
      'File → Version history takes the memory of the system back, too. It notices: responses come again from the forms, no letter is sent twice, and Needs attention says what is lost. What staff had decided in between has to be typed again.',
  },
  {
    topic: 'When something is wrong',
    words:
      'Look at Needs attention: what happened, why, what follows, and how to mend it. A line goes away when its cause does.',
  },
]

/** Where staff find lists and exports; the address is plain, the page mails whoever asks a link of their own. */
export function recordsRow(code: string, publicUrl: string | undefined): RowOf<typeof guideTab> {
  const where =
    publicUrl === undefined
      ? 'Whoever runs the system prints and exports with “npm run export”; the address of a page for it stands here once the functions have one (npm run setup again).'
      : `${publicUrl.replace(/\/+$/u, '')}/recordsPage?office=${code} asks for your registered address (Staff) and mails you a link that opens for some hours.`
  return {
    topic: 'Lists, print-outs, exports',
    words: `Lists to be signed, print-outs, overviews and the registrar’s file. ${where}`,
  }
}

/** What stands in “Read me”: the house's habits, lists and exports, then every tab that staff can see. */
export function guideRows(
  schema: WorkbookSchema,
  records: RowOf<typeof guideTab>,
): readonly RowOf<typeof guideTab>[] {
  const tabs = schema.tabs.filter(({ kind }) => kind !== 'hidden' && kind !== 'guide')
  return [...house, records, ...tabs.map(({ title, purpose }) => ({ topic: title, words: purpose }))]
}
