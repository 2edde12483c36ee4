import { v7 } from 'uuid'
import type { PrismaClient } from '@/server/db/generated/client'

/** What is known of a workspace's customers, as a list of them would bring it. */
export async function tellOfCustomers(
  db: PrismaClient,
  workspaceId: string,
  attributesOf: (externalId: string) => Record<string, string>,
): Promise<void> {
  const importId = v7()
  const customers = await db.customer.findMany({ where: { workspaceId } })
  await db.customerAttributes.createMany({
    data: customers.map(({ id, externalId }) => ({
      workspaceId,
      customerId: id,
      importId,
      attributes: attributesOf(externalId),
      version: 1,
    })),
  })
  await db.attributeClock.upsert({
    where: { workspaceId },
    create: { workspaceId, version: 1 },
    update: { version: { increment: 1 } },
  })
}
