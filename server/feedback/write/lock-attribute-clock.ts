import type { PoolClient } from 'pg'

const statement = `
  insert into "AttributeClock" as kept ("workspaceId", version) values ($1::uuid, 1)
  on conflict ("workspaceId") do update set version = kept.version + 1
  returning version::text`

/**
 * Waits for the others who make customers of this workspace, delete them or say
 * something of them, and keeps them waiting until the transaction ends.
 * @returns the attribute clock's new version.
 */
export async function lockAttributeClock(client: PoolClient, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ version: string }>(statement, [workspaceId])
  return rows[0]?.version as string
}
