import type { Records } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import type { Change, FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import type { Random } from './random'

/** One client's connection, as the server has it. It leads to one process, and ends with it. */
export interface Line {
  /** @throws whatever the server throws when it cannot say what became of the mutation */
  commit(mutation: Mutation): Promise<Outcome>
  /** What became of a mutation of somebody who may not edit any more; null: it was not taken. */
  answerOf(mutation: Mutation): Promise<Outcome | null>
  /** @returns ends it */
  follow(
    from: FollowFrom,
    to: { message(message: FollowMessage): void; failed(): void },
  ): () => void
}

export type FollowFrom = { clientId: string; cursor: number | null }

/** What can happen to a server by itself. */
export type Trouble = 'bus' | 'restart' | 'crash' | 'fault'

/** The server as a fuzz test sees it: real commit code, without a network. */
export interface FuzzServer {
  /** @param lost is called when the process at the other end is gone */
  connect(author: Author, random: Random, lost: () => void): Line
  /** @returns what happened, in words; null: nothing */
  trouble(kind: Trouble, random: Random): string | null
  /** Resolves when the server has done all that it can do without a further message. */
  quiet(random: Random): Promise<void>
  /** Ends all trouble, and brings what is on its way between processes to its end. */
  calm(): void
  log(): Promise<Change[]>
  records(): Promise<Records>
  close(): Promise<void>
}
