import { hash, verify } from '@node-rs/argon2'

/**
 * OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 30 ms
 * on one core, in a thread of the pool and not on the event loop.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Whether a hash was made with less than what a new one is made with. */
export function isOutdated(passwordHash: string): boolean {
  const [, m = 0, t = 0, p = 0] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash)?.map(Number) ?? []
  return m < cost.memoryCost || t < cost.timeCost || p < cost.parallelism
}

/** The hash of a password, with its salt and cost in it. The algorithm is the library's default, argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password)
}
