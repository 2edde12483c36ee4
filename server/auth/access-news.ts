import { z } from 'zod'
import type { Bus, Unsubscribe } from '@/server/sync/bus'

/**
 * Somebody's access may have changed: their sessions ended, their role in a
 * workspace changed, a key or a share link was revoked or changed, a workspace
 * is gone, a journey was archived or is back. Whoever holds a connection open
 * asks again whether it may go on.
 */
export const AccessNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), userId: z.string() }),
  z.object({ kind: z.literal('member'), workspaceId: z.string(), userId: z.string() }),
  z.object({ kind: z.literal('key'), workspaceId: z.string(), keyId: z.string() }),
  z.object({ kind: z.literal('workspace'), workspaceId: z.string() }),
  z.object({
    kind: z.literal('link'),
    workspaceId: z.string(),
    journeyId: z.string(),
    linkId: z.string(),
  }),
  z.object({ kind: z.literal('journey'), workspaceId: z.string(), journeyId: z.string() }),
])
export type AccessNews = z.infer<typeof AccessNews>

const channel = 'access'

/** Tells every instance. */
export function announceAccess(bus: Bus, news: AccessNews): Promise<void> {
  return bus.publish(channel, JSON.stringify(news))
}

export function hearAccessNews(
  bus: Bus,
  listener: (news: AccessNews) => void,
): Promise<Unsubscribe> {
  return bus.subscribe(channel, (message) => listener(AccessNews.parse(JSON.parse(message))))
}
