import { areaOf, contains, overlap } from './book.ts'
import type { Area, Sheet } from './book.ts'
import type { ProtectedRange } from './protocol.ts'
import { protectedCell } from './refusal.ts'

/** Whether somebody who is not the owner may edit what a protected range covers. */
export function mayEdit(range: ProtectedRange, by: string): boolean {
  return range.warningOnly === true || (range.editors?.users ?? []).includes(by)
}

/** Refuses an edit of an area by anybody but the owner when a protected range covers part of it. */
export function checkProtection(sheet: Sheet, area: Area, by: string): void {
  for (const range of sheet.protectedRanges) {
    if (mayEdit(range, by) || !overlap(areaOf(sheet, range.range ?? {}), area)) continue
    const open = (range.unprotectedRanges ?? []).some(hole => contains(areaOf(sheet, hole), area))
    if (!open) throw protectedCell()
  }
}
