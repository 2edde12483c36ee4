import { v7 } from 'uuid'
import { type Origin, recordDeed } from '@/server/audit/record-deed'
import type { GuestProof } from '@/server/auth/actor'
import { makeToken } from '@/server/auth/api-key'
import { Attempts } from '@/server/auth/attempts'
import { hashPassword, verifyPassword } from '@/server/auth/password'
import type { Guest } from '@/server/db/generated/client'
import { Invalid } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { linkIsOver, type OpenLink, openLink } from './open-link'
import { linkTarget } from './present-link'

const quarterHour = 15 * 60 * 1000

type Visit = Origin & {
  token: string
  name: string
  password?: string | undefined
  /** The guests that the browser is already. */
  known: readonly GuestProof[]
}

/** Lets guests in through share links, slowly for those who guess passwords. */
export class GuestEntrance {
  /** A whole room may sit behind one address and mistype, so these are generous; both hold. */
  readonly #passwordsOfLink = new Attempts({ most: 100, windowMs: quarterHour })
  readonly #passwordsFrom = new Attempts({ most: 100, windowMs: quarterHour })
  /** Each new guest is a row: nobody fills the database through a link. */
  readonly #newGuestsFrom = new Attempts({ most: 500, windowMs: quarterHour })
  #nobodysHash = ''

  constructor(private readonly parts: Pick<Infrastructure, 'db' | 'secret'>) {}

  /** A hash that no password has: what is compared where there is no link. */
  async start(): Promise<void> {
    this.#nobodysHash = await hashPassword(makeToken())
  }

  /**
   * The guest that this visit makes, or makes again: the same browser comes
   * back to a journey as who it was, also by another link.
   * @throws NotFound when the link is over, Invalid when the password is wrong,
   * RateLimited after too many of either
   */
  async join(visit: Visit): Promise<Guest> {
    const link = await openLink(this.parts.db, this.parts.secret, visit.token)
    if (!link) {
      if (visit.password) await this.#checkPassword(visit, 'none', this.#nobodysHash)
      throw linkIsOver()
    }
    const before = await this.#guestBefore(link, visit.known)
    if (before?.linkId === link.id) return this.#comeBack(before, visit.name)
    if (link.passwordHash && !(await this.#checkPassword(visit, link.id, link.passwordHash))) {
      if (visit.password) await this.#recordFailure(link, visit)
      const message = visit.password ? 'This is not the password.' : 'Enter the password.'
      throw new Invalid(message, [{ path: 'password', message }])
    }
    return this.#comeIn(link, before, visit)
  }

  /** The guest that this browser is on the link's journey, if any. */
  async #guestBefore(link: OpenLink, known: readonly GuestProof[]): Promise<Guest | null> {
    const proof = known.find(({ journeyId }) => journeyId === link.journeyId)
    return proof ? this.parts.db.guest.findUnique({ where: { id: proof.guestId } }) : null
  }

  async #comeBack({ workspaceId, id, linkId }: Guest, name: string): Promise<Guest> {
    const { db } = this.parts
    const now = new Date()
    const [guest] = await db.$transaction([
      db.guest.update({
        where: { workspaceId_id: { workspaceId, id } },
        data: { name, seenAt: now },
      }),
      db.shareLink.update({
        where: { workspaceId_id: { workspaceId, id: linkId } },
        data: { lastUsedAt: now },
      }),
    ])
    return guest
  }

  async #comeIn(link: OpenLink, before: Guest | null, visit: Visit): Promise<Guest> {
    const { db } = this.parts
    this.#newGuestsFrom.take(visit.address)
    const { workspaceId, journeyId, id: linkId } = link
    const now = new Date()
    const data = { linkId, name: visit.name, seenAt: now }
    const id = before?.id ?? v7()
    const [guest] = await db.$transaction([
      db.guest.upsert({
        where: { workspaceId_id: { workspaceId, id } },
        create: { workspaceId, journeyId, id, ...data },
        update: data,
      }),
      db.shareLink.update({
        where: { workspaceId_id: { workspaceId, id: linkId } },
        data: { lastUsedAt: now, uses: { increment: 1 } },
      }),
      recordDeed(
        db,
        { workspaceId, actor: { kind: 'guest', id, name: visit.name }, ...originOf(visit) },
        'guest.join',
        { kind: 'journey', id: journeyId, name: link.journey.title },
        { link: link.label, role: link.role },
      ),
    ])
    return guest
  }

  async #recordFailure(link: OpenLink, visit: Visit): Promise<void> {
    const actor = { kind: 'guest', id: null, name: visit.name } as const
    const doer = { workspaceId: link.workspaceId, actor, ...originOf(visit) }
    const details = { journey: link.journey.title }
    await recordDeed(this.parts.db, doer, 'link.fail', linkTarget(link), details)
  }

  /** Takes as long whatever the password and the link are. */
  async #checkPassword(visit: Visit, linkId: string, passwordHash: string): Promise<boolean> {
    if (!visit.password) return false
    this.#passwordsFrom.take(visit.address)
    this.#passwordsOfLink.take(linkId)
    const right = await verifyPassword(passwordHash, visit.password)
    if (right) {
      this.#passwordsFrom.clear(visit.address)
      this.#passwordsOfLink.clear(linkId)
    }
    return right
  }
}

function originOf({ address, agent }: Visit): Origin {
  return { address, agent }
}
