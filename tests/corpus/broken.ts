import { zipSync } from 'fflate'
import { importLimits } from '@/server/feedback/import/limits'
import type { CorpusFile } from './types'
import { rows, workbook } from './workbook'

const file = (name: string, body: () => Buffer | string, refused: RegExp): CorpusFile => ({
  ...{ name: `broken: ${name}`, body, refused },
})
const xlsx = (name: string, body: () => Buffer | string, refused: RegExp): CorpusFile => ({
  ...{ name: `broken workbook: ${name}`, fileName: 'survey.xlsx', body, refused },
})
const long = (...lines: string[]) => ['id,touchpoint,rating,comment', ...lines].join('\n')
const sheet = rows(['id', 'touchpoint', 'rating'], ['a', 'Search', 3])
const good = () => workbook({ sheets: { Data: sheet } })

/** A file of the compound format, with a name in its directory. */
function compound(entry: string): Buffer {
  const head = Buffer.alloc(4096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  head.write(entry, 1024, 'utf16le')
  return head
}

/** Changes numbers in the archive's directory. */
function patched(archive: Buffer, change: (entry: Buffer) => void): Buffer {
  const copy = Buffer.from(archive)
  const directory = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  change(copy.subarray(directory))
  return copy
}

/** Files that cannot be read: refused with what to do, and nothing of them goes in. */
export const brokenFiles: CorpusFile[] = [
  file('empty', () => '', /empty/),
  file('a PDF', () => '%PDF-1.7 and so on', /PDF/),
  file('compressed', () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /compressed/),
  file('binary', () => Buffer.from([1, 0, 2, 0, 0, 3, 0, 0, 4]), /not a text file/),
  file('one column', () => 'name\nAnna\nBert\n', /Only one column/),
  file('no header', () => '1,2,3\n4,5,6\n', /values instead of names/),
  file('a header alone', () => 'id,touchpoint,rating\n', /no rows below/),
  file('blank', () => '\n\n\n', /nothing in its first row/),
  file('6,000 columns', () => `${'a,'.repeat(6000)}b\n${'1,'.repeat(6000)}1\n`, /at most 5000/),
  file(
    'a million columns',
    () => `${'a,'.repeat(999_999)}b\n1,2\n`,
    /longer than 1 MB|at most 5000/,
  ),
  file(
    'a quote that is never closed',
    () => long('x1,Search,2,x', 'x2,Search,2,"never', 'x3,Search,1,z'),
    /never closed/,
  ),
  file(
    'one endless row',
    () => long(`x,Search,1,"${'x'.repeat(importLimits.row + 10)}`),
    /longer than 1 MB/,
  ),
  file(
    'an endless line of JSON',
    () => `{"a":"${'x'.repeat(importLimits.row + 10)}"}`,
    /longer than 1 MB|Only one column/,
  ),
  {
    ...file('JSON in one list', () => '[{"touchpoint":"Search"}]', /one object a line/),
    fileName: 'survey.json',
  },
  xlsx('cut off', () => good().subarray(0, -200), /cut off or damaged/),
  xlsx('cut off in its first kilobyte', () => good().subarray(0, 500), /cut off or damaged/),
  xlsx('damaged inside', () => damaged(good()), /cut off or damaged|cannot be read/),
  xlsx('not XML', () => workbook({ sheets: { Data: '<row><c></row>' } }), /cannot be read/),
  xlsx(
    'entities that grow',
    () =>
      workbook({
        sheets: { Data: sheet },
        more: {
          'xl/sharedStrings.xml': Buffer.from(
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
          ),
        },
      }),
    /cannot be read/,
  ),
  xlsx(
    'a ZIP of something else',
    () => Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })),
    /ZIP file/,
  ),
  xlsx(
    'OpenDocument',
    () => Buffer.from(zipSync({ 'content.xml': Buffer.from('<a/>') })),
    /OpenDocument/,
  ),
  xlsx(
    'binary workbook',
    () => Buffer.from(zipSync({ 'xl/workbook.bin': Buffer.from('a') })),
    /\.xlsb/,
  ),
  {
    ...xlsx('an old workbook', () => compound('Workbook'), /old Excel workbook/),
    fileName: 'a.xls',
  },
  { ...xlsx('with a password', () => compound('EncryptedPackage'), /password/), fileName: 'a.xls' },
  xlsx('with a password, named as a new one', () => compound('Root Entry'), /password/),
  xlsx(
    'encrypted entries',
    () => patched(good(), (entry) => entry.writeUInt16LE(1, 8)),
    /password/,
  ),
  xlsx(
    'a bomb that says its size',
    () => patched(good(), (entry) => entry.writeUInt32LE(0xfffffff0, 24)),
    /more than 1024 MB/,
  ),
  xlsx(
    'a bomb of one file',
    () =>
      workbook({
        sheets: { Data: sheet },
        more: { 'xl/worksheets/sheet1.xml': Buffer.alloc(20 * 1024 * 1024, 32) },
        hidden: [],
      }),
    /200 times its size/,
  ),
  xlsx('more inside than it says', () => lying(good()), /cut off or damaged/),
  xlsx(
    'a thousand and one files',
    () =>
      workbook({
        sheets: { Data: sheet },
        more: Object.fromEntries(
          Array.from({ length: 1001 }, (_, i) => [`a${i}`, Buffer.from('')]),
        ),
      }),
    /at most 1000/,
  ),
  xlsx('no sheets', () => workbook({ sheets: {} }), /no sheet/),
  xlsx('an empty sheet', () => workbook({ sheets: { Data: '' } }), /nothing in its first row/),
  xlsx(
    'too many columns',
    () => workbook({ sheets: { Data: '<row r="1"><c r="XFD1"><v>1</v></c></row>' } }),
    /more than 5000 columns/,
  ),
  xlsx(
    'rows in disorder',
    () => workbook({ sheets: { Data: `${sheet}<row r="1"><c><v>1</v></c></row>` } }),
    /not in order after row 2/,
  ),
  xlsx(
    'a row that is too long',
    () =>
      workbook({ sheets: { Data: rows(['id', 'x'.repeat(importLimits.row + 1)], ['a', 'b']) } }),
    /Row 1 is longer than 1 MB/,
  ),
]

/** The packed bytes of its largest part made other ones. */
function damaged(archive: Buffer): Buffer {
  const copy = Buffer.from(archive)
  const at = copy.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length
  copy.fill(0xff, at + 2, at + 30)
  return copy
}

/** The directory says half of a sheet's size. */
function lying(archive: Buffer): Buffer {
  const copy = Buffer.from(archive)
  const name = copy.lastIndexOf('xl/worksheets/sheet1.xml')
  const size = name - 46 + 24
  copy.writeUInt32LE(Math.floor(copy.readUInt32LE(size) / 2), size)
  return copy
}
