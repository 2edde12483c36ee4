import { v7 } from 'uuid'
import { slugOf } from '@/core/access/slug'
import type { Prisma } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { hashToken, makeToken } from './api-key'
import { hashPassword } from './password'

/** Where the hash of the one-time link is kept, until somebody has used it. */
const linkKey = 'setup.link'
/** Who set the installation up; they may always create workspaces. */
export const installationOwnerKey = 'setup.owner'

type NewOwner = { token: string; name: string; email: string; password: string }

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
  async createOwner({ token, name, email, password }: NewOwner): Promise<{ userId: string }> {
    if (!(await this.accepts(token))) throw linkIsOver()
    const passwordHash = await hashPassword(password)
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
      await ownEverything(tx, userId, name)
    })
    return { userId }
  }
}

async function ownEverything(tx: Prisma.TransactionClient, userId: string, name: string) {
  const workspaces = await tx.workspace.findMany({ select: { id: true } })
  if (workspaces.length === 0) {
    const first = { id: v7(), name, slug: slugOf(name) }
    await tx.workspace.create({ data: first })
    workspaces.push(first)
  }
  await tx.member.createMany({
    data: workspaces.map(({ id }) => ({ workspaceId: id, userId, role: 'owner' as const })),
    skipDuplicates: true,
  })
}

function linkIsOver() {
  return new NotFound('This set-up link is not valid any more.')
}
