import type { PoolClient } from 'pg'
import type { EncodedBlock } from './encoded-block'
import { lockAttributeClock } from './lock-attribute-clock'

/** A customer that two have named belongs to neither. */
const nameCustomers = `
  insert into "Customer" as kept ("workspaceId", id, "externalId", "importId", version)
  select $1::uuid, id, "externalId", $2::uuid, $5::bigint
  from unnest($3::uuid[], $4::text[]) as said(id, "externalId")
  on conflict ("workspaceId", id) do update set "importId" = null
  where kept."importId" <> excluded."importId"`

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
    // Also for customers of whom nothing is said: they may have been there, and gone, with other words.
    const version = await lockAttributeClock(client, workspaceId)
    await client.query(nameCustomers, [workspaceId, importId, ids, externalIds, version])
    if (attributes) {
      await client.query(insertLayers, [workspaceId, importId, ids, attributes, version])
    }
  }
  if (attributeSets) {
    await client.query(insertSets, [workspaceId, attributeSets.ids, attributeSets.attributes])
  }
}
