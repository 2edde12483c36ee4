import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { isTangled } from './is-tangled'
import type { Block } from './tree'
import { linesOf, treeOf } from './tree-of'

/** Of Markdown, what a comment has no use for: it stays as it was written. */
const unused = {
  disable: {
    null: [
      'htmlFlow',
      'htmlText',
      'headingAtx',
      'setextUnderline',
      'thematicBreak',
      'definition',
      'codeIndented',
    ],
  },
}

/**
 * Reads a comment's Markdown. Never throws, and takes milliseconds for whatever
 * somebody writes: what is tangled on purpose is taken as plain text.
 */
export function parseComment(markdown: string): Block[] {
  if (isTangled(markdown)) return [{ type: 'paragraph', content: linesOf(markdown) }]
  const root = fromMarkdown(markdown, {
    extensions: [gfmStrikethrough(), gfmAutolinkLiteral(), unused],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
  })
  return treeOf(root.children, markdown)
}
