import type { LiveConnection } from '@/components/trpc/ws'
import { newId } from '@/core/journey/new-id'
import type { PresenceSet } from '@/core/presence/presence'
import type { FollowMessage } from '@/core/sync/protocol'

type Told<Type extends FollowMessage['type']> = Extract<FollowMessage, { type: Type }>

/** Somebody who follows a journey and keeps every message as it came; in the room when this resolves. */
export async function follow(
  { client }: LiveConnection,
  journeyId: string,
  clientId: string = newId(),
) {
  const messages: FollowMessage[] = []
  const waiting = new Set<() => void>()
  const subscription = client.journey.follow.subscribe(
    { journeyId, clientId, cursor: null },
    {
      onData(told) {
        messages.push(...told)
        for (const look of [...waiting]) look()
      },
    },
  )
  const ofType = <Type extends FollowMessage['type']>(type: Type) =>
    messages.filter((message): message is Told<Type> => message.type === type)

  /** Resolves as soon as it holds; the test's own limit says when that is too late. */
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })

  const follower = {
    clientId,
    messages,
    ofType,
    until,
    present: (set: PresenceSet, as = clientId) =>
      client.journey.present.mutate({ journeyId, clientId: as, set }),
    summon: (viewport: Told<'summons'>['viewport'], as = clientId) =>
      client.journey.summon.mutate({ journeyId, clientId: as, viewport }),
    /** What somebody else has told of themselves, all of it together. */
    movedTo: (who: string): PresenceSet =>
      Object.assign(
        {},
        ...ofType('presence')
          .flatMap(({ joined, moved }) => [
            ...joined.map((peer) => ({ clientId: peer.clientId, set: peer.presence })),
            ...moved,
          ])
          .filter((move) => move.clientId === who)
          .map(({ set }) => set),
      ),
    sees: (who: string) =>
      ofType('presence').some(({ joined }) => joined.some(({ clientId: id }) => id === who)),
    sawLeave: (who: string) => ofType('presence').some(({ left }) => left.includes(who)),
    stop: () => subscription.unsubscribe(),
  }
  await until(() => ofType('room').length > 0)
  return follower
}
