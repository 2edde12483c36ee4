import type { Format } from '@/core/feedback/mapping'
import type { Import } from '@/server/db/generated/client'

/** A file whose form was looked at: how many rows are below the header, and of a workbook, in which sheet. */
export type Form = Pick<Import, 'rowsTotal' | 'header' | 'sheet'>

/** What is noted of a file of which all rows were seen. */
export function formOf(format: Format, { rows, header }: { rows: number; header: string[] }): Form {
  return { rowsTotal: rows, header, sheet: format.kind === 'xlsx' ? format.sheet : null }
}

/**
 * Whether the whole of it is known to be sound as it is to be read now. Of a
 * text that depends on how it is decoded and cut, and to look again costs
 * little. A sheet is the same to whoever reads it, and costs as much as reading.
 */
export function isKnown({ rowsTotal, sheet }: Omit<Form, 'header'>, format: Format): boolean {
  return format.kind === 'xlsx' && rowsTotal > 0 && sheet === format.sheet
}
