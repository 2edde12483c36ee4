import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Env } from './env'

export type Log = Logger

/** Names under which secrets or customers' words travel. Their values never reach the log. */
const hidden =
  /^(pass(word)?(hash)?|current|next|secret|(set-)?cookie|authorization|.*token(hash)?|key(hash)?|apikey|databaseurl|redisurl|smtpurl|verbatim|comment|quote|cells|body|bytes)$/i

const deepest = 6

/** A copy of a log entry without what must not be logged, at any depth. */
function redact(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return describeError(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return '[deeper]'
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      hidden.test(name) ? '[hidden]' : redact(inner, depth + 1),
    ]),
  )
}

/**
 * An error without its extra properties: a database error carries the rejected
 * row in `detail` and `parameters`.
 */
function describeError(error: Error): Record<string, unknown> {
  const code = 'code' in error ? error.code : undefined
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: error.message,
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}

/**
 * The process's log: JSON lines on standard output. A person at a terminal has
 * asked for a server and not for its log, and sees warnings only.
 */
export function makeLog(env: Pick<Env, 'logLevel'>, destination?: DestinationStream): Log {
  const options = {
    level: env.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info'),
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: redact },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (entry: Record<string, unknown>) => redact(entry) as Record<string, unknown>,
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
