import type { JourneyRecord, Records } from '@/core/journey/records'
import { applyTo, type Draft } from '@/core/sync/apply'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Room } from '@/server/sync/statements/room'
import { checkpointEvery, keepCheckpoint } from './keep-checkpoint'
import { nearestCheckpoint } from './statements/checkpoints'
import { diffsOf } from './statements/read-log'

type Parts = Pick<Infrastructure, 'db' | 'log'>
type At = { version: number; records: Records }

/** Versions that are remembered, of all journeys together. */
const mostRemembered = 12
/** Changes that are read in one statement, so that others are served in between. */
const batch = 2_000
/** On a long way without checkpoints one is left behind at each of these distances. */
const milestone = 10_000

/**
 * Journeys as they were: from the nearest checkpoint before, and the changes
 * after it. The log holds everything from the first version on, so checkpoints
 * are only a shorter way.
 */
export class Versions {
  readonly #remembered = new Map<string, At & { journeyId: string }>()
  readonly #underway = new Map<string, Promise<At>>()

  constructor(private readonly parts: Parts) {}

  /**
   * The records of a journey at a version.
   * @throws NotFound when the journey has not come to it
   */
  async recordsAt(room: Room, version: number): Promise<Records> {
    return (await this.#reach(room, version, 0)).records
  }

  /**
   * The same, when it can be had at once: something near is known.
   * @returns null when more than `most` changes would have to be read
   */
  async recordsNear(room: Room, version: number, most: number): Promise<Records | null> {
    if (version === 0) return new Map()
    const from = Math.max(0, version - most)
    if (from > 0 && !(await this.#knowsBetween(room, from, version))) return null
    return (await this.#reach(room, version, from)).records
  }

  async #knowsBetween(room: Room, from: number, to: number): Promise<boolean> {
    if ((this.#nearest(room, to)?.version ?? 0) >= from) return true
    const { workspaceId, journeyId } = room
    const where = { workspaceId, journeyId, version: { gte: from, lte: to } }
    return (await this.parts.db.checkpoint.count({ where })) > 0
  }

  /** Two who ask for one version at once read it once. */
  #reach(room: Room, version: number, from: number): Promise<At> {
    const key = `${room.journeyId} ${version}`
    const known = this.#remembered.get(key)
    if (known) return Promise.resolve(this.#remember(key, known))
    const underway = this.#underway.get(key)
    if (underway) return underway
    const reading = this.#read(room, version, from)
      .then((at) => this.#remember(key, { ...at, journeyId: room.journeyId }))
      .finally(() => this.#underway.delete(key))
    this.#underway.set(key, reading)
    return reading
  }

  async #read(room: Room, version: number, from: number): Promise<At> {
    const near = this.#nearest(room, version)
    const lowest = Math.max(from, (near?.version ?? 0) + 1)
    const checkpoint = await nearestCheckpoint(this.parts.db, room, { from: lowest, to: version })
    const start = checkpoint ? asAt(checkpoint) : (near ?? { version: 0, records: new Map() })
    return this.#walk(room, start, version)
  }

  async #walk(room: Room, start: At, to: number): Promise<At> {
    const draft: Draft = new Map(start.records)
    const isFar = to - start.version > checkpointEvery
    let version = start.version
    while (version < to) {
      const range = { from: version + 1, to }
      for (const change of await diffsOf(this.parts.db, room, range, batch)) {
        if (change.version !== version + 1) throw new NotFound('This version does not exist.')
        applyTo(draft, change.diff)
        version = change.version
        if (isFar && isWorthKeeping(version, to)) this.#keep(room, version, draft)
      }
      if (version < range.from) throw new NotFound('This version does not exist.')
    }
    return { version, records: draft }
  }

  #keep(room: Room, version: number, records: Records): void {
    void keepCheckpoint(this.parts, room, { version, records: [...records.values()] })
  }

  #nearest(room: Room, version: number): At | undefined {
    let best: At | undefined
    for (const at of this.#remembered.values()) {
      if (at.journeyId !== room.journeyId || at.version > version) continue
      if (at.version > (best?.version ?? 0)) best = at
    }
    return best
  }

  #remember(key: string, at: At & { journeyId: string }): At {
    this.#remembered.delete(key)
    this.#remembered.set(key, at)
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= mostRemembered) break
      this.#remembered.delete(oldest)
    }
    return at
  }
}

/** The last full thousand before the end, which its neighbours will begin from, and the milestones. */
function isWorthKeeping(version: number, to: number): boolean {
  if (version % checkpointEvery !== 0) return false
  return version % milestone === 0 || to - version < checkpointEvery
}

function asAt({ version, records }: { version: number; records: JourneyRecord[] }): At {
  return { version, records: new Map(records.map((record) => [record.id, record])) }
}
