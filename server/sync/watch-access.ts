import type { Rights } from '@/core/access/can'
import { type AccessNews, hearAccessNews } from '@/server/auth/access-news'
import type { Actor, GuestProof } from '@/server/auth/actor'
import { NotFound } from '@/server/errors'
import type { Context } from '@/server/trpc/context'
import { actorsFor, demand } from '@/server/trpc/resolve'
import { recheck } from './recheck'
import type { Room } from './statements/room'

/** Node.js cannot wait for more than 24 days; who follows for so long is looked at in between. */
const longestTimer = 24 * 60 * 60 * 1000

/** What somebody may on a journey while they follow it. */
type Watched = {
  /** Aborts, with the reason, as soon as they may not read it any more. */
  withdrawn: AbortSignal
  /** Their rights at this moment. */
  rights(): Rights
  stop(): Promise<void>
}

/** Watches what somebody may on a journey while they follow it. */
export async function watchAccess(
  ctx: Context & { actor: Actor; rights: Rights },
  where: Room,
): Promise<Watched> {
  const ending = new AbortController()
  let rights = ctx.rights
  let atTheEnd: NodeJS.Timeout | undefined
  let stopped = false
  const check = async () => {
    try {
      rights = await stillAllowed(ctx, where)
      const rest = await untilTheEnd(ctx, where)
      clearTimeout(atTheEnd)
      if (rest !== null && !stopped) atTheEnd = setTimeout(check, Math.min(rest, longestTimer))
    } catch (reason) {
      ending.abort(reason)
    }
  }
  const silence = await hearAccessNews(ctx.services.bus, (news) => {
    if (concerns(news, ctx.actor, where)) void check()
  })
  const stopRecheck = recheck(ctx.services.bus, () => void check())
  // What changed before the news could be heard.
  void check()
  return {
    withdrawn: ending.signal,
    rights: () => rights,
    stop: async () => {
      stopped = true
      clearTimeout(atTheEnd)
      stopRecheck()
      await silence()
    },
  }
}

/** @throws ProductError when they may not any more, or only as somebody else. */
async function stillAllowed(ctx: Context & { actor: Actor }, where: Room): Promise<Rights> {
  const actors = await actorsFor(ctx, where.journeyId)
  const { actor, rights } = await ctx.services.liveAccess.of(actors, where.journeyId)
  if (actor.id !== ctx.actor.id) throw new NotFound()
  demand(rights, 'journey.read')
  return rights
}

/** Milliseconds until a guest's link or a key ends by itself; null: it does not. */
async function untilTheEnd(ctx: Context & { actor: Actor }, where: Room): Promise<number | null> {
  const guest = guestOf(ctx, where)
  const end = guest ? await ctx.services.guests.endOf(guest) : await endOfProof(ctx)
  return end && Math.max(0, end.getTime() - Date.now())
}

function endOfProof({ proof, services }: Context): Promise<Date | null> | null {
  return proof && services.auth.endOf(proof)
}

function guestOf(ctx: Context & { actor: Actor }, where: Room): GuestProof | undefined {
  if (ctx.actor.kind !== 'guest') return undefined
  return ctx.guests.find(({ journeyId }) => journeyId === where.journeyId)
}

function concerns(news: AccessNews, actor: Actor, where: Room): boolean {
  switch (news.kind) {
    case 'user':
      return news.userId === actor.id
    case 'member':
      return news.userId === actor.id && news.workspaceId === where.workspaceId
    case 'key':
      return news.keyId === actor.id
    case 'link':
      return actor.kind === 'guest' && news.linkId === actor.linkId
    case 'workspace':
      return news.workspaceId === where.workspaceId
    case 'journey':
      return news.journeyId === where.journeyId
  }
}
