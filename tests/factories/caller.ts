import type { IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { Doer } from '@/server/audit/record-deed'
import type { GuestProof, Proof } from '@/server/auth/actor'
import { createCaller } from '@/server/routers/app-router'
import type { Services } from '@/server/services'
import type { Context } from '@/server/trpc/context'
import { createContext } from '@/server/trpc/create-context'

/** What somebody's requests show: a session or a key, and the guests that their browser is. */
export type Caller = { proof?: Proof; guests?: readonly GuestProof[] }

/** The context of a request of this person's; null: of nobody's. */
export function contextOf(services: Services, person: Caller | null): Context {
  return {
    services,
    proof: person?.proof ?? null,
    guests: person?.guests ?? [],
    log: services.log,
    requestId: 'a test',
    address: '127.0.0.1',
    agent: 'a test',
    crossSite: false,
    cookies: null,
    connection: null,
  }
}

/** Who does it and from where, for what is asked of the server without a procedure. */
export function doerOf({ id, name }: { id: string; name: string }, workspaceId: string): Doer {
  return { workspaceId, actor: { kind: 'user', id, name }, address: '127.0.0.1', agent: 'a test' }
}

/** Calls procedures as this person; null: as nobody. */
export function callerFor(services: Services, person: Caller | null) {
  return createCaller(contextOf(services, person))
}

/** Calls procedures as a request with these headers would. */
export async function callerWith(services: Services, headers: IncomingHttpHeaders) {
  return createCaller(await createContext(services, { headers, socket: new Socket() }))
}
