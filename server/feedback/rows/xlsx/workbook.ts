import { Invalid } from '@/server/errors'
import { importLimits } from '../../import/limits'
import type { StoredBytes } from '../stored-bytes'
import { wellFormed } from '../well-formed'
import { readZipDirectory, readZipEntry, type ZipEntry } from '../zip'
import { isDateFormat } from './dates'
import { readXml } from './xml'

/** A workbook's sheets, and what its cells refer to. */
export type Workbook = {
  sheets: Sheet[]
  since1904: boolean
  /** By a cell's style: whether its numbers are dates. */
  dateStyles: boolean[]
  /** Texts that cells point at. */
  texts: string[]
}

export type Sheet = { name: string; hidden: boolean; entry: ZipEntry }

type Parts = { file: StoredBytes; entries: ReadonlyMap<string, ZipEntry> }

/**
 * Looks whether a file is a workbook that can be read, without unpacking it.
 * @throws Invalid
 */
export async function demandWorkbook(file: StoredBytes): Promise<void> {
  workbookPart({ file, entries: await readZipDirectory(file) })
}

/**
 * Reads all of a workbook but its sheets.
 * @throws Invalid when it is none, or larger than the limits.
 */
export async function readWorkbook(file: StoredBytes): Promise<Workbook> {
  const parts = { file, entries: await readZipDirectory(file) }
  const main = workbookPart(parts)
  const targets = await readTargets(parts, main.name)
  const { sheets, since1904 } = await readSheets(parts, main, targets)
  if (sheets.length === 0) throw new Invalid('The workbook has no sheet with cells.')
  const styles = partOf(parts, targets.byType.get('styles') ?? 'xl/styles.xml')
  const strings = partOf(parts, targets.byType.get('sharedStrings') ?? 'xl/sharedStrings.xml')
  return {
    sheets,
    since1904,
    dateStyles: styles ? await readDateStyles(parts, styles) : [],
    texts: strings ? await readTexts(parts, strings) : [],
  }
}

/** The sheet of this name, or the first one that is not hidden. @throws Invalid */
export function chooseSheet({ sheets }: Workbook, name: string): Sheet {
  const visible = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  const sheet = name === '' ? visible : sheets.find((one) => one.name === name)
  if (!sheet) throw new Invalid(`The workbook has no sheet “${name}”. Choose another one.`)
  return sheet
}

function workbookPart({ entries }: Parts): ZipEntry {
  const found = entries.get('xl/workbook.xml') ?? byEnding(entries, '/workbook.xml')
  if (found) return found
  if (byEnding(entries, 'workbook.bin')) {
    throw new Invalid('This is a binary workbook (.xlsb). Save it as .xlsx or CSV and upload that.')
  }
  if (entries.has('content.xml')) {
    throw new Invalid(
      'This is an OpenDocument file. Save the sheet as .xlsx or CSV and upload that.',
    )
  }
  throw new Invalid(
    'This is a ZIP file, not an Excel workbook. Unpack it and upload the file with the feedback.',
  )
}

function byEnding(entries: ReadonlyMap<string, ZipEntry>, ending: string): ZipEntry | undefined {
  return [...entries.values()].find(({ name }) => name.endsWith(ending))
}

function partOf({ entries }: Parts, name: string): ZipEntry | undefined {
  return entries.get(name)
}

/** @throws Invalid when a part that should be short is not. */
function readShort({ file }: Parts, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.size > importLimits.zip.part) {
    throw new Invalid(
      `The workbook's part ${entry.name} is larger than ${importLimits.zip.part / 1024 / 1024} MB. Save the sheet as CSV and upload that.`,
    )
  }
  return readZipEntry(file, entry)
}

type Targets = { byId: Map<string, string>; byType: Map<string, string> }

/** Where the workbook's parts lie, by the id that it calls them, and by the last word of their type. */
async function readTargets(parts: Parts, mainName: string): Promise<Targets> {
  const [, folder = '', base = ''] = /^(.*\/)?([^/]+)$/.exec(mainName) ?? []
  const targets: Targets = { byId: new Map(), byType: new Map() }
  const entry = partOf(parts, `${folder}_rels/${base}.rels`)
  if (!entry) return targets
  await readXml(readShort(parts, entry), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return
      const place = Target.startsWith('/') ? Target.slice(1) : inFolder(folder, Target)
      targets.byId.set(Id, place)
      targets.byType.set(Type.slice(Type.lastIndexOf('/') + 1), place)
    },
  })
  return targets
}

function inFolder(folder: string, target: string): string {
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

async function readSheets(parts: Parts, main: ZipEntry, targets: Targets) {
  const sheets: Sheet[] = []
  let since1904 = false
  await readXml(readShort(parts, main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const entry = parts.entries.get(targets.byId.get(id) ?? '')
      // Charts and macros are sheets too, in other folders.
      if (!entry || !/worksheets?\//i.test(entry.name)) return
      sheets.push({
        name: attributes.name ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
        entry,
      })
    },
  })
  return { sheets, since1904 }
}

async function readDateStyles(parts: Parts, entry: ZipEntry): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  await readXml(readShort(parts, entry), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId ?? 0)
      styles.push(isDateFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

async function readTexts({ file }: Parts, entry: ZipEntry): Promise<string[]> {
  const texts: string[] = []
  let size = 0
  let text = ''
  let isText = false
  let phonetic = false
  await readXml(readZipEntry(file, entry), {
    open: (name) => {
      if (name === 'si') text = ''
      // How a Japanese word is read aloud is not part of it.
      if (name === 'rPh') phonetic = true
      isText = name === 't' && !phonetic
    },
    text: (part) => {
      if (!isText) return
      text += part
      size += part.length
      if (size > importLimits.zip.texts) {
        throw new Invalid(
          `The workbook holds more than ${importLimits.zip.texts / 1024 / 1024} million characters of text. Save the sheet as CSV and upload that.`,
        )
      }
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false
      if (name === 't') isText = false
      if (name === 'si') texts.push(unescapeText(text))
    },
  })
  return texts
}

/** Characters that XML cannot hold are written as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return wellFormed(text)
  return wellFormed(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  )
}
