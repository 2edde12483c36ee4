/** A piece of a letter. Every text is plain and whole: it is escaped where it becomes HTML. */
export type LetterPart =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** Somebody's own words; lines are kept. */
  | { kind: 'quote'; text: string }
  /** A button: the one thing to do. */
  | { kind: 'action'; label: string; url: string }
  | { kind: 'link'; label: string; url: string }
  /** To be typed somewhere else. */
  | { kind: 'code'; code: string }

/** What an e-mail says, before it is text and HTML. */
export type Letter = {
  subject: string
  title: string
  parts: readonly LetterPart[]
  /** Why it came: "You get this because …". */
  reason: string
  unsubscribe?: { label: string; url: string }
}
