import { v7 } from 'uuid'
import type { GuestRole, Role } from '@/core/access/roles'
import type { Anchor } from '@/core/comments/anchor'
import type { ThreadView } from '@/core/comments/views'
import type { Services } from '@/server/services'
import { type Caller, callerFor } from './caller'
import { makeGuest, makeLink, type TestGuest } from './guests'
import { makeJourney } from './journey'
import { makeMember, makeOwnedWorkspace, makeUser, type TestUser } from './people'

type Person = Caller & { id: string; name: string }

/** A journey of a team, to talk about. */
export async function aDiscussion(services: Services) {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { id: journeyId } = await makeJourney(services, workspace)
  const place = { workspaceId: workspace.id, journeyId }
  const as = (person: Caller) => callerFor(services, person)
  return {
    ...{ workspace, owner, journeyId, place, as },
    member: async (role: Role, name: string): Promise<TestUser> =>
      makeMember(services, workspace, role, await makeUser(services, { name })),
    guest: async (role: GuestRole, name: string): Promise<TestGuest> =>
      makeGuest(services, await makeLink(services, { ...place, id: journeyId }, { role }), {
        name,
      }),
    /** Begins a thread on the journey, or where it says. */
    begin: (
      person: Person,
      text: string,
      anchor: Anchor = { on: 'journey' },
    ): Promise<ThreadView> =>
      as(person).comment.begin({
        journeyId,
        ...{ id: v7(), commentId: v7(), anchor, body: { text, pictures: [] } },
      }),
    reply: (person: Person, { id }: { id: string }, text: string): Promise<ThreadView> =>
      as(person).comment.reply({
        journeyId,
        ...{ threadId: id, id: v7(), body: { text, pictures: [] } },
      }),
    /** The threads as the person sees them, the first ones first. */
    threads: async (person: Person, since = 0) => {
      const answer = await as(person).comment.threads({ journeyId, since })
      return answer.threads.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    },
    /** What the person's inbox holds of this journey, the first ones first. */
    notices: async ({ id: userId }: { id: string }) =>
      services.db.notice.findMany({ where: { userId, journeyId }, orderBy: { id: 'asc' } }),
  }
}
