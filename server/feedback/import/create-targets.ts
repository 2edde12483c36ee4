import type { Mapping, Target } from '@/core/feedback/mapping'
import { titleKey } from '@/core/feedback/titles'
import { addTouchpoint } from '@/core/journey/edits/nodes'
import { newId } from '@/core/journey/new-id'
import { JourneyRecord, type Records } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import { describeReason } from '@/core/sync/reason'
import type { Actor } from '@/server/auth/actor'
import { Conflict } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from '../write-responses'
import type { Live } from './options'

/**
 * Makes the touchpoints that a mapping wants made, as one edit of the map that
 * everybody who has it open sees.
 * @returns the mapping with those touchpoints instead of the wish for them.
 * @throws Conflict when the map refuses them, such as when the stage is gone.
 */
export async function createTargets(
  { db }: Pick<Infrastructure, 'db'>,
  live: Pick<Live, 'edit'>,
  place: Place,
  actor: Actor,
  mapping: Mapping,
): Promise<Mapping> {
  const made = new Map<string, string>()
  const wishes: Extract<Target, { kind: 'create' }>[] = []
  const settled = withTargets(mapping, (target) => {
    if (target.kind !== 'create') return target
    const key = `${target.stageId} ${target.laneId} ${titleKey(target.title)}`
    if (!made.has(key)) {
      made.set(key, newId())
      wishes.push(target)
    }
    return { kind: 'touchpoint', touchpointId: made.get(key) as string }
  })
  if (wishes.length === 0) return mapping

  const ids = [...made.values()]
  let records = await recordsOf(db, place)
  const diff: Diff = { put: [], patch: [], remove: [] }
  wishes.forEach(({ stageId, laneId, title }, index) => {
    const edit = addTouchpoint(records, { id: ids[index] as string, stageId, laneId, title })
    diff.put.push(...edit.put)
    // The next one of the same cell must find this one there.
    records = new Map([...records, ...edit.put.map((record) => [record.id, record] as const)])
  })
  const result = await live.edit(place, diff, { kind: actor.kind, id: actor.id, name: actor.name })
  const reason = 'reasons' in result ? result.reasons[0] : undefined
  if (reason) throw new Conflict(describeReason(reason))
  return settled
}

function withTargets(mapping: Mapping, change: (target: Target) => Target): Mapping {
  if (mapping.layout === 'wide') {
    const ratings = mapping.ratings.map((rating) => ({ ...rating, target: change(rating.target) }))
    return { ...mapping, ratings }
  }
  const touchpoints = mapping.touchpoints.map(({ name, target }) => ({
    name,
    target: change(target),
  }))
  return { ...mapping, touchpoints }
}

async function recordsOf(
  db: Infrastructure['db'],
  { workspaceId, journeyId }: Place,
): Promise<Records> {
  const rows = await db.journeyRecord.findMany({
    where: { workspaceId, journeyId, deletedAt: null },
  })
  return new Map(
    rows.map(({ id, type, body }) => [
      id,
      JourneyRecord.parse({ ...(body as Record<string, unknown>), id, type }),
    ]),
  )
}
