import type { Prisma } from '@/server/db/generated/client'

/**
 * Deletes a workspace's rows of the tables that no foreign key binds to it,
 * since checking one would cost an import more than all its writing.
 */
export async function deleteUnboundFeedback(
  tx: Prisma.TransactionClient,
  workspaceId: string,
): Promise<void> {
  const where = { workspaceId }
  await tx.response.deleteMany({ where })
  await tx.responseBlock.deleteMany({ where })
  await tx.heatRollup.deleteMany({ where })
  await tx.customer.deleteMany({ where })
  await tx.customerAttributes.deleteMany({ where })
  await tx.attributeSet.deleteMany({ where })
}
