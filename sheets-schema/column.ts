import { z } from 'zod'
import { cell, type Cell } from './cell.ts'
import type { TonedValue } from './tones.ts'

/** How a column looks in the sheet. */
export type CellFormat = 'text' | 'long-text' | 'number' | 'day'

/**
 * A column joins its header, its former headers, the codec between cell and value, and who writes it.
 * The system never writes a staff column; staff are warned before they write a system column.
 */
export interface Column<Value = unknown> {
  readonly header: string
  readonly aliases: readonly string[]
  readonly writer: 'system' | 'staff'
  readonly format: CellFormat
  /** Output: the value. Input: the cell. Encoding turns the value back into the cell. */
  readonly codec: z.ZodType<Value, Cell>
  /** Offered in a dropdown; anything else typed there is named in Needs attention. */
  readonly choices?: readonly string[]
  /** Shown as a note on the header. */
  readonly note?: string
  /** In pixels. */
  readonly width?: number
  /** Of a result tab: part of what the case comes to, beside its result in force. */
  readonly outcome?: true
  /** Values that are coloured for what they mean; of two that fit a cell the first counts. */
  readonly tones?: readonly TonedValue[]
  /** Whether a note on each cell says what the clauses in it say. */
  readonly citesClauses?: true
}

export type ValueOf<C> = C extends Column<infer Value> ? Value : never

interface Wording {
  readonly aliases?: readonly string[]
  readonly note?: string
  readonly width?: number
  readonly outcome?: true
  readonly tones?: readonly TonedValue[]
  readonly citesClauses?: true
}

export type StaffColumn<Value = unknown> = Column<Value> & { readonly writer: 'staff' }
export type SystemColumn<Value = unknown> = Column<Value> & { readonly writer: 'system' }

export function staff<Value>(header: string, kind: Kind<Value>, wording: Wording = {}): StaffColumn<Value> {
  return { header, writer: 'staff', ...kind, ...wording, aliases: wording.aliases ?? [] }
}

export function system<Value>(header: string, kind: Kind<Value>, wording: Wording = {}): SystemColumn<Value> {
  return { header, writer: 'system', ...kind, ...wording, aliases: wording.aliases ?? [] }
}

/** The part of a column that says what its cells hold. */
export interface Kind<Value> {
  readonly format: CellFormat
  readonly codec: z.ZodType<Value, Cell>
  readonly choices?: readonly string[]
}

/** A codec whose decoding and encoding are plain functions; a thrown message is the problem shown to staff, as a clause of its own. */
export function codec<Value>(
  decode: (value: Cell) => Value,
  encode: (value: Value) => Cell,
): z.ZodType<Value, Cell> {
  return z.codec(cell, z.custom<Value>(), {
    decode: (value, context) => {
      try {
        return decode(value)
      } catch (error) {
        context.issues.push({
          code: 'custom',
          message: error instanceof Error ? error.message : String(error),
          input: value,
        })
        return z.NEVER
      }
    },
    encode,
  })
}
