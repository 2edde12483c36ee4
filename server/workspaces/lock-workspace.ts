import type { Prisma } from '@/server/db/generated/client'

/**
 * Lets one change of a workspace's members or of its end go on at a time: two
 * owners who demote each other must not both succeed.
 */
export async function lockWorkspace(
  tx: Prisma.TransactionClient,
  workspaceId: string,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE id = ${workspaceId}::uuid FOR UPDATE`
}
