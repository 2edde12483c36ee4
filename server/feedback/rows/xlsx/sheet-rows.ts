import { Invalid } from '@/server/errors'
import { importLimits } from '../../import/limits'
import type { RowSource, SourceRow } from '../row-source'
import type { StoredBytes } from '../stored-bytes'
import { readZipEntry } from '../zip'
import { dateText } from './dates'
import { type Sheet, unescapeText, type Workbook } from './workbook'
import { parseXml } from './xml'

/**
 * The rows of a sheet, from the first one on, as a spreadsheet shows them:
 * numbers in full, dates as ISO, of a formula the value that it last had. A
 * formula without one is its text. Rows that the file leaves out are empty.
 * @throws Invalid
 */
export async function* readSheetRows(
  file: StoredBytes,
  workbook: Workbook,
  { entry }: Sheet,
): RowSource {
  const collected = new SheetCollector(workbook)
  for await (const _ of parseXml(readZipEntry(file, entry), collected)) {
    yield collected.take()
  }
  yield collected.take()
}

class SheetCollector {
  #rows: SourceRow[] = []
  /** The row that was given last, 1-based. */
  #row = 0
  #cells: string[] = []
  #size = 0
  #column = 0
  #cell = { type: 'n', style: 0, value: '', text: '', formula: '' }
  #reading: 'value' | 'text' | 'formula' | null = null
  #phonetic = false
  #inSheet = false

  constructor(private readonly workbook: Workbook) {}

  take(): SourceRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'sheetData') this.#inSheet = true
    if (!this.#inSheet) return
    if (name === 'row') this.#beginRow(Number(attributes.r ?? this.#row + 1))
    else if (name === 'c') this.#beginCell(attributes)
    else if (name === 'v') this.#reading = 'value'
    else if (name === 'f') this.#reading = 'formula'
    else if (name === 't') this.#reading = this.#phonetic ? null : 'text'
    else if (name === 'rPh') this.#phonetic = true
  }

  text = (part: string): void => {
    if (this.#reading === null) return
    this.#size += part.length
    if (this.#size > importLimits.row) {
      throw new Invalid(
        `Row ${this.#row} is longer than ${importLimits.row / 1024 / 1024} MB, which is the most that a row may have.`,
      )
    }
    this.#cell[this.#reading] += part
  }

  close = (name: string): void => {
    if (name === 'v' || name === 'f' || name === 't') this.#reading = null
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row' && this.#inSheet) this.#push(this.#cells)
    else if (name === 'sheetData') this.#inSheet = false
  }

  #beginRow(row: number): void {
    if (!(row > this.#row && row <= importLimits.sheetRows)) {
      throw new Invalid(
        `The sheet's rows are not in order after row ${this.#row}. Open it in Excel, save it again, and upload that.`,
      )
    }
    while (this.#row < row - 1) {
      this.#row += 1
      this.#push([''])
    }
    this.#row = row
    this.#cells = []
    this.#size = 0
    this.#column = 0
  }

  #push(cells: string[]): void {
    this.#rows.push({ cells: cells.length === 0 ? [''] : cells })
  }

  #beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    if (r) this.#column = columnOf(r)
    this.#cell = { type: t, style: Number(s), value: '', text: '', formula: '' }
  }

  #endCell(): void {
    const text = this.#textOfCell()
    if (text !== '') {
      if (this.#column >= importLimits.columns) {
        throw new Invalid(
          `The sheet has more than ${importLimits.columns} columns, which is the most that can be read.`,
        )
      }
      while (this.#cells.length < this.#column) this.#cells.push('')
      this.#cells[this.#column] = text
    }
    this.#column += 1
  }

  #textOfCell(): string {
    const { type, style, value, text, formula } = this.#cell
    if (type === 'inlineStr') return unescapeText(text)
    if (value === '' && formula !== '') return `=${formula}`
    switch (type) {
      case 's':
        return this.workbook.texts[Number(value)] ?? ''
      case 'b':
        return value === '1' ? 'true' : value === '0' ? 'false' : value
      case 'n':
        return this.#numberText(value, style)
      default:
        // Text, an ISO date, or an error such as #N/A.
        return unescapeText(value)
    }
  }

  #numberText(value: string, style: number): string {
    if (value === '') return ''
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    const { dateStyles, since1904 } = this.workbook
    const date = dateStyles[style] ? dateText(number, since1904) : null
    // Fifteen digits are what a spreadsheet shows of a number.
    return date ?? String(Number(number.toPrecision(15)))
  }
}

/** 0-based, of a cell's name: "C17" is 2. */
function columnOf(name: string): number {
  let column = 0
  for (const letter of name) {
    const at = letter.charCodeAt(0) - 64
    if (at < 1 || at > 26) break
    column = column * 26 + at
  }
  return column - 1
}
