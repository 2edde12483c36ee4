import { urdu } from './text'
import type { CorpusFile } from './types'

type Outcome = Extract<CorpusFile, { outcome: unknown }>['outcome']
const file = (name: string, body: string | Buffer, outcome: Outcome): CorpusFile => ({
  ...{ name: `NDJSON: ${name}`, fileName: 'survey.ndjson', body: () => body, outcome },
})
const line = (more: object) => JSON.stringify({ touchpoint: 'Search', rating: 4, ...more })

/** One JSON object a line. */
export const ndjsonFiles: CorpusFile[] = [
  file('plain', [line({ id: 'a', comment: urdu }), line({ id: 'b', rating: 2 })].join('\n'), {
    ...{ accepted: 2, texts: [urdu], values: [4, 2] },
  }),
  file(
    'found by its content, with empty lines',
    `\n${line({ id: 'c' })}\r\n\r\n${line({ id: 'd' })}\n`,
    {
      ...{ accepted: 2 },
    },
  ),
  file('paths', '{"id":"e","touchpoint":"Search","answer":{"rating":1,"comment":"slow"}}', {
    ...{ accepted: 1, values: [1], texts: ['slow'] },
  }),
  file('lines that are no JSON', [line({ id: 'f' }), '{"id":', '[1,2]', '"text"'].join('\n'), {
    ...{ accepted: 1, rejected: 3, problem: /^line 2: Expected one JSON object/ },
  }),
  file(
    'a wrong value is named by its line',
    [line({ id: 'g' }), line({ rating: 'gut' })].join('\n'),
    {
      ...{ accepted: 1, rejected: 1, problem: /^line 2: Expected a number/ },
    },
  ),
  file('half a character', `${line({ id: 'k' }).slice(0, -1)},"comment":"wait \\ud83d"}`, {
    ...{ accepted: 1, texts: ['wait \uFFFD'] },
  }),
  file('null is empty', [line({ id: 'h' }), line({ rating: null })].join('\n'), {
    ...{ accepted: 1, skipped: 1 },
  }),
  file('UTF-16', Buffer.from(`\uFEFF${line({ id: 'i', comment: urdu })}`, 'utf16le'), {
    ...{ accepted: 1, texts: [urdu] },
  }),
  file(
    'keys that objects have already',
    `{"__proto__":{"x":1},"constructor":"y",${line({ id: 'j' }).slice(1)}`,
    {
      ...{ accepted: 1 },
    },
  ),
  file(
    'nested beyond all measure',
    `{"deep":${'['.repeat(5000)}${']'.repeat(5000)},${line({ id: 'k' }).slice(1)}`,
    {
      ...{ accepted: 1 },
    },
  ),
]
