import { Fragment, memo, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { parseComment } from '@/core/comments/markdown/parse'
import type { Block, Inline } from '@/core/comments/markdown/tree'
import type { PersonRef } from '@/core/comments/person'

/** What a comment says. Elements are made from our own tree: whatever looks like HTML stays text. */
export const CommentTextView = memo(function CommentTextView({
  text,
  me,
}: {
  text: string
  /** Whose mentions stand out. */
  me: PersonRef
}) {
  return <div className="comment-text">{blocks(parseComment(text), me)}</div>
})

function blocks(tree: readonly Block[], me: PersonRef): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the tree is made anew as a whole, its parts have no other name.
  return tree.map((block, index) => <Fragment key={index}>{blockOf(block, me)}</Fragment>)
}

function blockOf(block: Block, me: PersonRef): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{inlines(block.content, me)}</p>
    case 'quote':
      return <blockquote>{blocks(block.content, me)}</blockquote>
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        <pre dir="ltr" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={index} dir="auto">
          {blocks(item, me)}
        </li>
      ))
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function inlines(content: readonly Inline[], me: PersonRef): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return content.map((part, index) => <Fragment key={index}>{inlineOf(part, me)}</Fragment>)
}

function inlineOf(part: Inline, me: PersonRef): ReactNode {
  switch (part.type) {
    case 'text':
      return part.text
    case 'break':
      return <br />
    case 'code':
      return <code dir="ltr">{part.text}</code>
    case 'bold':
      return <strong>{inlines(part.content, me)}</strong>
    case 'italic':
      return <em>{inlines(part.content, me)}</em>
    case 'struck':
      return <s>{inlines(part.content, me)}</s>
    case 'mention':
      return <bdi className={cn('comment-mention', part.person === me && 'of-me')}>{part.name}</bdi>
    case 'link':
      return (
        <a href={part.url} target="_blank" rel="noopener noreferrer nofollow ugc">
          {inlines(part.content, me)}
        </a>
      )
  }
}
