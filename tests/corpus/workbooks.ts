import { bengali } from './text'
import type { CorpusFile } from './types'
import { rows, type WorkbookParts, workbook } from './workbook'

const header = ['id', 'touchpoint', 'rating', 'comment']
const dated = ['id', 'touchpoint', 'rating', 'date']
const xml = (text: string) => ({ xml: text })

type Outcome = Extract<CorpusFile, { outcome: unknown }>['outcome']
const file = (name: string, parts: WorkbookParts, outcome: Outcome): CorpusFile => ({
  ...{ name: `workbook: ${name}`, fileName: 'survey.xlsx', body: () => workbook(parts), outcome },
})

/** Excel workbooks. */
export const workbookFiles: CorpusFile[] = [
  file(
    'texts of its own',
    { sheets: { Data: rows(header, ['a', 'Search', 4, bengali]) } },
    {
      ...{ accepted: 1, texts: [bengali], values: [4] },
    },
  ),
  file(
    'shared texts, in pieces and with their reading',
    {
      sheets: {
        Data: rows(header, ['a', 'Search', 4, xml('<c t="s"><v>1</v></c>')]),
      },
      texts: [
        '<t>unused</t>',
        '<r><rPr><b/></rPr><t xml:space="preserve">too </t></r><r><t>slow</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
      ],
    },
    { accepted: 1, texts: ['too slow'] },
  ),
  file(
    'line breaks written as codes',
    { sheets: { Data: rows(header, ['a', 'Search', 4, 'one_x000D_\ntwo']) } },
    { accepted: 1, texts: ['one\r\ntwo'] },
  ),
  file(
    'half a character, written as a code',
    { sheets: { Data: rows(header, ['a', 'Search', 4, 'wait _xD83D_']) } },
    { accepted: 1, texts: ['wait \uFFFD'] },
  ),
  file(
    'dates by their format',
    {
      sheets: {
        Data: rows(
          dated,
          ['a', 'Search', 4, xml('<c s="1"><v>45750</v></c>')],
          ['b', 'Search', 4, xml('<c s="2"><v>45750.770833333336</v></c>')],
          ['c', 'Search', 4, xml('<c t="d"><v>2025-04-03T10:00:00Z</v></c>')],
        ),
      },
      styles: [0, 14, 'dd/mm/yyyy\\ hh:mm'],
    },
    {
      accepted: 3,
      times: ['2025-04-03T00:00:00.000Z', '2025-04-03T18:30:00.000Z', '2025-04-03T10:00:00.000Z'],
    },
  ),
  file(
    'dates since 1904',
    {
      sheets: { Data: rows(dated, ['a', 'Search', 4, xml('<c s="1"><v>44288</v></c>')]) },
      styles: [0, 14],
      since1904: true,
    },
    { accepted: 1, times: ['2025-04-03T00:00:00.000Z'] },
  ),
  file(
    'a number format with letters in quotes is no date',
    {
      sheets: { Data: rows(header, ['a', 'Search', xml('<c s="1"><v>3</v></c>'), '']) },
      styles: [0, '0" days"'],
    },
    { accepted: 1, values: [3] },
  ),
  file(
    'formulas: the last value, or their text',
    {
      sheets: {
        Data: rows(
          header,
          ['a', 'Search', xml('<c><f>1+3</f><v>4</v></c>'), ''],
          ['b', 'Search', xml('<c><f>1+3</f></c>'), ''],
          ['c', 'Search', 2, xml('<c t="str"><f>A1&amp;"!"</f><v>id!</v></c>')],
        ),
      },
    },
    { accepted: 2, rejected: 1, values: [4, 2], problem: /^C3: Expected a number/ },
  ),
  file(
    'errors in cells',
    { sheets: { Data: rows(header, ['a', 'Search', xml('<c t="e"><v>#N/A</v></c>'), '']) } },
    { accepted: 0, rejected: 1, problem: /^C2: Expected a number/ },
  ),
  file(
    'numbers as they are stored',
    {
      sheets: {
        Data: rows(
          header,
          ['a', 'Search', xml('<c><v>4.0999999999999996</v></c>'), ''],
          ['b', 'Search', xml('<c><v>2.0E0</v></c>'), ''],
        ),
      },
    },
    { accepted: 2, values: [4.1, 2] },
  ),
  file(
    'numbers as text',
    { sheets: { Data: rows(header, ['a', 'Search', '3,5', '']) } },
    { accepted: 1, values: [3.5] },
  ),
  file(
    'rows and cells left out',
    {
      sheets: {
        Data: `${rows(['id', 'comment', 'touchpoint', 'rating'])}<row r="5"><c r="C5" t="inlineStr"><is><t>Search</t></is></c><c r="D5"><v>11</v></c></row>`,
      },
    },
    { accepted: 0, rejected: 1, problem: /^D5: / },
  ),
  file(
    'cells without names',
    {
      sheets: {
        Data: `${rows(header)}<row><c><v>7</v></c><c t="inlineStr"><is><t>Search</t></is></c><c><v>5</v></c></row>`,
      },
    },
    { accepted: 1, values: [5] },
  ),
  file(
    'empty cells with a style at the far right',
    {
      sheets: {
        Data: `${rows(header, ['a', 'Search', 3, 'x'])}<row r="3"><c r="XFD3" s="1"/></row>`,
      },
    },
    { accepted: 1 },
  ),
  file(
    'a hidden sheet before the first',
    {
      sheets: { Lists: rows(['x'], ['y']), Data: rows(header, ['a', 'Search', 3, 'x']) },
      hidden: ['Lists'],
    },
    { accepted: 1, texts: ['x'] },
  ),
  {
    ...file(
      'another sheet',
      {
        sheets: {
          One: rows(['a', 'b'], ['1', '2']),
          'Zwei ü': rows(header, ['a', 'Search', 3, 'x']),
        },
      },
      { accepted: 1 },
    ),
    sheet: 'Zwei ü',
  },
  file(
    'one column a touchpoint',
    { sheets: { Data: rows(['id', 'Search', 'Checkout'], ['a', 3, 0], ['b', 1, 2]) } },
    { accepted: 3, skipped: 1, values: [3, 1, 2] },
  ),
]
