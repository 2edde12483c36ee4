import type { Ability } from '@/core/access/roles'
import type { Context } from './context'
import type { Access } from './live-access'
import { actorsFor, demand, demandOwnSite, type ProcedureType } from './resolve'

/**
 * Who asks, and what they may do on the journey, as far as it is remembered.
 * @throws ProductError when they may not do this
 */
export async function liveAccessOf(
  ctx: Context,
  type: ProcedureType,
  journeyId: string,
  ability: Ability,
): Promise<Access> {
  demandOwnSite(ctx, type)
  const access = await ctx.services.liveAccess.of(await actorsFor(ctx, journeyId), journeyId)
  demand(access.rights, ability)
  return access
}
