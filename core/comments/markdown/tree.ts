import type { PersonRef } from '../person'

/**
 * What a comment says, as the page draws it: our own small tree, of which no
 * HTML is ever made. Whatever else Markdown knows is text in it.
 */
export type Block =
  | { type: 'paragraph'; content: Inline[] }
  /** `start`: the number of the first item; null: the items have none. */
  | { type: 'list'; start: number | null; items: Block[][] }
  | { type: 'quote'; content: Block[] }
  | { type: 'code'; text: string }

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'struck'; content: Inline[] }
  | { type: 'code'; text: string }
  /** `url` is absolute, and http, https or mailto. */
  | { type: 'link'; url: string; content: Inline[] }
  /** `name` as it was written, with its @. */
  | { type: 'mention'; person: PersonRef; name: string }
  | { type: 'break' }
