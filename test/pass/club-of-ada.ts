import type { Programme } from '../../functions/programmes/programme.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

export const ada = 'ada@university.example'
export const teacher = 'teacher@university.example'

/** An office of the reading club, or of a programme like it: Ada is registered, and one teacher is asked about her books. */
export async function clubOfAda(programme: Programme = readingClub): Promise<TestOffice> {
  const club = await openOffice(programme, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  return club
}

/** Ada sends so many books, and they are taken in at once. */
export async function adaReads(club: TestOffice, books: number): Promise<void> {
  for (let book = 1; book <= books; book += 1)
    await submit(club, 'reading', ada, { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
}
