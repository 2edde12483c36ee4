import { beforeAll, describe, expect, it } from 'vitest'
import { isGiven } from '@/core/access/can'
import { callerFor } from '../../factories/caller'
import { makeJourney } from '../../factories/journey'
import {
  makeMember,
  makeOwnedWorkspace,
  type TestUser,
  type TestWorkspace,
} from '../../factories/people'
import { allProcedures, callPath } from '../../factories/procedures'
import { testServices } from '../../setup/database'

const services = await testServices()
const guarded = allProcedures().flatMap(({ path, access }) =>
  access?.kind === 'workspace' || access?.kind === 'journey'
    ? [{ path, kind: access.kind, ability: access.ability }]
    : [],
)

let workspace: TestWorkspace
let stranger: TestUser
let viewer: TestUser
let ids: { workspaceId: string; journeyId: string }

beforeAll(async () => {
  workspace = (await makeOwnedWorkspace(services)).workspace
  stranger = (await makeOwnedWorkspace(services)).owner
  viewer = await makeMember(services, workspace, 'viewer')
  const journey = await makeJourney(services, workspace)
  ids = { workspaceId: workspace.id, journeyId: journey.id }
})

/** The one id that settles access; whether the rest is right must not be told to strangers. */
const inputOf = (kind: 'workspace' | 'journey') =>
  kind === 'workspace' ? { workspaceId: ids.workspaceId } : { journeyId: ids.journeyId }

describe.each(guarded)('$path', ({ path, kind, ability }) => {
  it('does not exist for members of other workspaces', async () => {
    const call = callPath(callerFor(services, stranger), path, inputOf(kind))
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('asks whoever is not signed in to sign in', async () => {
    const call = callPath(callerFor(services, null), path, inputOf(kind))
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  if (isGiven('viewer', ability)) return
  it('is refused to a viewer', async () => {
    const call = callPath(callerFor(services, viewer), path, inputOf(kind))
    await expect(call).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
