import { JourneyRecord, type Lane, type Stage, type Touchpoint } from '@/core/journey/records'
import { byOrder } from '@/core/journey/sorted'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'

/** What views of a map beside the editor need of it. Stages and lanes are in their order. */
export type MapOutline = { stages: Stage[]; lanes: Lane[]; touchpoints: Touchpoint[] }

type Place = { workspaceId: string; journeyId: string }
type Kept = { version: number; outline: Promise<MapOutline> }

/** Journeys of which the outline is kept; the one unused the longest goes. */
const capacity = 100

/**
 * Stages, lanes and touchpoints of maps, read and parsed once a version: heat
 * asks for them with every change of a filter, and they seldom change meanwhile.
 */
export class MapOutlines {
  readonly #kept = new Map<string, Kept>()

  constructor(private readonly parts: Pick<Infrastructure, 'db'>) {}

  /**
   * The outline at the journey's present version or a later one. Whoever gets it leaves it as it is.
   * @throws NotFound when there is no such journey
   */
  async of(place: Place): Promise<MapOutline> {
    const { workspaceId, journeyId } = place
    const journey = await this.parts.db.journey.findUnique({
      where: { id: journeyId, workspaceId },
      select: { version: true },
    })
    if (!journey) throw new NotFound()
    return this.at(place, journey.version)
  }

  /** The same where the present version has just been read. */
  at(place: Place, version: number): Promise<MapOutline> {
    const { journeyId } = place
    const known = this.#kept.get(journeyId)
    if (known && known.version >= version) {
      this.#kept.delete(journeyId)
      this.#kept.set(journeyId, known)
      return known.outline
    }
    this.#kept.delete(journeyId)
    // Read after the version: perhaps newer than it, never older.
    const kept = { version, outline: this.#read(place) }
    this.#kept.set(journeyId, kept)
    this.#dropUnused()
    // A failure is not an answer: the next question is asked anew.
    kept.outline.catch(() => {
      if (this.#kept.get(journeyId) === kept) this.#kept.delete(journeyId)
    })
    return kept.outline
  }

  async #read(place: Place): Promise<MapOutline> {
    const rows = await this.parts.db.journeyRecord.findMany({
      where: { ...place, type: { in: ['stage', 'lane', 'touchpoint'] }, deletedAt: null },
      select: { id: true, type: true, body: true },
    })
    const records = rows.map(({ id, type, body }) =>
      JourneyRecord.parse({ ...(body as Record<string, unknown>), id, type }),
    )
    return {
      stages: records.filter((record) => record.type === 'stage').sort(byOrder),
      lanes: records.filter((record) => record.type === 'lane').sort(byOrder),
      touchpoints: records.filter((record) => record.type === 'touchpoint'),
    }
  }

  #dropUnused(): void {
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > capacity && oldest !== undefined) this.#kept.delete(oldest)
  }
}
