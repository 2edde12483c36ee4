import { strToU8, zipSync } from 'fflate'

/** A cell's XML, or its text. */
export type Cell = string | { xml: string }

export type WorkbookParts = {
  /** By name, in order. */
  sheets: Record<string, string>
  /** The shared texts, each as the XML inside of `<si>`. */
  texts?: string[]
  /** The number formats of the styles 0, 1, ... */
  styles?: (number | string)[]
  since1904?: boolean
  /** States of sheets that are not visible. */
  hidden?: string[]
  /** Other files of the archive. */
  more?: Record<string, Uint8Array>
}

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An .xlsx file as spreadsheets write it. */
export function workbook(parts: WorkbookParts): Buffer {
  const { sheets, texts = [], styles = [], hidden = [], more = {} } = parts
  const names = Object.keys(sheets)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${namespace} xmlns:r="${relations}"><workbookPr date1904="${parts.since1904 ? 1 : 0}"/><sheets>${names
        .map(
          (name, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(stylesXml(styles)),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${namespace}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ),
  }
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet ${namespace}><sheetData>${sheets[name]}</sheetData></worksheet>`,
    )
  })
  return Buffer.from(zipSync({ ...files, ...more }))
}

/** Built-in formats by their number, others by their code. */
function stylesXml(styles: readonly (number | string)[]): string {
  const own = styles.map((style, index) => ({ id: 164 + index, code: style }))
  const formats = own.filter(({ code }) => typeof code === 'string')
  return `<styleSheet ${namespace}><numFmts>${formats
    .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(String(code))}"/>`)
    .join('')}</numFmts><cellXfs>${own
    .map(({ id, code }) => `<xf numFmtId="${typeof code === 'number' ? code : id}"/>`)
    .join('')}</cellXfs></styleSheet>`
}

/** Rows of cells; text goes in as inline text, numbers as numbers. */
export function rows(...all: (string | number | { xml: string })[][]): string {
  return all
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')
}

function cellXml(cell: string | number | { xml: string }, name: string): string {
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${name}"`)
  return cell === ''
    ? ''
    : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
