import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '@/server/routers/app-router'

/** What a page needs to know of a failed call. */
export type Failure = {
  /** The server's stable code; `offline` when no answer came at all. */
  code: string
  /** For people. */
  message: string
  problems: readonly { path: string; message: string }[]
}

const offline: Failure = {
  code: 'offline',
  message: 'The server could not be reached. Check your connection and try again.',
  problems: [],
}

/** Whatever a query or mutation threw, as something that can be shown. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return offline
  const data = (error as TRPCClientError<AppRouter>).data
  if (!data?.product) return offline
  return {
    code: data.product.code,
    message: data.product.message,
    problems: data.product.problems,
  }
}

/** Failures that the same call would meet again: trying again helps nobody. */
export function isFinal(error: unknown): boolean {
  return !['offline', 'unavailable', 'internal'].includes(failureOf(error).code)
}
