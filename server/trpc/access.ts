import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import type { Ability } from '@/core/access/roles'

/** Who may call a procedure. */
export type Access =
  | { kind: 'public' }
  | { kind: 'user' }
  | { kind: 'workspace'; ability: Ability }
  | { kind: 'journey'; ability: Ability }

/** What a procedure says of itself. */
export type Meta = { access?: Access }

/** The procedures of a router, each by its whole path: tRPC keeps them flat, though its type is a tree. */
export function proceduresOf(router: AnyTRPCRouter): [path: string, AnyTRPCProcedure][] {
  return Object.entries(router._def.procedures as Record<string, AnyTRPCProcedure>)
}

/** The access that a built procedure declares, if it does. */
export function accessOf(procedure: AnyTRPCProcedure): Access | undefined {
  return (procedure._def.meta as Meta | undefined)?.access
}
