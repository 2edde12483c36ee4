import type { Mapping } from '@/core/feedback/mapping'
import type { Doer } from '@/server/audit/record-deed'
import type { Actor } from '@/server/auth/actor'
import type { Import } from '@/server/db/generated/client'
import { Conflict } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { touchpointsOf } from '../touchpoints'
import type { Place } from '../write-responses'
import { demandAttributes, makeAttributes } from './attributes'
import { createTargets } from './create-targets'
import type { Imports } from './imports'
import { loadImport } from './load-import'
import { makePlan } from './make-plan'
import { demandRatedOnce } from './rated-once'
import { rememberMapping } from './remembered'

/**
 * Starts an uploaded file's import: the mapping is checked against the map,
 * the touchpoints that it wants made are made, and the rest goes on in the
 * background.
 * @throws Invalid, Conflict, NotFound
 */
export async function startImport(
  services: Pick<Infrastructure, 'db'> & { imports: Imports },
  place: Place,
  doer: Doer & { actor: Actor },
  importId: string,
  mapping: Mapping,
): Promise<Import> {
  const { db, imports } = services
  const row = await loadImport(db, place, importId)
  if (row.state !== 'uploaded') throw new Conflict('This file has been imported already.')
  const touchpoints = await touchpointsOf(db, place)
  makePlan(mapping, { workspaceId: place.workspaceId, time: 0, touchpoints })
  demandRatedOnce(mapping)
  await demandAttributes(db, place.workspaceId, mapping)
  const settled = await createTargets({ db }, imports.options.live, place, doer.actor, mapping)
  await makeAttributes(db, place.workspaceId, settled)
  const started = await imports.start(place, importId, settled, doer)
  await rememberMapping(db, place, started, doer.actor.name, settled)
  return started
}
