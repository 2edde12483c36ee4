import { GuestRole } from '@/core/access/roles'
import type { GuestActor, GuestProof } from '@/server/auth/actor'
import type { Auth } from '@/server/auth/auth'
import { accessMemoryMs, ShortMemory } from '@/server/auth/short-memory'
import type { Infrastructure } from '@/server/infrastructure'

type KnownGuest = {
  actor: GuestActor
  /** When the link ends by itself; null: never. */
  expiresAt: Date | null
}

/** Settles which guest somebody is: from a cookie to an actor. */
export class Guests {
  readonly #known = new ShortMemory<KnownGuest | null>(accessMemoryMs)

  constructor(private readonly parts: Pick<Infrastructure, 'db'>) {}

  /** Links change seldom: any news of access forgets all guests. */
  hear(auth: Pick<Auth, 'onNews'>): void {
    auth.onNews(() => this.#known.clear())
  }

  /** Who that is now; null when their link was revoked, is over, its journey is gone or its workspace about to be. */
  async actorOf(proof: GuestProof): Promise<GuestActor | null> {
    const known = await this.#find(proof)
    if (!known || (known.expiresAt && known.expiresAt <= new Date())) return null
    return known.actor
  }

  /** When the guest's access ends by itself; null: not at all. */
  async endOf(proof: GuestProof): Promise<Date | null> {
    return (await this.#find(proof))?.expiresAt ?? null
  }

  async #find({ guestId, journeyId }: GuestProof): Promise<KnownGuest | null> {
    const known = await this.#known.recall(guestId, () => this.#load(guestId))
    return known?.actor.journeyId === journeyId ? known : null
  }

  async #load(id: string): Promise<KnownGuest | null> {
    const guest = await this.parts.db.guest.findUnique({
      where: { id },
      include: {
        link: {
          include: { journey: { select: { workspace: { select: { removedAfter: true } } } } },
        },
      },
    })
    if (!guest || guest.link.revokedAt || guest.link.journey.workspace.removedAfter) return null
    const { name, workspaceId, journeyId, linkId, link } = guest
    const role = GuestRole.parse(link.role)
    return {
      actor: { kind: 'guest', id, name, workspaceId, journeyId, role, linkId },
      expiresAt: link.expiresAt,
    }
  }
}
