import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseComment } from './parse'
import { plainText } from './plain-text'
import type { Block, Inline } from './tree'

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })

describe('a comment', () => {
  it('has bold, italic, struck and code words, links and lines', () => {
    expect(parseComment('**a** *b* ~~c~~ `d`\n[e](https://example.org/f) end')).toEqual([
      paragraph(
        { type: 'bold', content: [text('a')] },
        text(' '),
        { type: 'italic', content: [text('b')] },
        text(' '),
        { type: 'struck', content: [text('c')] },
        text(' '),
        { type: 'code', text: 'd' },
        { type: 'break' },
        { type: 'link', url: 'https://example.org/f', content: [text('e')] },
        text(' end'),
      ),
    ])
  })

  it('has lists in lists, quotes and blocks of code', () => {
    expect(parseComment('3. a\n   - b\n\n> c\n\n```js\n<d>\n```')).toEqual([
      {
        type: 'list',
        start: 3,
        items: [
          [paragraph(text('a')), { type: 'list', start: null, items: [[paragraph(text('b'))]] }],
        ],
      },
      { type: 'quote', content: [paragraph(text('c'))] },
      { type: 'code', text: '<d>' },
    ])
  })

  it('links the addresses that stand in it, in any script', () => {
    expect(parseComment('见 www.example.org 和 ana@example.org')).toEqual([
      paragraph(
        text('见 '),
        { type: 'link', url: 'http://www.example.org/', content: [text('www.example.org')] },
        text(' 和 '),
        { type: 'link', url: 'mailto:ana@example.org', content: [text('ana@example.org')] },
      ),
    ])
  })

  it.each([
    '# not a heading',
    'under\n---',
    '<b>not HTML</b>',
    '<img src=x onerror=alert(1)>',
    '| a | b |\n|---|---|\n| c | d |',
    '![a picture](https://example.org/a.png)',
    '[x]: https://example.org',
    '***',
    '    no code by spaces',
  ])('keeps as text what comments do not have: %j', (markdown) => {
    const [block, ...others] = parseComment(markdown)
    expect(others).toEqual([])
    expect(block?.type).toBe('paragraph')
    expect(plainText(block ? [block] : [])).toBe(markdown.trim())
  })

  it('loses the signs that turn letters around', () => {
    expect(plainText(parseComment('a \u202egpj.exe \u202d`\u202eb`'))).toBe('a gpj.exe b')
  })

  it('reads as plain text without its marks', () => {
    const markdown =
      '**a** [b](https://x.org/) [x.org](https://x.org)\n\n- c\n- d\n\n2. e\n3. f\n\n> g\n> h'
    expect(plainText(parseComment(markdown))).toBe(
      'a b (https://x.org/) x.org\n- c\n- d\n2. e\n3. f\n> g\n> h',
    )
  })
})

/** All nodes of a tree. */
function* nodesOf(blocks: readonly Block[]): Generator<Block | Inline> {
  for (const block of blocks) {
    yield block
    if (block.type === 'paragraph') yield* inlinesOf(block.content)
    if (block.type === 'quote') yield* nodesOf(block.content)
    if (block.type === 'list') yield* nodesOf(block.items.flat())
  }
}

function* inlinesOf(content: readonly Inline[]): Generator<Inline> {
  for (const part of content) {
    yield part
    if ('content' in part) yield* inlinesOf(part.content)
  }
}

function addressesOf(markdown: string): string[] {
  return [...nodesOf(parseComment(markdown))].flatMap((node) => ('url' in node ? [node.url] : []))
}

/** How addresses that do something are disguised. */
const attacks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java&#x0A;script:alert(1)',
  'java&Tab;script:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '&#1;javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '&#106;&#97;vascript:alert(1)',
  'javascript\\:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'javascript:%61lert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'view-source:javascript:alert(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'about:blank',
  'intent://example.org#Intent;scheme=javascript;end',
  'feed:javascript:alert(1)',
  '\u202ejavascript:alert(1)',
  'ｊavascript:alert(1)',
  '//evil.example',
  '/api/v1',
  '#x',
  '?x',
  '\\\\evil.example',
  'mention:user:x',
  'mention:user:"><img src=x onerror=alert(1)>',
]

