import { getTRPCErrorFromUnknown, initTRPC, type TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Ability } from '@/core/access/roles'
import { HeatFilters } from '@/core/heat/filters'
import type { Actor } from '@/server/auth/actor'
import { NotAllowed, NotSignedIn, ProductError } from '@/server/errors'
import type { Question } from '@/server/feedback/heat/load-counts'
import { accessOf, type Meta, proceduresOf } from './access'
import type { Context } from './context'
import { formatError, productErrorOf } from './error-shape'
import { liveAccessOf } from './live-access-of'
import { actorsFor, demand, demandOwnSite, journeyFor, journeyNow, rightsIn } from './resolve'

/**
 * The six kinds of procedure. tRPC's bare procedure stays in this file, so
 * that a procedure cannot be written without saying who may call it.
 */
const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({ errorFormatter: ({ path, error }) => formatError(path, error) })

/** Gives an expected failure its own code, where tRPC would say that the server is at fault. */
function withOwnCode(error: TRPCError): TRPCError {
  const product = productErrorOf(error)
  return product.code === 'internal' ? error : Object.assign(error, { code: product.trpcCode })
}

const withProductErrors = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw withOwnCode(result.error)
  return result
})

/** Finds the actor anew for each call: a connection may outlive its session. */
const withActor = t.middleware(async ({ ctx, next, type }) => {
  const actor: Actor | null = ctx.proof ? await ctx.services.auth.actorOf(ctx.proof) : null
  demandOwnSite(ctx, type)
  return next({ ctx: { actor } })
})

const base = t.procedure.use(withProductErrors).use(withActor)

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new NotSignedIn()
  return actor
}

/** For everybody, signed in or not: `ctx.actor` may be null. */
export const publicProcedure = base.meta({ access: { kind: 'public' } })

/** For a signed-in person and their own account: adds `actor` and `session`. API keys have no account. */
export const userProcedure = base.meta({ access: { kind: 'user' } }).use(({ ctx, next }) => {
  const actor = signedIn(ctx.actor)
  if (actor.kind !== 'user' || ctx.proof?.kind !== 'session') {
    throw new NotAllowed('An API key cannot do this.')
  }
  const { userId, sessionId } = ctx.proof
  return next({ ctx: { actor, session: { userId, sessionId } } })
})

/**
 * For members whose rights include the ability. Adds `workspaceId` to the
 * input, and `actor`, `role`, `rights` and `workspaceId` to the context.
 * Somebody else's workspace answers NOT_FOUND.
 */
export function workspaceProcedure(ability: Ability) {
  return base
    .meta({ access: { kind: 'workspace', ability } })
    .input(z.object({ workspaceId: z.uuid() }))
    .use(async ({ ctx, input, next }) => {
      const actor = signedIn(ctx.actor)
      const { role, rights } = await rightsIn(ctx.services, actor, input.workspaceId)
      demand(rights, ability)
      return next({ ctx: { actor, role, rights, workspaceId: input.workspaceId } })
    })
}

/**
 * For members of the journey's workspace whose rights include the ability, and
 * guests of the journey whose link does. Adds `journeyId` to the input, and
 * `actor`, `rights`, `workspaceId` and the `journey` row to the context.
 * Somebody else's journey answers NOT_FOUND.
 */
export function journeyProcedure(ability: Ability) {
  return base
    .meta({ access: { kind: 'journey', ability } })
    .input(z.object({ journeyId: z.uuid() }))
    .use(async ({ ctx, input, next }) => {
      const { journeyId } = input
      const actors = await actorsFor(ctx, journeyId, ctx.actor)
      const { journey, actor, rights } = await journeyFor(ctx.services, actors, journeyId)
      demand(rights, ability)
      return next({ ctx: { actor, rights, journey, workspaceId: journey.workspaceId } })
    })
}

/**
 * `journeyProcedure` for what is counted from feedback under filters: one
 * statement says who may and at which moment they ask. Adds `filters` to the
 * input and the `question` to the context.
 */
export function heatProcedure(ability: Ability) {
  return base
    .meta({ access: { kind: 'journey', ability } })
    .input(z.object({ journeyId: z.uuid(), filters: HeatFilters.default({}) }))
    .use(async ({ ctx, input: { journeyId, filters }, next }) => {
      const actors = await actorsFor(ctx, journeyId, ctx.actor)
      const found = await journeyNow(ctx.services, actors, journeyId, filters.segmentIds)
      const { journey, moment, actor, rights } = found
      demand(rights, ability)
      const { workspaceId } = journey
      const question: Question = { place: { workspaceId, journeyId }, filters, moment }
      return next({ ctx: { actor, rights, journey, workspaceId, question } })
    })
}

/**
 * `journeyProcedure` for what a live session sends many times a second: who
 * may is remembered for a moment, and forgotten with any news of a change. Of
 * the `journey` it knows only whose it is and whether it is archived. Does all
 * before the call in one middleware: tRPC copies the context and the call at
 * each, which a room of people pays for a thousand times a second.
 */
export function liveProcedure(ability: Ability) {
  return t.procedure
    .meta({ access: { kind: 'journey', ability } })
    .input(z.object({ journeyId: z.uuid() }))
    .use(async ({ ctx, input, next, type }) => {
      const access = await liveAccessOf(ctx, type, input.journeyId, ability).catch((error) => {
        throw withOwnCode(getTRPCErrorFromUnknown(error))
      })
      const result = await next({ ctx: { ...access, workspaceId: access.journey.workspaceId } })
      if (!result.ok) throw withOwnCode(result.error)
      return result
    })
}

/** Collects procedures. @throws at start when one of them does not say who may call it. */
export const router: typeof t.router = (routes) => {
  const built = t.router(routes)
  for (const [path, procedure] of proceduresOf(built)) {
    if (!accessOf(procedure)) throw new ProductError('internal', `Procedure ${path} has no access.`)
  }
  return built
}

/** Calls procedures from the server itself, with a context made by hand. */
export const createCallerFactory = t.createCallerFactory
