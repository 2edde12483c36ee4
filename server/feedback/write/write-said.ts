import type { PoolClient } from 'pg'
import type { EncodedBlock } from './encoded-block'

/**
 * The clock first: whoever writes customers and what is said of them takes it
 * before, so that two of them do not wait for each other.
 */
const countClock = `
  insert into "AttributeClock" as kept ("workspaceId", version) values ($1::uuid, 1)
  on conflict ("workspaceId") do update set version = kept.version + 1
  returning version::text`

const insertCustomers = `
  insert into "Customer" ("workspaceId", id, "externalId")
  select $1::uuid, id, "externalId" from unnest($2::uuid[], $3::text[]) as said(id, "externalId")
  on conflict do nothing`

const insertLayers = `
  insert into "CustomerAttributes" as kept ("workspaceId", "customerId", "importId", attributes, version)
  select $1::uuid, id, $2::uuid, attributes::jsonb, $5::bigint
  from unnest($3::uuid[], $4::text[]) as said(id, attributes)
  where attributes is not null
  on conflict ("workspaceId", "customerId", "importId") do update set
    attributes = kept.attributes || excluded.attributes, version = excluded.version`

const insertSets = `
  insert into "AttributeSet" ("workspaceId", id, attributes)
  select $1::uuid, id, attributes::jsonb from unnest($2::uuid[], $3::text[]) as said(id, attributes)
  on conflict do nothing`

/** The customers that a block names, what the import says of them, and its sets of attributes. */
export async function writeSaid(
  client: PoolClient,
  workspaceId: string,
  importId: string,
  { customers, attributeSets }: Pick<EncodedBlock, 'customers' | 'attributeSets'>,
): Promise<void> {
  if (customers) {
    const { ids, externalIds, attributes } = customers
    const version = attributes ? await nextVersion(client, workspaceId) : null
    await client.query(insertCustomers, [workspaceId, ids, externalIds])
    if (version) await client.query(insertLayers, [workspaceId, importId, ids, attributes, version])
  }
  if (attributeSets) {
    await client.query(insertSets, [workspaceId, attributeSets.ids, attributeSets.attributes])
  }
}

async function nextVersion(client: PoolClient, workspaceId: string): Promise<string | undefined> {
  const { rows } = await client.query<{ version: string }>(countClock, [workspaceId])
  return rows[0]?.version
}
