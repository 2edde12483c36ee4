import type { Infrastructure } from '@/server/infrastructure'
import { makeToken } from './api-key'
import { Attempts } from './attempts'
import { hashPassword, isOutdated, verifyPassword } from './password'

const quarterHour = 15 * 60 * 1000

/** Somebody who has just shown their password. */
export type SignedIn = { id: string; name: string; email: string; sessionVersion: number }

type Credentials = { email: string; password: string; address: string }

/** An e-mail address, however it was typed, as it is kept. */
export function emailKey(typed: string): string {
  return typed.trim().toLowerCase()
}

/** Checks passwords, slowly for those who guess. */
export class SignIn {
  /** By e-mail address against guessing one password, by network address against trying many people. */
  readonly #byEmail = new Attempts({ most: 10, windowMs: quarterHour })
  readonly #byAddress = new Attempts({ most: 100, windowMs: quarterHour })
  #nobodysHash: Promise<string> | undefined

  constructor(private readonly parts: Pick<Infrastructure, 'db'>) {}

  /**
   * The person whose e-mail address and password these are, or null. An
   * unknown address takes as long as a wrong password and looks the same.
   * @throws RateLimited after too many attempts, whether the person exists or not.
   */
  async attempt({ email, password, address }: Credentials): Promise<SignedIn | null> {
    const key = emailKey(email)
    this.#byAddress.take(address)
    this.#byEmail.take(key)
    const user = await this.parts.db.user.findUnique({ where: { email: key } })
    const right = await verifyPassword(user?.passwordHash ?? (await this.#dummy()), password)
    if (!user?.passwordHash || !right) return null
    this.#byEmail.clear(key)
    if (isOutdated(user.passwordHash)) await this.#hashAnew(user.id, user.passwordHash, password)
    const { id, name, sessionVersion } = user
    return { id, name, email: user.email, sessionVersion }
  }

  /** The same password, hashed as new ones are; what was changed meanwhile stays. */
  async #hashAnew(id: string, outdated: string, password: string): Promise<void> {
    await this.parts.db.user.updateMany({
      where: { id, passwordHash: outdated },
      data: { passwordHash: await hashPassword(password) },
    })
  }

  /** A hash that no password has: the unknown person's. Made once, so that it costs no more than theirs. */
  #dummy(): Promise<string> {
    this.#nobodysHash ??= hashPassword(makeToken())
    return this.#nobodysHash
  }

  /** Has all that `attempt` needs ready, so that the first attempt does not stand out by its time. */
  async start(): Promise<void> {
    await this.#dummy()
  }
}
