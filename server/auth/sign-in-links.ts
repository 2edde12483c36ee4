import type { Infrastructure } from '@/server/infrastructure'
import { composeLetter } from '@/server/mail/compose-letter'
import type { Mailer } from '@/server/mail/mailer'
import { hashToken, makeToken } from './api-key'
import { Attempts } from './attempts'
import { emailKey, type SignedIn } from './sign-in'
import { signInLetter } from './sign-in-letter'

const hour = 60 * 60 * 1000
/** How long a link works, in ms. */
const linkMs = 15 * 60 * 1000

type Request = {
  email: string
  /** Where it leads after the sign-in; a path of ours. */
  next: string
  /** The client's network address. */
  address: string
}

/** Links that sign somebody in once, sent to their e-mail address. */
export class SignInLinks {
  readonly #byEmail = new Attempts({ most: 5, windowMs: hour })
  readonly #byAddress = new Attempts({ most: 50, windowMs: hour })

  constructor(
    private readonly parts: Pick<Infrastructure, 'db' | 'env' | 'log' | 'publicUrl'>,
    private readonly mailer: Mailer,
  ) {}

  /** Whether there are any: where passwords are off, the identity provider is the one door. */
  get areOffered(): boolean {
    return this.mailer.isOn && this.parts.env.passwords
  }

  /**
   * Sends a link to the person with this address, if there is one. Nothing
   * waits for that, so that the answer does not tell.
   * @throws RateLimited after too many, whether the person exists or not
   */
  request(request: Request): void {
    this.#byAddress.take(request.address)
    this.#byEmail.take(emailKey(request.email))
    this.#make(request).catch((err) => {
      this.parts.log.error({ err }, 'a link to sign in could not be made')
    })
  }

  /** Whose link this is, without using it; null when it was used, is too old or never was. */
  async personOf(token: string): Promise<SignedIn | null> {
    const where = { tokenHash: hashToken(token), ...stillGood() }
    const link = await this.parts.db.signInLink.findFirst({ where, include: { user: true } })
    if (!link) return null
    const { id, name, email, sessionVersion } = link.user
    return { id, name, email, sessionVersion }
  }

  /** The same, and uses it up: of two who try at once, one finds it used. */
  async use(token: string): Promise<SignedIn | null> {
    const person = await this.personOf(token)
    const { count } = await this.parts.db.signInLink.updateMany({
      where: { tokenHash: hashToken(token), ...stillGood() },
      data: { usedAt: new Date() },
    })
    return count > 0 ? person : null
  }

  async #make({ email, next }: Request): Promise<void> {
    const { db, publicUrl } = this.parts
    const user = await db.user.findUnique({ where: { email: emailKey(email) } })
    if (!user) return
    const token = makeToken()
    await db.$transaction([
      db.signInLink.deleteMany({ where: { userId: user.id, expiresAt: { lte: new Date() } } }),
      db.signInLink.create({
        data: {
          tokenHash: hashToken(token),
          userId: user.id,
          expiresAt: new Date(Date.now() + linkMs),
        },
      }),
    ])
    const url = `${publicUrl}/sign-in/link/${token}?${new URLSearchParams({ next })}`
    const to = { name: user.name, address: user.email }
    this.mailer.post({ to, ...composeLetter(signInLetter(url)) })
  }
}

function stillGood() {
  return { usedAt: null, expiresAt: { gt: new Date() } }
}
