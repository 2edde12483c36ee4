import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../write/in-transaction'
import type { Place } from '../write-responses'
import { Codes } from './codes'
import type { BlockColumns } from './count'
import { type Dictionaries, readBlock, readTexts } from './read-block'
import { Subjects } from './subjects'
import type { TextColumns } from './texts'
import type { WorkspaceAttributes } from './workspace-attributes'

/** Bytes that one response takes. */
const bytesPerResponse = 12
/** So many changed blocks are read before the transaction that reads the rest. */
const fewBlocks = 1

/**
 * One journey's responses in memory, block by block, as they stood at
 * `version` of its feedback clock.
 */
export class JourneyColumns {
  version = -1
  readonly codes = new Codes()
  readonly subjects: Subjects
  readonly #blocks = new Map<number, { version: number; columns: BlockColumns }>()
  readonly #texts = new Map<number, { version: number; texts: TextColumns }>()
  #following: Promise<void> | null = null

  constructor(
    private readonly place: Place,
    readonly attributes: WorkspaceAttributes,
  ) {
    this.subjects = new Subjects(attributes.owners)
  }

  get blocks(): BlockColumns[] {
    return [...this.#blocks.values()].map(({ columns }) => columns)
  }

  get bytes(): number {
    let n = 0
    for (const { columns } of this.#blocks.values()) n += columns.days.length
    for (const texts of this.texts)
      n += texts.folded.length / bytesPerResponse + texts.at.length * 4
    return n * bytesPerResponse + this.subjects.count * 8 + this.codes.size * 300
  }

  get texts(): TextColumns[] {
    return [...this.#texts.values()].map(({ texts }) => texts)
  }

  /** Reads the words of the blocks that are here. They may be a moment newer. */
  async followTexts(pool: Pool): Promise<void> {
    for (const [block, { version }] of this.#blocks) {
      if ((this.#texts.get(block)?.version ?? -1) >= version) continue
      const read = await readTexts(pool, this.place, block, this.#dictionaries)
      await this.attributes.readSets(pool, read.sets)
      this.#texts.set(block, read)
    }
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
   * The bulk is read a statement at a time, so that nobody waits long, and
   * what has changed meanwhile in one transaction that sees one moment.
   */
  async #read(pool: Pool): Promise<void> {
    const before = await this.#clocks(pool)
    const changed = await this.#changed(pool)
    if (changed.length > fewBlocks) for (const block of changed) await this.#readBlock(pool, block)
    await this.attributes.readAll(pool, before.attributes)
    await inTransaction(
      pool,
      async (client) => {
        const clocks = await this.#clocks(client)
        for (const block of await this.#changed(client)) await this.#readBlock(client, block)
        await this.attributes.follow(client, clocks.attributes)
        this.version = clocks.feedback
      },
      { begin: 'begin isolation level repeatable read read only' },
    )
  }

  async #readBlock(db: Pool | PoolClient, block: number): Promise<void> {
    const { version, columns, sets } = await readBlock(db, this.place, block, this.#dictionaries)
    await this.attributes.readSets(db, sets)
    this.#blocks.set(block, { version, columns })
  }

  async #clocks(db: Pool | PoolClient): Promise<{ feedback: number; attributes: number }> {
    const { workspaceId, journeyId } = this.place
    const { rows } = await db.query<{ feedback: number; attributes: number }>({
      text: `select ${clocksSql}`,
      values: [workspaceId, journeyId],
    })
    return rows[0] as { feedback: number; attributes: number }
  }

  async #changed(db: Pool | PoolClient): Promise<number[]> {
    const { rows } = await db.query<{ block: number; version: number }>(
      `select block, version::float8 as version from "ResponseBlock"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and counted order by block`,
      [this.place.workspaceId, this.place.journeyId],
    )
    return rows
      .filter(({ block, version }) => this.#blocks.get(block)?.version !== version)
      .map(({ block }) => block)
  }
}

/** The clocks of workspace $1, journey $2; 0 where nothing was ever written. */
export const clocksSql = `
  coalesce((select version::float8 from "FeedbackClock"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid), 0) as feedback,
  coalesce((select version::float8 from "AttributeClock" where "workspaceId" = $1::uuid), 0) as attributes`