describe('an address in a comment', () => {
  const wraps: ((address: string) => string)[] = [
    (address) => `[x](${address})`,
    (address) => `[x](<${address}>)`,
    (address) => `[x](${address} "title")`,
    (address) => `<${address}>`,
    (address) => address,
    (address) => `![x](${address})`,
    (address) => `[![x](${address})](${address})`,
    (address) => `[x]\n\n[x]: ${address}`,
    (address) => `[x]: ${address}\n\n[x]`,
    (address) => `[[x](${address})](${address})`,
    (address) => `[a [b [c](${address}) d](${address}) e](${address})`,
    (address) => `<a href="${address}">x</a>`,
    (address) => `<img src=x onerror="${address}">`,
    (address) => `[x](https://example.org"onclick="${address})`,
    (address) => `**[x](${address})** ~~<${address}>~~`,
    (address) => `> - [x](${address})`,
    (address) => `www.${address}`,
    (address) => `mailto:${address}`,
    (address) => `[x](\u202e${address})`,
  ]

  it.each(attacks)('never does anything but lead to a site or an e-mail: %j', (address) => {
    for (const wrap of wraps) {
      for (const url of addressesOf(wrap(address))) {
        expect(url).toMatch(/^(https?:\/\/[^\s"<>\\]+|mailto:[^\s"<>]*)$/)
      }
    }
  })

  it.each(attacks)('is left as it was written where it leads nowhere: %j', (address) => {
    const written = `[x](<${address}>)`
    if (addressesOf(written).length > 0 || /[\n\u202e]/.test(address)) return
    expect(plainText(parseComment(written))).toBe(written)
  })
})

describe('whatever somebody writes', () => {
  const piece = fc.constantFrom(
    ...['*', '**', '_', '~~', '`', '```\n', '[', ']', '](', ')', '![', '<', '>', '> ', '- ', '1. '],
    ...[
      '\n',
      '\n\n',
      '  ',
      '\t',
      '\\',
      '&#x',
      '&lt;',
      ';',
      'a',
      'ক',
      '👩‍👩‍👧',
      '\u202e',
      '\u0000',
      '\ud800',
    ],
    ...['https://x.org', 'www.', '@', 'javascript:', 'mention:user:', '<script>', '-->', '|', '#'],
  )

  it('is read without a fault, and holds no other address', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const url of addressesOf(pieces.join('')))
          expect(url).toMatch(/^(https?:\/\/|mailto:)/)
      }),
      { numRuns: 3_000 },
    )
  })

  const repeated: [string, string][] = [
    ['open brackets', '['.repeat(10_000)],
    ['closed brackets', '[a](b'.repeat(2_000)],
    ['quotes', '>'.repeat(10_000)],
    ['quotes on each line', `${'>'.repeat(9)}\n`.repeat(1_000)],
    ['lists', '- '.repeat(5_000)],
    ['emphasis', '*_'.repeat(2_500) + '_*'.repeat(2_500)],
    ['half emphasis', '*a '.repeat(3_333)],
    ['pictures', '![a]('.repeat(2_000)],
    ['backticks', Array.from({ length: 140 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['entities', '&#'.repeat(5_000)],
    ['addresses', 'a@b.c'.repeat(2_000)],
    ['empty lines', 'a\n\n'.repeat(1_000)],
  ]

  // The work grows with the length alone: without the limits, these take minutes or end in a fault.
  it.each(repeated)('is read when it is a hundred thousand %s', (_, hostile) => {
    expect(parseComment(hostile.repeat(10))).not.toEqual([])
  })
})
