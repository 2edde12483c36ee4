import type { Services } from '@/server/services'
import { makeMap, type TestMap } from './map'
import { makeKey, makeOwnedWorkspace } from './people'

/** A map of these touchpoints in a workspace of its own, its owner, and the key of a program that sends answers there. */
export async function makeMapWithKey(services: Pick<Services, 'db'>, titles: readonly string[]) {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { key } = await makeKey(services, workspace, 'editor')
  const map: TestMap = await makeMap(services, workspace, titles)
  return { workspace, owner, key, ...map }
}
