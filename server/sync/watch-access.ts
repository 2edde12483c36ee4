import { type AccessNews, hearAccessNews } from '@/server/auth/access-news'
import type { Actor } from '@/server/auth/actor'
import { NotSignedIn } from '@/server/errors'
import type { Context } from '@/server/trpc/context'
import { demand, journeyFor } from '@/server/trpc/resolve'
import type { Room } from './statements/room'

/** News of a change may be lost; this often we ask anyway, in milliseconds. */
const recheckMs = 60_000

/**
 * Watches whether somebody may still read a journey while they follow it.
 * `withdrawn` aborts, with the reason, as soon as they may not.
 */
export async function watchAccess(
  ctx: Context & { actor: Actor },
  where: Room,
): Promise<{ withdrawn: AbortSignal; stop(): Promise<void> }> {
  const ending = new AbortController()
  const check = () => stillAllowed(ctx, where).catch((reason) => ending.abort(reason))
  const silence = await hearAccessNews(ctx.services.bus, (news) => {
    if (concerns(news, ctx.actor, where)) void check()
  })
  const timer = setInterval(check, recheckMs)
  return {
    withdrawn: ending.signal,
    stop: async () => {
      clearInterval(timer)
      await silence()
    },
  }
}

/** @throws ProductError when they may not any more. */
async function stillAllowed(ctx: Context, where: Room): Promise<void> {
  const actor = ctx.proof ? await ctx.services.auth.actorOf(ctx.proof) : null
  if (!actor) throw new NotSignedIn()
  const { role } = await journeyFor(ctx.services, actor, where.journeyId)
  demand(role, 'journey.read')
}

function concerns(news: AccessNews, actor: Actor, where: Room): boolean {
  switch (news.kind) {
    case 'user':
      return news.userId === actor.id
    case 'member':
      return news.userId === actor.id && news.workspaceId === where.workspaceId
    case 'key':
      return news.keyId === actor.id
    case 'workspace':
      return news.workspaceId === where.workspaceId
  }
}
