import type { TRPCError } from '@trpc/server'
import type { Context } from './context'
import { productErrorOf } from './error-shape'

/** What tRPC's adapters tell their `onError`. */
type Failure = { error: TRPCError; ctx?: Context; path?: string; type: string }

/**
 * Writes a failed call to the log: a fault of ours as an error with its cause,
 * an expected one for debugging. Give it to every adapter as `onError`.
 */
export function reportFailure({ error, ctx, path, type }: Failure): void {
  if (!ctx) return
  const product = productErrorOf(error)
  if (product.code === 'internal') {
    ctx.log.error({ err: error.cause ?? error, path, type }, 'procedure failed')
  } else {
    ctx.log.debug({ path, type, code: product.code }, 'procedure refused')
  }
}
