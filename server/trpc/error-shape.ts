import type { TRPCError } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { type ErrorCode, type Problem, ProductError, toProductError } from '@/server/errors'

/** What clients learn of a failed call beside the message. */
type ProductErrorData = {
  code: ErrorCode
  message: string
  problems: readonly Problem[]
  retryAfterSeconds?: number
}

/** tRPC's own failures that are the caller's doing, in the product's terms. */
const ownCodes: Partial<Record<TRPCError['code'], ErrorCode>> = {
  BAD_REQUEST: 'invalid',
  PARSE_ERROR: 'invalid',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'invalid',
  UNSUPPORTED_MEDIA_TYPE: 'invalid',
  PAYLOAD_TOO_LARGE: 'too_large',
}

/** The expected failure behind whatever tRPC caught; `internal` for a fault of ours. */
export function productErrorOf(error: TRPCError): ProductError {
  if (error.cause) {
    const product = toProductError(error.cause)
    if (product.code !== 'internal') return product
  }
  const code = ownCodes[error.code]
  return code ? new ProductError(code) : new ProductError('internal', undefined, { cause: error })
}

/**
 * tRPC's error shape with `data.product`: a stable code, a message for people
 * and every problem with its path. A fault of ours shows neither its message
 * nor its stack; both are in the log under the request id.
 */
export function formatError(path: string | undefined, error: TRPCError) {
  const product = productErrorOf(error)
  const data: ProductErrorData = {
    code: product.code,
    message: product.message,
    problems: product.problems,
    ...(product.retryAfterSeconds === undefined
      ? {}
      : { retryAfterSeconds: product.retryAfterSeconds }),
  }
  return {
    message: product.message,
    code: TRPC_ERROR_CODES_BY_KEY[product.trpcCode],
    data: {
      code: product.trpcCode,
      httpStatus: product.httpStatus,
      path,
      product: data,
    },
  }
}
