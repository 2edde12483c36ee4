import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '@/server/db/generated/client'

const key = 'instances.database'

/** A random name of this database, made by the first instance that asks. */
export async function databaseIdOf(db: Pick<PrismaClient, 'setting'>): Promise<string> {
  await db.setting.createMany({ data: [{ key, value: randomUUID() }], skipDuplicates: true })
  const { value } = await db.setting.findUniqueOrThrow({ where: { key } })
  return String(value)
}
