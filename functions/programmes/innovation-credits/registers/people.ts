import type { Language } from '../../../../sheets-schema/common/people.ts'
import { colleges, students, viceDeans } from '../../../../sheets-schema/innovation-credits/people.ts'
import { amount, zero, type Amount } from '../../../law/amount.ts'
import { isWithin, localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { isBlank, normalForm } from '../../../law/text.ts'
import { roleAt, staffPeople, workedAt, type StaffPerson } from '../../staff-people.ts'
import { stoodAt } from '../../stood-at.ts'
import type { RowStand, Tables } from '../../tables.ts'
import { studentNumber } from '../claim/answers.ts'
import type { Person } from './person.ts'
import { teachersOf, type TeachersRegister } from './teachers.ts'

export interface RegisteredStudent extends Person {
  readonly number: string
  readonly college: string
  readonly className: string
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

/** A college as its row says it. */
export interface College {
  readonly name: string
  /** Scope, times and rules are on record with the Academic Affairs Office (I.3, V.2). */
  readonly rulesFiled: boolean
  /** The same as it was entered before, oldest first. */
  readonly stands: readonly RowStand<{ readonly rulesFiled: boolean }>[]
  /** The relevant teachers of III.2. */
  readonly teachers: readonly Person[]
}

/** Who is who: each by the key the rest of the programme looks them up with. */
export interface People {
  student(number: string): RegisteredStudent | undefined
  /** Who is asked today under these addresses: the teachers, or the successors of those who have left; each once. */
  teachers(addresses: readonly string[]): readonly Person[]
  /** Of a college, today; undefined while the registers name none. */
  viceDean(college: string): Person | undefined
  college(name: string): College | undefined
  /** By the id typed in “Decided by”, as of the moment it was typed. */
  staff(id: string, at: Instant): StaffMember | 'unknown-person' | 'person-left'
  /** Anybody in the registers by address, also a vice dean of former days. */
  anybody(address: string): Person | undefined
}

export function peopleOf(tables: Tables): People {
  const byNumber = studentsByNumber(tables)
  const today = localDay(tables.now, tables.timeZone)
  const teaching = teachersOf(tables, today)
  const { inOffice, everybody: deans } = viceDeansOf(tables, today)
  const known = collegesByName(tables, teaching)
  const staff = new Map(staffPeople(tables).map(person => [normalForm(person.id), person]))
  const everybody = byAddress([...deans, ...byNumber.values(), ...teaching.everybody])
  return {
    student: number => byNumber.get(studentNumber(number)),
    teachers: addresses => askedOnce(addresses, teaching),
    viceDean: college => inOffice.get(normalForm(college)),
    college: name => known.get(normalForm(name)),
    staff: (id, at) => staffAt(staff.get(normalForm(id)), at, tables.timeZone),
    anybody: address => everybody.get(addressKey(address)),
  }
}

/** Whether its rules are on record now, or were when its teachers recognised: what they recognised then stays so. */
export function rulesWereFiled({ rulesFiled, stands }: College, recognisedAt: Instant | undefined): boolean {
  const then = recognisedAt === undefined ? undefined : stoodAt(stands, recognisedAt)
  return rulesFiled || then?.rulesFiled === true
}

const askedOnce = (addresses: readonly string[], teaching: TeachersRegister): readonly Person[] => [
  ...byAddress(addresses.flatMap(each => teaching.asked(each) ?? [])).values(),
]

function staffAt(
  person: StaffPerson | undefined,
  at: Instant,
  timeZone: string,
): ReturnType<People['staff']> {
  if (!person) return 'unknown-person'
  if (workedAt(person, at, timeZone)) return { id: person.id, role: normalForm(roleAt(person, at)) }
  return person.takenOut === undefined ? 'person-left' : 'unknown-person'
}

const addressKey = (address: string): string => address.trim().toLowerCase()

const byAddress = (people: readonly Person[]): ReadonlyMap<string, Person> =>
  new Map(people.map(({ name, address, language }) => [addressKey(address), { name, address, language }]))

function personIn(row: {
  readonly name: string
  readonly address: string
  readonly language: Language | undefined
}): Person {
  return { name: row.name, address: row.address, language: row.language ?? 'en' }
}

function studentsByNumber(tables: Tables): ReadonlyMap<string, RegisteredStudent> {
  return new Map(
    tables.rows(students).map(({ values }): [string, RegisteredStudent] => [
      studentNumber(values.number),
      {
        ...personIn(values),
        number: values.number,
        college: values.department,
        className: values.className,
        cohort: values.cohort,
        enrolledOn: values.enrolledOn,
        projectCourseGivenBy: values.projectCourseGivenBy ?? null,
        qualityUsed: values.qualityUsed === undefined ? zero : amount(values.qualityUsed),
      },
    ]),
  )
}

/** The vice dean of each college today: the dated row that began last, or else the one in Colleges. */
function viceDeansOf(
  tables: Tables,
  today: Day,
): {
  readonly inOffice: ReadonlyMap<string, Person>
  readonly everybody: readonly Person[]
} {
  const standing = tables
    .rows(colleges)
    .flatMap(({ values: { name, viceDean, address, language } }): [string, Person][] =>
      isBlank(address) ? [] : [[normalForm(name), { name: viceDean, address, language: language ?? 'en' }]],
    )
  const dated = tables.rows(viceDeans).map(({ values }) => values)
  const now = dated
    .filter(({ from, to }) => isWithin(today, from ?? '0000-01-01', to ?? '9999-12-31'))
    .toSorted((a, b) => ((a.from ?? '') + a.row < (b.from ?? '') + b.row ? -1 : 1))
    .map((row): [string, Person] => [normalForm(row.college), personIn(row)])
  return {
    inOffice: new Map([...standing, ...now]),
    everybody: [...standing.map(([, person]) => person), ...dated.map(personIn)],
  }
}

function collegesByName(tables: Tables, teaching: TeachersRegister): ReadonlyMap<string, College> {
  return new Map(
    tables
      .rows(colleges)
      .map(({ key, values: { name, rulesFiled, recognisingTeachers } }): [string, College] => [
        normalForm(name),
        {
          name,
          rulesFiled,
          stands: tables.stands(colleges, key),
          teachers: askedOnce(recognisingTeachers, teaching),
        },
      ]),
  )
}
