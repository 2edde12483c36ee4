/** What a change of a comment or thread came to. */
export type Written = {
  threadId: string
  /** The journey's comment clock that has it; null: it was so already. */
  version: number | null
}
