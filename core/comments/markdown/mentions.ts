import type { PersonRef } from '../person'
import type { Block, Inline } from './tree'

/** Everybody whom a comment names, each once, in the order of the text. */
export function mentionsOf(blocks: readonly Block[]): PersonRef[] {
  return [...new Set(blocks.flatMap(inBlock))]
}

function inBlock(block: Block): PersonRef[] {
  switch (block.type) {
    case 'paragraph':
      return inLine(block.content)
    case 'quote':
      return block.content.flatMap(inBlock)
    case 'list':
      return block.items.flat().flatMap(inBlock)
    case 'code':
      return []
  }
}

function inLine(content: readonly Inline[]): PersonRef[] {
  return content.flatMap((part) => {
    if (part.type === 'mention') return [part.person]
    return 'content' in part ? inLine(part.content) : []
  })
}
