import type { CommentBody } from '@/core/comments/comment-text'
import { mentionsOf } from '@/core/comments/markdown/mentions'
import { parseComment } from '@/core/comments/markdown/parse'
import { plainText } from '@/core/comments/markdown/plain-text'
import type { PersonRef } from '@/core/comments/person'
import { foldText } from '@/core/feedback/fold-text'
import { excerpt } from '@/core/journey/excerpt'

/** Characters of a thread's first comment that stand for it in lists. */
const excerptLength = 160

/** What is kept of a comment's words. */
export type Words = {
  /** Markdown, as it was written. */
  body: string
  /** Without Markdown, as a search compares it. */
  folded: string
  excerpt: string
  /** Who is named, whether or not there is such a person. */
  named: PersonRef[]
}

export function wordsOf({ text }: Pick<CommentBody, 'text'>): Words {
  const tree = parseComment(text)
  const plain = plainText(tree)
  return {
    body: text,
    folded: foldText(plain),
    excerpt: excerpt(plain, excerptLength),
    named: mentionsOf(tree),
  }
}
