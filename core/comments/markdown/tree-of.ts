import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import { mentionedBy } from '../mention'
import { safeUrl } from './safe-url'
import type { Block, Inline } from './tree'

/** Levels of lists, quotes and emphasis that are told apart; what lies deeper is text. */
const deepest = 20

/** Signs that turn around the order of the letters behind them: they disguise what a text says. */
const overrides = /[\u202d\u202e]/g

/** Our tree of a parsed one. @param source what it was parsed from */
export function treeOf(nodes: readonly RootContent[], source: string): Block[] {
  return blocksOf(nodes, { source, depth: 0 })
}

/** Text as it stands, each line on its own. */
export function linesOf(text: string): Inline[] {
  const shown = text.replace(overrides, '')
  return shown
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ])
}

/** Where in the tree we are. */
type Place = { source: string; depth: number }

function blocksOf(nodes: readonly Nodes[], place: Place): Block[] {
  if (place.depth > deepest) return nodes.map((node) => paragraph(asWritten(node, place)))
  const inside = { ...place, depth: place.depth + 1 }
  return (nodes as readonly BlockContent[]).map((node): Block => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(inlinesOf(node.children, inside))
      case 'blockquote':
        return { type: 'quote', content: blocksOf(node.children, inside) }
      case 'list':
        return {
          type: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map((item) => blocksOf(item.children, inside)),
        }
      case 'code':
        return { type: 'code', text: node.value.replace(overrides, '') }
      default:
        return paragraph(asWritten(node, place))
    }
  })
}

function inlinesOf(nodes: readonly PhrasingContent[], place: Place): Inline[] {
  if (place.depth > deepest) return nodes.flatMap((node) => asWritten(node, place))
  const inside = { ...place, depth: place.depth + 1 }
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return linesOf(node.value)
      case 'strong':
        return [{ type: 'bold', content: inlinesOf(node.children, inside) }]
      case 'emphasis':
        return [{ type: 'italic', content: inlinesOf(node.children, inside) }]
      case 'delete':
        return [{ type: 'struck', content: inlinesOf(node.children, inside) }]
      case 'inlineCode':
        return [{ type: 'code', text: node.value.replace(overrides, '') }]
      case 'break':
        return [{ type: 'break' }]
      case 'link':
        return linkOf(node, inside) ?? asWritten(node, place)
      default:
        return asWritten(node, place)
    }
  })
}

type Link = Extract<PhrasingContent, { type: 'link' }>

/** Null: an address that nobody is sent to. */
function linkOf(node: Link, place: Place): Inline[] | null {
  const content = inlinesOf(node.children, place)
  const person = mentionedBy(node.url)
  if (person) return [{ type: 'mention', person, name: lettersOf(content) }]
  const url = safeUrl(node.url)
  return url === null ? null : [{ type: 'link', url, content }]
}

function lettersOf(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if ('content' in part) return lettersOf(part.content)
      return 'text' in part ? part.text : ' '
    })
    .join('')
}

function paragraph(content: Inline[]): Block {
  return { type: 'paragraph', content }
}

/** What stands in the source, marks and all. */
function asWritten(node: Nodes, { source }: Place): Inline[] {
  const { start, end } = node.position ?? {}
  return linesOf(source.slice(start?.offset, end?.offset))
}
