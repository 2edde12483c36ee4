import type { IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { Proof } from '@/server/auth/actor'
import { createCaller } from '@/server/routers/app-router'
import type { Services } from '@/server/services'
import type { Context } from '@/server/trpc/context'
import { createContext } from '@/server/trpc/create-context'

/** The context of a request of this person's; null: of nobody's. */
function contextOf(services: Services, person: { proof: Proof } | null): Context {
  return {
    services,
    proof: person?.proof ?? null,
    log: services.log,
    requestId: 'a test',
    address: '127.0.0.1',
    crossSite: false,
  }
}

/** Calls procedures as this person; null: as nobody. */
export function callerFor(services: Services, person: { proof: Proof } | null) {
  return createCaller(contextOf(services, person))
}

/** Calls procedures as a request with these headers would. */
export async function callerWith(services: Services, headers: IncomingHttpHeaders) {
  return createCaller(await createContext(services, { headers, socket: new Socket() }))
}
