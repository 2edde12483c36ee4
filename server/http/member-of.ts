import type { IncomingMessage } from 'node:http'
import type { Ability } from '@/core/access/roles'
import type { Doer } from '@/server/audit/record-deed'
import type { Actor } from '@/server/auth/actor'
import { NotAllowed, NotSignedIn } from '@/server/errors'
import type { Services } from '@/server/services'
import { createContext } from '@/server/trpc/create-context'
import { demand, rightsIn } from '@/server/trpc/resolve'

/** Who asks for something of a workspace by plain HTTP. */
export type HttpMember = Doer & { actor: Actor }

/**
 * Whoever sent the request, once it is sure that they may.
 * @throws NotSignedIn; NotFound when the workspace is none of theirs; NotAllowed
 * without the ability, or when a page of another site asks with their cookie
 */
export async function memberOf(
  services: Services,
  request: IncomingMessage,
  workspaceId: string,
  ability: Ability,
): Promise<HttpMember> {
  const { proof, crossSite, address, agent } = await createContext(services, request)
  const actor = proof && (await services.auth.actorOf(proof))
  if (!actor) throw new NotSignedIn()
  if (crossSite && actor.kind !== 'key') throw new NotAllowed()
  const { rights } = await rightsIn(services, actor, workspaceId)
  demand(rights, ability)
  return { workspaceId, actor, address, agent }
}
