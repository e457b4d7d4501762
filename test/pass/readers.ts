import type { Hint } from '../../functions/pass/office.ts'
import { pass, type PassReport } from '../../functions/pass/pass.ts'
import type { FormResponse } from '../../functions/ports.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import { students } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'

interface Book {
  readonly student: string
  readonly book: string
  readonly pages: string
  readonly address: string
  readonly editedAt?: string
}

/** A response as Google Forms gives it; `id` also says when it came. */
export function bookResponse(id: number, { address, editedAt, ...answers }: Book): FormResponse {
  const submittedAt = new Date(Date.UTC(2024, 1, 1) + id * 1000).toISOString()
  return {
    responseId: `response-${id}`,
    submittedAt,
    lastSubmittedAt: editedAt ?? submittedAt,
    address,
    verified: true,
    answers: Object.fromEntries(
      Object.entries(answers).map(([name, value]) => [questionId('reading', name), [value]]),
    ),
  }
}

/** One book of 120 pages for each of so many students, B0 and on. */
export function booksOf(count: number): readonly FormResponse[] {
  return Array.from({ length: count }, (_, index) =>
    bookResponse(index, {
      student: `B${index}`,
      book: `book ${index}`,
      pages: '120',
      address: addressOf(index),
    }),
  )
}

export const addressOf = (index: number): string => `b${index}@university.example`

/** Registers so many students, B0 and on. */
export function register(club: TestOffice, count: number): Promise<void> {
  return club.desk.addAll(
    students,
    Array.from({ length: count }, (_, index) => ({
      'Student number': `B${index}`,
      Name: `Student ${index}`,
      'E-mail': addressOf(index),
    })),
  )
}

/** A pass in which the form holds these responses. */
export function passWith(
  club: TestOffice,
  responses: readonly FormResponse[],
  ...hints: readonly Hint[]
): Promise<PassReport> {
  const forms = { ...club.world.ports.forms, responses: () => Promise.resolve(responses) }
  const world = { ...club.world, ports: { ...club.world.ports, forms } }
  return pass(world, club.office, hints.length === 0 ? [{ kind: 'responses' }] : hints)
}
