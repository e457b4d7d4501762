import { submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

export const addressOf = (index: number): string => `b${index}@university.example`

/** An office of the reading club in which so many students have each sent a book. */
export async function clubOfMany(count: number, bookOf: (index: number) => string): Promise<TestOffice> {
  const club = await openOffice(readingClub, 'RC')
  const numbers = Array.from({ length: count }, (_, index) => index)
  await club.desk.addAll(
    students,
    numbers.map(index => ({
      'Student number': `B${index}`,
      Name: `Student ${index}`,
      'E-mail': addressOf(index),
    })),
  )
  for (const index of numbers)
    await submit(club, 'reading', addressOf(index), {
      student: `B${index}`,
      book: bookOf(index),
      pages: '120',
    })
  return club
}
