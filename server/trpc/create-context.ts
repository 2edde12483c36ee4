import { randomUUID } from 'node:crypto'
import {
  addressOf,
  isCrossSite,
  type OriginRequest,
  shortAgent,
} from '@/server/auth/request-origin'
import { readGuests } from '@/server/guests/guest-cookie'
import type { Services } from '@/server/services'
import type { Connection } from './connection'
import type { Context } from './context'

const requestIdForm = /^[\w.-]{8,100}$/

/**
 * The context of an HTTP request, or of a WebSocket from its upgrade request.
 * A proxy's request id is kept, so that its log and ours can be read together.
 */
export async function createContext(
  services: Services,
  request: OriginRequest,
  connection: Connection | null = null,
): Promise<Context> {
  const given = [request.headers['x-request-id']].flat()[0] ?? ''
  const requestId = requestIdForm.test(given) ? given : randomUUID()
  return {
    services,
    proof: await services.auth.proofOf(request.headers),
    guests: readGuests(services.secret, request.headers),
    log: services.log.child({ requestId }),
    requestId,
    address: addressOf(request, services.env.publicUrl !== undefined),
    agent: shortAgent(request.headers['user-agent']),
    crossSite: isCrossSite(request, services.publicUrl),
    cookies: null,
    connection,
  }
}
