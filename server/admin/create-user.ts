import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { z } from 'zod'
import { NewAccountPerhapsWithout } from '@/core/access/new-account'
import { Role } from '@/core/access/roles'
import { noOrigin, recordDeed } from '@/server/audit/record-deed'
import { hashPassword } from '@/server/auth/password'
import { Setup } from '@/server/auth/setup'
import type { PrismaClient } from '@/server/db/generated/client'
import { Conflict, Invalid, problemsOf } from '@/server/errors'
import { atTerminal } from './at-terminal'
import { findWorkspace } from './find-workspace'

const Options = z.intersection(
  NewAccountPerhapsWithout,
  z.object({ workspace: z.string().optional(), role: Role.default('editor') }),
)

export type CreatedUser = { email: string; password: string; ownsEverything: boolean }

/**
 * Makes an account, as a member of a workspace when one is named. The first
 * one owns the installation, as if it had come through the set-up link.
 * @returns the password, which is made up when none is given.
 * @throws Invalid, Conflict, NotFound
 */
export async function createUser(db: PrismaClient, given: unknown): Promise<CreatedUser> {
  const parsed = Options.safeParse(given)
  if (!parsed.success) throw new Invalid('The account cannot be made.', problemsOf(parsed.error))
  const { email, name, workspace, role } = parsed.data
  const password = parsed.data.password ?? randomBytes(12).toString('base64url')
  if (await db.user.findUnique({ where: { email } })) {
    throw new Conflict(`${email} has an account already.`)
  }
  const ownsEverything = await createFirst(db, { email, name, password })
  if (ownsEverything) return { email, password, ownsEverything }

  const place = workspace === undefined ? undefined : await findWorkspace(db, workspace)
  const id = v7()
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    await tx.user.create({ data: { id, email, name, passwordHash } })
    if (!place) return
    await tx.member.create({ data: { workspaceId: place.id, userId: id, role } })
    const target = { kind: 'member', id, name } as const
    await recordDeed(tx, atTerminal(place.id), 'member.join', target, { role })
  })
  return { email, password, ownsEverything }
}

async function createFirst(
  db: PrismaClient,
  owner: { email: string; name: string; password: string },
): Promise<boolean> {
  const setup = new Setup({ db, publicUrl: 'http://localhost' })
  const link = await setup.makeLink()
  if (!link) return false
  await setup.createOwner(
    { ...owner, token: new URL(link).searchParams.get('token') ?? '' },
    noOrigin,
  )
  return true
}
