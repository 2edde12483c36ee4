import { z } from 'zod'

/** One thing wrong with an input: where (`touchpoints.3.title`, or '' for the whole) and what. */
export type Problem = { path: string; message: string }

/**
 * What can go wrong, with how each protocol says it. The codes are stable:
 * clients branch on them, people read the messages.
 */
export const errorKinds = {
  not_signed_in: { trpc: 'UNAUTHORIZED', http: 401, message: 'Please sign in first.' },
  not_allowed: { trpc: 'FORBIDDEN', http: 403, message: 'Your role does not allow this.' },
  not_found: {
    trpc: 'NOT_FOUND',
    http: 404,
    message: 'This does not exist, or you have no access to it.',
  },
  invalid: { trpc: 'BAD_REQUEST', http: 400, message: 'Some of the input is not valid.' },
  conflict: {
    trpc: 'CONFLICT',
    http: 409,
    message: 'Somebody changed this in the meantime. Reload and try again.',
  },
  too_large: { trpc: 'PAYLOAD_TOO_LARGE', http: 413, message: 'This is too large.' },
  rate_limited: {
    trpc: 'TOO_MANY_REQUESTS',
    http: 429,
    message: 'Too many attempts. Wait a little and try again.',
  },
  unavailable: {
    trpc: 'SERVICE_UNAVAILABLE',
    http: 503,
    message: 'This is not available right now. Try again in a moment.',
  },
  outdated: {
    trpc: 'PRECONDITION_FAILED',
    http: 412,
    message: 'This page is older than the server and cannot talk to it any more. Reload it.',
  },
  someone_else: {
    trpc: 'CONFLICT',
    http: 409,
    message: 'Somebody else is signed in here now.',
  },
  internal: {
    trpc: 'INTERNAL_SERVER_ERROR',
    http: 500,
    message: 'Something went wrong on our side. It has been recorded.',
  },
} as const

export type ErrorCode = keyof typeof errorKinds

export type ErrorOptions = {
  problems?: readonly Problem[]
  /** For `rate_limited` and `unavailable`: when a new attempt makes sense. */
  retryAfterSeconds?: number
  cause?: unknown
}

/**
 * An expected failure with a message for people. Whatever else is thrown is a
 * fault of ours: it is logged, and people see the message of `internal`.
 */
export class ProductError extends Error {
  override readonly name: string = 'ProductError'
  readonly problems: readonly Problem[]
  readonly retryAfterSeconds: number | undefined

  constructor(
    readonly code: ErrorCode,
    message: string = errorKinds[code].message,
    options: ErrorOptions = {},
  ) {
    super(message, { cause: options.cause })
    this.problems = options.problems ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  get httpStatus(): number {
    return errorKinds[this.code].http
  }

  get trpcCode(): (typeof errorKinds)[ErrorCode]['trpc'] {
    return errorKinds[this.code].trpc
  }
}

export class NotSignedIn extends ProductError {
  override readonly name = 'NotSignedIn'
  constructor(message?: string) {
    super('not_signed_in', message)
  }
}

export class NotAllowed extends ProductError {
  override readonly name = 'NotAllowed'
  constructor(message?: string) {
    super('not_allowed', message)
  }
}

export class NotFound extends ProductError {
  override readonly name = 'NotFound'
  constructor(message?: string) {
    super('not_found', message)
  }
}

export class Invalid extends ProductError {
  override readonly name = 'Invalid'
  constructor(message?: string, problems: readonly Problem[] = []) {
    super('invalid', message, { problems })
  }
}

export class Conflict extends ProductError {
  override readonly name = 'Conflict'
  constructor(message?: string) {
    super('conflict', message)
  }
}

export class TooLarge extends ProductError {
  override readonly name = 'TooLarge'
  constructor(message?: string) {
    super('too_large', message)
  }
}

export class RateLimited extends ProductError {
  override readonly name = 'RateLimited'
  constructor(retryAfterSeconds: number, message?: string) {
    super('rate_limited', message, { retryAfterSeconds })
  }
}

export class Unavailable extends ProductError {
  override readonly name = 'Unavailable'
  constructor(message?: string, options?: ErrorOptions) {
    super('unavailable', message, options)
  }
}

/** The page speaks a protocol that this server does not understand any more. */
export class Outdated extends ProductError {
  override readonly name = 'Outdated'
  constructor(message?: string) {
    super('outdated', message)
  }
}

/** The page was opened by another person than the one who is signed in now. */
export class SomeoneElse extends ProductError {
  override readonly name = 'SomeoneElse'
  constructor(message?: string) {
    super('someone_else', message)
  }
}

/** Zod's issues as problems with dotted paths. */
export function problemsOf(error: z.core.$ZodError): Problem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
}

/** The expected error that a thrown value stands for; `internal`, with the cause kept, for all else. */
export function toProductError(thrown: unknown): ProductError {
  if (thrown instanceof ProductError) return thrown
  if (thrown instanceof z.core.$ZodError) return new Invalid(undefined, problemsOf(thrown))
  return new ProductError('internal', undefined, { cause: thrown })
}
