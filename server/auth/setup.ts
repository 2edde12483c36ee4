import { v7 } from 'uuid'
import { slugOf } from '@/core/access/slug'
import { type Origin, recordDeed } from '@/server/audit/record-deed'
import type { Prisma } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { hashToken, makeToken } from './api-key'
import { hashPassword } from './password'

/** Where the hash of the one-time link is kept, until somebody has used it. */
const linkKey = 'setup.link'
/** Who set the installation up; they may always create workspaces. */
export const installationOwnerKey = 'setup.owner'

type NewOwner = {
  token: string
  name: string
  email: string
  /** Null: they come by the identity provider, which vouches for the address. */
  password: string | null
}

/** The way in to an installation that nobody owns yet: a link in the terminal. */
export class Setup {
  constructor(private readonly parts: Pick<Infrastructure, 'db' | 'publicUrl'>) {}

  /** True while there is no user. */
  async isOpen(): Promise<boolean> {
    return (await this.parts.db.user.findFirst({ select: { id: true } })) === null
  }

  /**
   * A new one-time link for whoever reads the terminal; an older one ends.
   * Null when the installation has users.
   */
  async makeLink(): Promise<string | null> {
    if (!(await this.isOpen())) return null
    const token = makeToken()
    const value = hashToken(token)
    await this.parts.db.setting.upsert({
      where: { key: linkKey },
      create: { key: linkKey, value },
      update: { value },
    })
    return `${this.parts.publicUrl}/setup?token=${token}`
  }

  /** Whether this token would be taken. */
  async accepts(token: string): Promise<boolean> {
    const link = await this.parts.db.setting.findUnique({ where: { key: linkKey } })
    return link?.value === hashToken(token) && (await this.isOpen())
  }

  /**
   * Makes the owner: of every workspace there is, or of a first one.
   * @throws NotFound when the link is not the present one, or has been used.
   */
  async createOwner(
    { token, name, email, password }: NewOwner,
    origin: Origin,
  ): Promise<{ userId: string }> {
    if (!(await this.accepts(token))) throw linkIsOver()
    const passwordHash = password === null ? null : await hashPassword(password)
    const userId = v7()
    await this.parts.db.$transaction(async (tx) => {
      // Whoever deletes the row has used the link. A second one waits for the first and finds none.
      const used = await tx.setting.deleteMany({
        where: { key: linkKey, value: { equals: hashToken(token) } },
      })
      if (used.count === 0 || (await tx.user.findFirst())) throw linkIsOver()
      await tx.user.create({ data: { id: userId, name, email, passwordHash } })
      await tx.setting.upsert({
        where: { key: installationOwnerKey },
        create: { key: installationOwnerKey, value: userId },
        update: { value: userId },
      })
      await ownEverything(tx, { id: userId, name }, origin)
    })
    return { userId }
  }
}

async function ownEverything(
  tx: Prisma.TransactionClient,
  { id: userId, name }: { id: string; name: string },
  { address, agent }: Origin,
) {
  const actor = { kind: 'user', id: userId, name } as const
  const known = await tx.workspace.findMany({ select: { id: true } })
  for (const { id: workspaceId } of known) {
    await tx.member.create({ data: { workspaceId, userId, role: 'owner' } })
    const target = { kind: 'member', id: userId, name } as const
    const doer = { workspaceId, actor, address, agent }
    await recordDeed(tx, doer, 'member.join', target, { role: 'owner' })
  }
  if (known.length > 0) return
  const id = v7()
  const members = { create: { userId, role: 'owner' as const } }
  await tx.workspace.create({ data: { id, name, slug: slugOf(name), members } })
  const doer = { workspaceId: id, actor, address, agent }
  await recordDeed(tx, doer, 'workspace.create', { kind: 'workspace', id, name })
}

function linkIsOver() {
  return new NotFound('This set-up link is not valid any more.')
}
