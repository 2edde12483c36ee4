import type { Anchor } from '@/core/comments/anchor'
import type { CommentBody } from '@/core/comments/comment-text'
import type { ThreadsSince, ThreadView } from '@/core/comments/views'

/** One comment that is changed by what the name says. */
type OfComment = { id: string }

/** What the server does about the comments of one journey. Who changes a thread hears it as it is then. */
export type CommentServer = {
  threads(since: number): Promise<ThreadsSince>
  thread(threadId: string): Promise<ThreadView>
  begin(thread: {
    id: string
    commentId: string
    anchor: Anchor
    body: CommentBody
  }): Promise<ThreadView>
  reply(comment: { threadId: string; id: string; body: CommentBody }): Promise<ThreadView>
  edit(comment: OfComment & { body: CommentBody }): Promise<ThreadView>
  remove(comment: OfComment): Promise<ThreadView>
  bringBack(comment: OfComment): Promise<ThreadView>
  react(reaction: OfComment & { emoji: string; on: boolean }): Promise<ThreadView>
  resolve(threadId: string): Promise<ThreadView>
  reopen(threadId: string): Promise<ThreadView>
  see(seen: { threadId: string; to: string }): Promise<unknown>
  seeAll(): Promise<unknown>
}
