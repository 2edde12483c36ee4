import type { Pool, PoolClient } from 'pg'
import type { Attributes } from '@/core/feedback/segment'
import { uuidBytes } from './ids'
import { Owners, type Said } from './owners'

type CustomerRow = { id: string; attributes: Attributes; layers: Attributes[] | null }

/** Customers of one statement. */
const portion = 5000

/** The last customer of the portion behind $2; no row: fewer are left. */
const lastOfPortion = `
  select id from "Customer" where "workspaceId" = $1::uuid and id > $2::uuid
  order by id offset ${portion - 1} limit 1`
/** What files and others say of the customers behind $2 and up to $3: of each, what is said later goes before. */
const saidOfPortion = `
  select "customerId" as id, attributes::text as json, "importId" is null as own from (
    select "customerId", "importId", attributes from "CustomerAttributes"
    where "workspaceId" = $1::uuid and "customerId" > $2::uuid and "customerId" <= $3::uuid
    union all
    select id, null, attributes from "Customer"
    where "workspaceId" = $1::uuid and id > $2::uuid and id <= $3::uuid and attributes <> '{}'
  ) as said
  order by "customerId", "importId" nulls last`
/** What changed after the attribute clock $2, and the clock, of one moment. */
const changed = `
  select coalesce((select version::float8 from "AttributeClock" where "workspaceId" = $1::uuid), 0) as version, (
    select coalesce(json_agg(changed), '[]') from (
      select c.id, c.attributes, (
        select json_agg(layer.attributes order by layer."importId") from "CustomerAttributes" layer
        where layer."workspaceId" = $1::uuid and layer."customerId" = c.id
      ) as layers
      from "Customer" c
      where c."workspaceId" = $1::uuid and (c.version > $2::bigint or c.id = any(array(
        select "customerId" from "CustomerAttributes" where "workspaceId" = $1::uuid and version > $2::bigint)))
    ) as changed
  ) as customers`

/** Before the first id there is, and the last there can be. */
const nil = '00000000-0000-0000-0000-000000000000'
const max = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

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
    const settled = new SettledTexts(this.owners)
    for (let behind = nil; behind !== max; ) {
      const last = await pool.query<{ id: string }>(lastOfPortion, [this.workspaceId, behind])
      const upTo = last.rows[0]?.id ?? max
      const { rows } = await pool.query<{ id: string; json: string }>(saidOfPortion, [
        this.workspaceId,
        behind,
        upTo,
      ])
      this.#takeTexts(rows, settled)
      behind = upTo
    }
    this.version = version
  }

  /** Rows of a customer follow each other, those that go before others last. */
  #takeTexts(rows: readonly { id: string; json: string }[], settled: SettledTexts): void {
    for (let first = 0; first < rows.length; ) {
      const id = rows[first]?.id as string
      let end = first + 1
      while (rows[end]?.id === id) end += 1
      const texts = rows.slice(first, end).map(({ json }) => json)
      this.owners.set(this.owners.numberOf(uuidBytes(id)), settled.of(texts))
      first = end
    }
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
    for (const { id, attributes, layers } of seen.customers) {
      const said = this.owners.settle(Object.assign({}, ...(layers ?? []), attributes))
      this.owners.set(this.owners.numberOf(uuidBytes(id)), said)
    }
    this.version = seen.version
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
        this.owners.set(owner, this.owners.settle(attributes))
        this.#sets.add(owner)
      }
    }
  }
}

/** Texts of attributes that are kept settled. */
const mostSettled = 10_000

/** What JSON texts of attributes say: many customers have the same, which is parsed once. */
class SettledTexts {
  readonly #known = new Map<string, Said>()

  constructor(private readonly owners: Owners) {}

  /** What they say together, the last one before the others. */
  of(texts: readonly string[]): Said {
    const name = texts.join('\n')
    const known = this.#known.get(name)
    if (known) return known
    const said = this.owners.settle(Object.assign({}, ...texts.map((text) => JSON.parse(text))))
    if (this.#known.size >= mostSettled) this.#known.clear()
    this.#known.set(name, said)
    return said
  }
}
