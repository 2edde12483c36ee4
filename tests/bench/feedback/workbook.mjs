import { strToU8, zipSync } from 'fflate'

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * The lines of a CSV without quotes as a workbook, as Excel writes it: texts
 * are shared, numbers stand in their cells.
 */
export function workbookOf(lines) {
  const texts = new Map()
  const rows = []
  for (const line of lines) {
    const row = rows.length + 1
    const cells = line
      .trimEnd()
      .split(',')
      .map((cell, index) => {
        const name = `${String.fromCharCode(65 + index)}${row}`
        if (cell === '') return ''
        if (/^\d+$/.test(cell)) return `<c r="${name}"><v>${cell}</v></c>`
        if (!texts.has(cell)) texts.set(cell, texts.size)
        return `<c r="${name}" t="s"><v>${texts.get(cell)}</v></c>`
      })
    rows.push(
      `<row r="${row}" spans="1:${cells.length}" x14ac:dyDescent="0.25">${cells.join('')}</row>`,
    )
  }
  const strings = [...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')
  const parts = {
    'xl/workbook.xml': `<workbook ${namespace} xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${namespace} uniqueCount="${texts.size}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${namespace}><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(xml + text)])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}
