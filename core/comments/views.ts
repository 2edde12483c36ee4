import type { Author } from '@/core/sync/author'
import type { Anchor } from './anchor'
import type { PersonRef } from './person'

/** A thread as pins and lists show it. Times are ISO. */
export type ThreadSummary = {
  id: string
  anchor: Anchor
  /** How the record was called when the thread began; '' for the journey and for points. */
  recordTitle: string
  createdAt: string
  activeAt: string
  resolved: { at: string; by: Author } | null
  /** All comments were removed: whoever holds the thread lets it go. */
  gone: boolean
  /** Who began it. */
  author: Author
  /** The beginning of its first comment, as plain text. */
  excerpt: string
  /** Comments that are there. */
  comments: number
  /** Who wrote in it, the latest last; at most five. */
  people: Author[]
  /** Whether whoever asks wrote in it. */
  mine: boolean
  /** Comments of others that whoever asks has not read. */
  unread: number
  /** Whether whoever asks is named in it, and in a comment that they have not read. */
  mention: 'none' | 'read' | 'unread'
}

/** What has changed since a version; from 0 on, all of it. */
export type ThreadsSince = {
  /** The journey's comment clock: ask again from here. */
  version: number
  threads: ThreadSummary[]
}

export type CommentPictureView = { id: string; width: number; height: number }

export type CommentReaction = {
  emoji: string
  /** Who, in the order in which they came. */
  people: { person: PersonRef; name: string }[]
}

export type CommentView = {
  id: string
  author: Author
  /** Markdown; '' once it is removed. */
  text: string
  pictures: CommentPictureView[]
  createdAt: string
  editedAt: string | null
  removed: boolean
  reactions: CommentReaction[]
  /** What whoever asks may do with it. */
  can: { edit: boolean; remove: boolean }
}

/** A thread with all that was said in it, oldest first. */
export type ThreadView = ThreadSummary & {
  said: CommentView[]
  /** What whoever asks may do with it. */
  can: { reply: boolean; resolve: boolean }
}

/** Somebody who can be mentioned. */
export type Mentionable = { person: PersonRef; name: string; kind: 'member' | 'guest' }
