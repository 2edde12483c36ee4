import { z } from 'zod'
import { appRouter, type createCaller } from '@/server/routers/app-router'
import { type Access, accessOf, proceduresOf } from '@/server/trpc/access'

export type Procedure = {
  /** As in `persona.rename`. */
  path: string
  type: 'query' | 'mutation' | 'subscription'
  access: Access | undefined
  /** What it takes, all its parts together. */
  input: z.ZodType
}

/** Every procedure of the server. */
export function allProcedures(): Procedure[] {
  return proceduresOf(appRouter).map(([path, procedure]) => ({
    path,
    type: procedure._def.type,
    access: accessOf(procedure),
    input: procedure._def.inputs
      .map((parser) => parser as unknown as z.ZodType)
      .reduce((all, one) => z.intersection(all, one), z.object({}) as z.ZodType),
  }))
}

type Call = (input: unknown) => Promise<unknown>

/** Calls a procedure that is known by its path only. */
export function callPath(
  caller: ReturnType<typeof createCaller>,
  path: string,
  input: unknown,
): Promise<unknown> {
  const step = (at: unknown, name: string) => (at as Record<string, unknown>)[name]
  return (path.split('.').reduce<unknown>(step, caller) as Call)(input)
}
