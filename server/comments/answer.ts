import type { ThreadView } from '@/core/comments/views'
import type { Services } from '@/server/services'
import { type Asker, readThread } from './read-thread'
import type { Written } from './written'

/** Tells everybody of what was written, and answers with the thread as it is now. */
export async function answerWritten(
  { pool, commentNews }: Pick<Services, 'pool' | 'commentNews'>,
  asker: Asker,
  { threadId, version }: Written,
): Promise<ThreadView> {
  if (version !== null) commentNews.announce(asker.journey.id, version)
  return readThread(pool, asker, threadId)
}
