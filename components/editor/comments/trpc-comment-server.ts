import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '@/components/trpc/client'
import type { CommentServer } from './comment-server'

/** The server of one journey's comments, over tRPC. */
export function trpcCommentServer(
  { comment }: TRPCClient<AppRouter>,
  journeyId: string,
): CommentServer {
  return {
    threads: (since) => comment.threads.query({ journeyId, since }),
    thread: (threadId) => comment.thread.query({ journeyId, threadId }),
    begin: (thread) => comment.begin.mutate({ journeyId, ...thread }),
    reply: (answer) => comment.reply.mutate({ journeyId, ...answer }),
    edit: (change) => comment.edit.mutate({ journeyId, ...change }),
    remove: ({ id }) => comment.remove.mutate({ journeyId, id }),
    bringBack: ({ id }) => comment.bringBack.mutate({ journeyId, id }),
    react: (reaction) => comment.react.mutate({ journeyId, ...reaction }),
    resolve: (threadId) => comment.resolve.mutate({ journeyId, threadId }),
    reopen: (threadId) => comment.reopen.mutate({ journeyId, threadId }),
    see: (seen) => comment.see.mutate({ journeyId, ...seen }),
    seeAll: () => comment.seeAll.mutate({ journeyId }),
  }
}
