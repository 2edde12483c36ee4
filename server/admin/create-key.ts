import { v7 } from 'uuid'
import { z } from 'zod'
import { Role } from '@/core/access/roles'
import { recordDeed } from '@/server/audit/record-deed'
import { makeApiKey } from '@/server/auth/api-key'
import type { PrismaClient } from '@/server/db/generated/client'
import { Invalid, problemsOf } from '@/server/errors'
import { atTerminal } from './at-terminal'
import { findWorkspace } from './find-workspace'

const Options = z.object({
  workspace: z.string('Name the workspace by its slug.'),
  role: Role,
  name: z.string().trim().min(1).max(100).default('made at the terminal'),
})

/** Makes an API key. @returns the key, which is stored only as a hash. @throws Invalid, NotFound */
export async function createKey(db: PrismaClient, given: unknown): Promise<string> {
  const parsed = Options.safeParse(given)
  if (!parsed.success) throw new Invalid('The key cannot be made.', problemsOf(parsed.error))
  const { role, name } = parsed.data
  const workspace = await findWorkspace(db, parsed.data.workspace)
  const { key, keyHash, prefix } = makeApiKey()
  const id = v7()
  await db.$transaction([
    db.apiKey.create({ data: { workspaceId: workspace.id, id, name, role, keyHash, prefix } }),
    recordDeed(
      db,
      atTerminal(workspace.id),
      'apiKey.create',
      { kind: 'apiKey', id, name },
      { role },
    ),
  ])
  return key
}
