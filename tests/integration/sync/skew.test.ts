import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { protocolVersion } from '@/core/sync/protocol'
import { callerFor } from '../../factories/caller'
import { makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

async function aFollower() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const caller = callerFor(services, owner)
  const { id: journeyId } = await caller.journey.create({
    workspaceId: workspace.id,
    title: 'Trip',
    template: 'blank',
  })
  const firstOf = async (input: { protocol?: number; as?: string }) => {
    const from = { journeyId, clientId: newId(), cursor: null }
    const messages = await caller.journey.follow({ ...from, ...input })
    const iterator = messages[Symbol.asyncIterator]()
    const first = await iterator.next()
    await iterator.return?.()
    return first.value
  }
  return { owner: owner as TestUser, firstOf }
}

describe('who follows a journey', () => {
  it('is told first which build answers', async () => {
    const { firstOf } = await aFollower()
    expect(await firstOf({})).toEqual([{ type: 'hello', build: services.build }])
  })

  it('is told when the page speaks another protocol than the server', async () => {
    const { firstOf } = await aFollower()
    const code = { code: 'outdated' }
    await expect(firstOf({ protocol: protocolVersion - 1 })).rejects.toMatchObject(code)
    await expect(firstOf({ protocol: protocolVersion + 1 })).rejects.toMatchObject(code)
  })

  it('does not follow for a page that somebody else has opened', async () => {
    const { owner, firstOf } = await aFollower()
    await expect(firstOf({ as: newId() })).rejects.toMatchObject({
      code: 'someone_else',
    })
    expect(await firstOf({ as: owner.id })).toMatchObject([{ type: 'hello' }])
  })
})
