import type { Pool, PoolClient } from 'pg'
import type { Attributes } from '@/core/feedback/segment'
import { ownerName } from './ids'
import { Owners } from './owners'

type CustomerRow = { id: string; attributes: Attributes; layers: Attributes[] | null }

/** Customers of one statement. */
const portion = 5000

const columns = `c.id, c.attributes, (
    select json_agg(layer.attributes order by layer."importId") from "CustomerAttributes" layer
    where layer."workspaceId" = $1::uuid and layer."customerId" = c.id
  ) as layers`
const all = `
  select ${columns} from "Customer" c
  where c."workspaceId" = $1::uuid and c.id > $2::uuid
  order by c.id limit ${portion}`
/** What changed after the attribute clock $2, and the clock, of one moment. */
const changed = `
  select coalesce((select version::float8 from "AttributeClock" where "workspaceId" = $1::uuid), 0) as version, (
    select coalesce(json_agg(changed), '[]') from (
      select ${columns} from "Customer" c
      where c."workspaceId" = $1::uuid and (c.version > $2::bigint or c.id = any(array(
        select "customerId" from "CustomerAttributes" where "workspaceId" = $1::uuid and version > $2::bigint)))
    ) as changed
  ) as customers`

const nil = '00000000-0000-0000-0000-000000000000'

/**
 * A workspace's attributes in memory. What was said of a customer by hand or by
 * a program goes before what files say, and a later file before an earlier one.
 */
export class WorkspaceAttributes {
  readonly owners = new Owners()
  /** The attribute clock up to which everything is here. */
  version = 0
  readonly #sets = new Set<number>()
  #reading: Promise<void> | null = null

  constructor(private readonly workspaceId: string) {}

  /**
   * Reads everything up to the attribute clock `version`, in portions. Later it
   * reads nothing: `follow` does.
   */
  async readAll(pool: Pool, version: number): Promise<void> {
    if (this.version > 0 || version === 0) return
    this.#reading ??= this.#readPortions(pool, version).finally(() => {
      this.#reading = null
    })
    await this.#reading
  }

  async #readPortions(pool: Pool, version: number): Promise<void> {
    for (let last: string | undefined = nil; last; ) {
      const { rows }: { rows: CustomerRow[] } = await pool.query<CustomerRow>(all, [
        this.workspaceId,
        last,
      ])
      this.#take(rows)
      last = rows.length === portion ? rows.at(-1)?.id : undefined
    }
    this.version = version
  }

  /**
   * Reads what has changed up to the attribute clock `version` or later. Of two
   * who do this at once, the one who saw the later moment is believed.
   */
  async follow(db: PoolClient, version: number): Promise<void> {
    if (version <= this.version) return
    const { rows } = await db.query<{ version: number; customers: CustomerRow[] }>(changed, [
      this.workspaceId,
      this.version,
    ])
    const seen = rows[0]
    if (!seen || seen.version < this.version) return
    this.#take(seen.customers)
    this.version = seen.version
  }

  #take(rows: readonly CustomerRow[]): void {
    for (const { id, attributes, layers } of rows) {
      this.owners.set(
        this.owners.numberOf(ownerName(id)),
        Object.assign({}, ...(layers ?? []), attributes),
      )
    }
  }

  /** Reads the sets that are not here yet; a set never changes. */
  async readSets(db: Pool | PoolClient, sets: ReadonlyMap<number, string>): Promise<void> {
    const missing = [...sets].filter(([owner]) => !this.#sets.has(owner))
    for (let start = 0; start < missing.length; start += portion) {
      const some = new Map(missing.slice(start, start + portion).map(([owner, id]) => [id, owner]))
      const { rows } = await db.query<{ id: string; attributes: Attributes }>(
        `select id, attributes from "AttributeSet" where "workspaceId" = $1::uuid and id = any($2::uuid[])`,
        [this.workspaceId, [...some.keys()]],
      )
      for (const { id, attributes } of rows) {
        const owner = some.get(id) as number
        this.owners.set(owner, attributes)
        this.#sets.add(owner)
      }
    }
  }
}
