import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../write/in-transaction'
import type { Place } from '../write-responses'
import { Choosing, type Chosen } from './chosen'
import { readClocks } from './clocks'
import { Codes } from './codes'
import type { BlockColumns } from './count'
import { type BlockSize, type Dictionaries, readBlock, readTexts } from './read-block'
import { Subjects, type Wanted } from './subjects'
import type { TextColumns } from './texts'
import type { WorkspaceAttributes } from './workspace-attributes'

/** So many changed blocks are read before the transaction that reads the rest. */
const fewBlocks = 1
/** Blocks that are read at once; the embedded database answers one after the other. */
const atOnce = 2

type Changed = BlockSize & { version: number }
type Block = { version: number; n: number; columns: BlockColumns }

/**
 * One journey's responses in memory, block by block, as they stood at
 * `version` of its feedback clock.
 */
export class JourneyColumns {
  version = -1
  readonly codes = new Codes()
  readonly subjects: Subjects
  readonly #choosing: Choosing
  #blocks: ReadonlyMap<number, Block> = new Map()
  readonly #texts = new Map<number, { version: number; texts: TextColumns }>()
  #following: Promise<void> | null = null
  #followingTexts: Promise<void> | null = null

  constructor(
    private readonly place: Place,
    readonly attributes: WorkspaceAttributes,
  ) {
    this.subjects = new Subjects(attributes.owners)
    this.#choosing = new Choosing(this.subjects)
  }

  get blocks(): BlockColumns[] {
    return [...this.#blocks.values()].map(({ columns }) => columns)
  }

  /** The responses of those who are wanted; null when all are. */
  choose(wanted: Wanted): Chosen | null {
    const { version, attributes } = this
    return this.#choosing.choose(wanted, this.blocks, { version, attributes: attributes.version })
  }

  get bytes(): number {
    let bytes = this.subjects.count * 8 + this.codes.size * 300 + this.#choosing.bytes
    for (const { codes, days } of this.blocks) bytes += codes.length * 8 + days.length * 8
    for (const { folded, at } of this.texts) bytes += folded.length + at.length * 36
    return bytes
  }

  get texts(): TextColumns[] {
    return [...this.#texts.values()].map(({ texts }) => texts)
  }

  /** Reads the words of the blocks that are here. They may be a moment newer. Whoever asks meanwhile waits. */
  async followTexts(pool: Pool): Promise<void> {
    while ([...this.#blocks].some(([block, { version }]) => !this.#hasTexts(block, version))) {
      this.#followingTexts ??= this.#readTexts(pool).finally(() => {
        this.#followingTexts = null
      })
      await this.#followingTexts
    }
  }

  #hasTexts(block: number, version: number): boolean {
    return (this.#texts.get(block)?.version ?? -1) >= version
  }

  async #readTexts(pool: Pool): Promise<void> {
    const missing = [...this.#blocks].filter(
      ([block, { version }]) => !this.#hasTexts(block, version),
    )
    await together(pool, missing, async (client, [block, { version, n }]) => {
      const read = await readTexts(client, this.place, { block, n }, this.#dictionaries)
      await this.attributes.readSets(client, read.sets)
      this.#texts.set(block, { version, texts: read.texts })
    })
  }

  get #dictionaries(): Dictionaries {
    return { owners: this.attributes.owners, codes: this.codes, subjects: this.subjects }
  }

  /** Reads what has changed. Whoever asks meanwhile waits, and looks again. */
  async follow(pool: Pool): Promise<void> {
    this.#following ??= this.#read(pool).finally(() => {
      this.#following = null
    })
    await this.#following
  }

  /**
   * The bulk is read block by block, so that nobody waits long, and what has
   * changed meanwhile in one transaction that sees one moment. Until then
   * everybody sees the blocks of the moment before.
   */
  async #read(pool: Pool): Promise<void> {
    const before = await readClocks(pool, this.place)
    const blocks = new Map(this.#blocks)
    const changed = await this.#changed(pool, blocks)
    if (changed.length > fewBlocks) {
      await together(pool, changed, (client, one) => this.#readBlock(client, one, blocks))
    }
    await this.attributes.readAll(pool, before.attributes)
    const version = await inTransaction(
      pool,
      async (client) => {
        const clocks = await readClocks(client, this.place)
        for (const one of await this.#changed(client, blocks)) {
          await this.#readBlock(client, one, blocks)
        }
        await this.attributes.follow(client, clocks.attributes)
        return clocks.feedback
      },
      { begin: 'begin isolation level repeatable read read only' },
    )
    this.#blocks = blocks
    this.version = version
  }

  /**
   * The version was read before the rows, so they may be newer. Then the
   * transaction that sees one moment finds another version, and reads them again.
   */
  async #readBlock(
    client: PoolClient,
    { version, ...size }: Changed,
    blocks: Map<number, Block>,
  ): Promise<void> {
    const { columns, sets } = await readBlock(client, this.place, size, this.#dictionaries)
    await this.attributes.readSets(client, sets)
    blocks.set(size.block, { version, n: size.n, columns })
  }

  /** What of the counted blocks is not in `blocks` as it is now. What is counted no more is taken from there. */
  async #changed(db: Pool | PoolClient, blocks: Map<number, Block>): Promise<Changed[]> {
    const { rows } = await db.query<Changed>(
      `select block, n, version::float8 as version from "ResponseBlock"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and counted order by block`,
      [this.place.workspaceId, this.place.journeyId],
    )
    const counted = new Set(rows.map(({ block }) => block))
    for (const block of blocks.keys()) if (!counted.has(block)) blocks.delete(block)
    return rows.filter(({ block, version }) => blocks.get(block)?.version !== version)
  }
}

/** Does `work` with each of `all`, some at once, each on a connection of its own. */
async function together<T>(
  pool: Pool,
  all: readonly T[],
  work: (client: PoolClient, one: T) => Promise<void>,
): Promise<void> {
  const left = [...all]
  const take = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const client = await pool.connect()
      try {
        await work(client, one)
      } catch (error) {
        left.length = 0
        throw error
      } finally {
        client.release()
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
}
