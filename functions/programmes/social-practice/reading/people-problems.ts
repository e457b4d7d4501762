import { studentsTab } from '../../../../sheets-schema/social-practice/students.ts'
import { teacherPostsTab, teachersTab } from '../../../../sheets-schema/social-practice/teachers.ts'
import { isAddress } from '../../../law/text.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'
import { posts as named } from '../law/kinds.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { postOf } from './registers.ts'

/** Addresses and posts of the registers that cannot be right; each is named, all other rows are used. */
export function peopleProblems(tables: Tables, settings: SocialPracticeSettings): readonly Problem[] {
  const known = new Set([...named, ...settings.supervisorPosts, ...settings.supervisorPostsWithNote])
  return [
    ...tables.rows(studentsTab).flatMap(({ key, values }) => ofAddress(studentsTab, key, values.address)),
    ...tables.rows(teachersTab).flatMap(({ key, values }) => ofAddress(teachersTab, key, values.address)),
    ...[teachersTab, teacherPostsTab].flatMap(tab =>
      tables
        .rows<typeof teachersTab | typeof teacherPostsTab>(tab)
        .flatMap(({ key, values }) => ofPosts(tab, key, values.posts, known)),
    ),
  ]
}

function ofAddress(
  { title, columns }: typeof studentsTab | typeof teachersTab,
  row: string,
  address: string,
): readonly Problem[] {
  if (isAddress(address)) return []
  return [
    {
      tab: title,
      row,
      column: columns.address.header,
      what: `“${address}” is not an e-mail address.`,
      why: 'Letters go to this address, and answers count only from it.',
      follows: 'This person gets no letters. Everybody else does.',
      mend: 'Correct the address.',
    },
  ]
}

/** S2.1-2: a word that is no post makes nobody a supervisor, so a slip in it must not stay unseen. */
function ofPosts(
  { title, columns }: typeof teachersTab | typeof teacherPostsTab,
  row: string,
  posts: readonly string[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  return posts
    .filter(post => !known.has(postOf(post)))
    .map(post => ({
      tab: title,
      row,
      column: columns.posts.header,
      what: `“${post}” is none of the posts that the rules know: ${[...known].join(', ')}.`,
      why: 'The post decides whether a teacher can be asked to supervise (S2.1-2).',
      follows: 'Nobody is asked on the strength of this word. Other posts of the row are used.',
      mend: 'Correct the word; a further post that may supervise belongs into the setting supervisor_posts or supervisor_posts_with_note.',
    }))
}
