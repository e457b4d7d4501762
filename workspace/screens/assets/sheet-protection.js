import { holds, touches } from './sheet-address.js'

/** Google's own words. */
export const protectedCell =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

const covers = ({ range, unprotectedRanges = [] }, area) =>
  touches(range, area) && !unprotectedRanges.some(hole => holds(hole, area))

/** Whether a protection that this person cannot lift covers part of the area. */
export const refuses = (protections, area, person) =>
  protections.some(
    protection =>
      protection.warningOnly !== true &&
      !(protection.editors?.users ?? []).includes(person) &&
      covers(protection, area),
  )

/** The protection with a warning that an edit of the area runs into, if any. */
export const warningFor = (protections, area) =>
  protections.find(protection => protection.warningOnly === true && covers(protection, area))
