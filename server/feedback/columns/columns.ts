import type { Pool } from 'pg'
import { SegmentRule } from '@/core/feedback/segment'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { MapOutlines } from '@/server/journeys/map-outlines'
import type { Place } from '../write-responses'
import { Answers } from './answers'
import { type Moment, readMoment } from './clocks'
import { JourneyColumns } from './journey-columns'
import { JourneyView } from './journey-view'
import { WorkspaceAttributes } from './workspace-attributes'

/** Journeys are dropped, the longest unused first, when all take more bytes than this. */
const limit = 224 * 1024 * 1024

type Parts = Pick<Infrastructure, 'pool' | 'log'> & { outlines: MapOutlines }

/**
 * Feedback under any filters, from a compact copy in memory. Every question
 * first reads the clocks of journey and workspace, once, so an answer is never
 * older than the question, whichever server wrote last.
 */
export class Columns {
  /** By id, the one used last behind the others. */
  readonly #journeys = new Map<string, JourneyColumns>()
  readonly #workspaces = new Map<string, WorkspaceAttributes>()
  readonly #answers = new Answers()
  readonly #warming = new Map<string, Promise<void>>()

  /** @param worthWarming from so many responses on, one would wait for a journey to be read */
  constructor(
    private readonly parts: Parts,
    private readonly worthWarming = 20_000,
  ) {}

  /** Whether a journey's copy is in memory. */
  holds({ journeyId }: Place): boolean {
    return (this.#journeys.get(journeyId)?.version ?? -1) >= 0
  }

  /**
   * Begins to read a journey, or what has changed in it, for the questions to
   * come. A small one is read soon enough when they come.
   */
  warm(place: Place): void {
    const { journeyId } = place
    if (this.#warming.has(journeyId)) return
    const job = sizeOf(this.parts.pool, place)
      .then(async (n) => {
        if (n >= this.worthWarming) await this.look(place)
      })
      .catch((err: unknown) => this.parts.log.warn({ err }, 'feedback could not be read ahead'))
      .finally(() => this.#warming.delete(journeyId))
    this.#warming.set(journeyId, job)
  }

  async close(): Promise<void> {
    await Promise.all(this.#warming.values())
  }

  /**
   * A journey's feedback as it is now.
   * @param segmentIds whose rules the question needs
   * @throws NotFound when there is no such journey
   */
  async look(place: Place, segmentIds: readonly string[] = []): Promise<JourneyView> {
    const moment = await readMoment(this.parts.pool, place, segmentIds)
    if (!moment) throw new NotFound()
    return this.lookAt(place, moment)
  }

  /** The same where the present moment has just been read. */
  async lookAt(place: Place, clocks: Moment): Promise<JourneyView> {
    const columns = this.#columnsOf(place)
    const outline = await this.parts.outlines.at(place, clocks.journey)
    while (columns.version < clocks.feedback || columns.attributes.version < clocks.attributes) {
      await columns.follow(this.parts.pool)
    }
    this.#dropUnused(place.journeyId)
    const rules = new Map(clocks.segments.map(({ id, rule }) => [id, SegmentRule.parse(rule)]))
    const moment = JSON.stringify([
      place.journeyId,
      columns.version,
      columns.attributes.version,
      clocks.journey,
      clocks.segments,
    ])
    return new JourneyView({ columns, outline, rules, moment }, this.#answers)
  }

  /** The journey's copy, made the one used last. */
  #columnsOf(place: Place): JourneyColumns {
    const { workspaceId, journeyId } = place
    let columns = this.#journeys.get(journeyId)
    if (!columns) {
      let attributes = this.#workspaces.get(workspaceId)
      if (!attributes) {
        attributes = new WorkspaceAttributes(workspaceId)
        this.#workspaces.set(workspaceId, attributes)
      }
      columns = new JourneyColumns(place, attributes)
    }
    this.#journeys.delete(journeyId)
    this.#journeys.set(journeyId, columns)
    return columns
  }

  #dropUnused(journeyId: string): void {
    let bytes = 0
    for (const columns of this.#journeys.values()) bytes += columns.bytes
    for (const [id, columns] of this.#journeys) {
      if (bytes <= limit || id === journeyId) break
      bytes -= columns.bytes
      this.#journeys.delete(id)
    }
    const used = new Set([...this.#journeys.values()].map(({ attributes }) => attributes))
    for (const [id, attributes] of this.#workspaces) {
      if (!used.has(attributes)) this.#workspaces.delete(id)
    }
  }
}

async function sizeOf(pool: Pool, { workspaceId, journeyId }: Place): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({
    text: `select coalesce(sum(n), 0)::float8 as n from "ResponseBlock"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and counted`,
    values: [workspaceId, journeyId],
  })
  return rows[0]?.n ?? 0
}
