import type { PrismaClient } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'

/** @throws NotFound that names the workspaces there are. */
export async function findWorkspace(
  db: PrismaClient,
  slug: string,
): Promise<{ id: string; name: string }> {
  const workspace = await db.workspace.findUnique({
    where: { slug },
    select: { id: true, name: true },
  })
  if (workspace) return workspace
  const others = await db.workspace.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  const known = others.map((other) => other.slug).join(', ') || 'none yet'
  throw new NotFound(`There is no workspace "${slug}". There are: ${known}.`)
}
