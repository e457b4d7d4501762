import type { Language } from '../../../../sheets-schema/common/people.ts'
import { staffTab } from '../../../../sheets-schema/common/people.ts'
import { colleges, students, teachers } from '../../../../sheets-schema/innovation-credits/people.ts'
import { amount, zero, type Amount } from '../../../law/amount.ts'
import type { Day } from '../../../law/calendar.ts'
import { isBlank, normalForm } from '../../../law/text.ts'
import type { Tables } from '../../tables.ts'
import { studentNumber } from '../claim/answers.ts'

/** Somebody a letter can go to. */
export interface Person {
  readonly name: string
  readonly address: string
  readonly language: Language
}

export interface RegisteredStudent extends Person {
  readonly number: string
  readonly college: string
  readonly cohort: number
  readonly enrolledOn: Day
  /** Before this workbook began. */
  readonly projectCourseGivenBy: 'college' | 'university' | null
  readonly qualityUsed: Amount
}

export interface StaffMember {
  readonly id: string
  readonly role: string
}

/** Who is who: each by the key the rest of the programme looks them up with. */
export interface People {
  student(number: string): RegisteredStudent | undefined
  /** By address. */
  teacher(address: string): Person | undefined
  /** Of a college; undefined while the register names none. */
  viceDean(college: string): Person | undefined
  /** By the id typed in “Decided by”. */
  staff(id: string): StaffMember | undefined
}

export function peopleOf(tables: Tables): People {
  const byNumber = new Map(
    tables.rows(students).map(({ values }): [string, RegisteredStudent] => [
      studentNumber(values.number),
      {
        number: values.number,
        name: values.name,
        address: values.address,
        language: values.language ?? 'en',
        college: values.department,
        cohort: values.cohort,
        enrolledOn: values.enrolledOn,
        projectCourseGivenBy: values.projectCourseGivenBy ?? null,
        qualityUsed: values.qualityUsed === undefined ? zero : amount(values.qualityUsed),
      },
    ]),
  )
  const byAddress = new Map(
    tables
      .rows(teachers)
      .map(({ values: { name, address, language } }): [string, Person] => [
        address.trim().toLowerCase(),
        { name, address, language: language ?? 'en' },
      ]),
  )
  const deans = new Map(
    tables
      .rows(colleges)
      .flatMap(({ values: { name, viceDean, address, language } }): [string, Person][] =>
        isBlank(address) ? [] : [[normalForm(name), { name: viceDean, address, language: language ?? 'en' }]],
      ),
  )
  const staff = new Map(
    tables
      .rows(staffTab)
      .map(({ values: { id, role } }): [string, StaffMember] => [
        normalForm(id),
        { id, role: normalForm(role) },
      ]),
  )
  return {
    student: number => byNumber.get(studentNumber(number)),
    teacher: address => byAddress.get(address.trim().toLowerCase()),
    viceDean: college => deans.get(normalForm(college)),
    staff: id => staff.get(normalForm(id)),
  }
}
