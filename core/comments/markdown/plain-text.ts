import type { Block, Inline } from './tree'

/** A comment without its marks, as e-mails, notes and excerpts hold it: lists keep their signs, quotes theirs. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.content)
    case 'quote':
      return withLead(plainText(block.content), '> ', '> ')
    case 'code':
      return block.text
    case 'list':
      return block.items
        .map((item, index) => {
          const sign = block.start === null ? '- ' : `${block.start + index}. `
          return withLead(plainText(item), sign, ' '.repeat(sign.length))
        })
        .join('\n')
  }
}

/** The first line behind `first`, the others behind `other`. */
function withLead(text: string, first: string, other: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : other) + line)
    .join('\n')
}

function inlineText(content: readonly Inline[]): string {
  return content.map(partText).join('')
}

function partText(part: Inline): string {
  switch (part.type) {
    case 'text':
    case 'code':
      return part.text
    case 'break':
      return '\n'
    case 'mention':
      return part.name
    case 'link':
      return linkText(part.url, inlineText(part.content))
    default:
      return inlineText(part.content)
  }
}

/** An address that the words do not show is told behind them. */
function linkText(url: string, words: string): string {
  const bare = url.replace(/^(mailto:|https?:\/\/)/, '').replace(/\/$/, '')
  return words.includes(bare) ? words : `${words} (${url})`
}
