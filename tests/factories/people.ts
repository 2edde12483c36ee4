import { v7 } from 'uuid'
import type { Role } from '@/core/access/roles'
import type { Proof } from '@/server/auth/actor'
import { makeApiKey } from '@/server/auth/api-key'
import { hashPassword } from '@/server/auth/password'
import type { Services } from '@/server/services'

type Database = Pick<Services, 'db'>

/** The password of every person made here, unless a test gives another. */
export const anyPassword = 'a long walk to the sea'

let hashOfAny: Promise<string> | undefined

export type TestUser = {
  id: string
  name: string
  email: string
  password: string
  /** What a request of theirs shows; for `callerFor`. */
  proof: Extract<Proof, { kind: 'session' }>
}

/** A person with an account, and no workspace. */
export async function makeUser(
  { db }: Database,
  { name = 'Ana Silva', email = `${v7()}@example.org`, password = anyPassword } = {},
): Promise<TestUser> {
  hashOfAny ??= hashPassword(anyPassword)
  const passwordHash = await (password === anyPassword ? hashOfAny : hashPassword(password))
  const sessionId = v7()
  const { id } = await db.user.create({
    data: {
      id: v7(),
      name,
      email,
      passwordHash,
      sessions: { create: { id: sessionId, method: 'password' } },
    },
  })
  return { id, name, email, password, proof: { kind: 'session', userId: id, sessionId } }
}

/** One more session of a person, as of another browser; for `callerFor`. */
export async function makeSession(
  { db }: Database,
  { id: userId }: { id: string },
): Promise<Pick<TestUser, 'proof'>> {
  const { id: sessionId } = await db.session.create({
    data: { userId, id: v7(), method: 'password' },
  })
  return { proof: { kind: 'session', userId, sessionId } }
}

export type TestWorkspace = { id: string; slug: string; name: string }

/** A workspace without members. */
export async function makeWorkspace(
  { db }: Database,
  { name = 'A team' } = {},
): Promise<TestWorkspace> {
  const id = v7()
  return db.workspace.create({ data: { id, name, slug: `team-${id}` } })
}

/** Somebody with this role in the workspace: a new person, or the one given. */
export async function makeMember(
  services: Database,
  workspace: { id: string },
  role: Role,
  person?: TestUser,
): Promise<TestUser> {
  const user = person ?? (await makeUser(services))
  await services.db.member.create({ data: { workspaceId: workspace.id, userId: user.id, role } })
  return user
}

/** A workspace and its owner. */
export async function makeOwnedWorkspace(services: Database) {
  const workspace = await makeWorkspace(services)
  return { workspace, owner: await makeMember(services, workspace, 'owner') }
}

/** An API key of the workspace: what a program sends. */
export async function makeKey(
  { db }: Database,
  workspace: { id: string },
  role: Role,
): Promise<{ id: string; key: string }> {
  const { key, keyHash, prefix } = makeApiKey()
  const id = v7()
  await db.apiKey.create({
    data: { workspaceId: workspace.id, id, name: 'A program', role, keyHash, prefix },
  })
  return { id, key }
}
