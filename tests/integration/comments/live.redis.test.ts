import { afterEach, beforeEach, expect, it } from 'vitest'
import { aDiscussion } from '../../factories/comments'
import { testServices } from '../../setup/database'
import { anotherInstance } from '../../setup/instances'
import { type LiveServer, liveServer } from '../sync/live-server'
import { follow } from '../sync/raw-follower'

const services = await testServices()
let other: Awaited<ReturnType<typeof anotherInstance>>
let live: LiveServer

beforeEach(async () => {
  other = await anotherInstance(services, process.env.TEST_REDIS_URL ?? '')
  live = await liveServer(other.services)
})
afterEach(async () => {
  await live.close()
  await other.close()
})

it('comments of one instance are heard of on the other, by those who may', async () => {
  const { owner, guest, begin, journeyId } = await aDiscussion(services)
  const talker = await follow(await live.connect(await guest('commenter', 'Gita')), journeyId)
  const looker = await follow(await live.connect(await guest('viewer', 'Lu')), journeyId)
  await begin(owner, 'a')
  await talker.until(() => talker.ofType('comments').some(({ version }) => version === 1))
  await services.hubs.announce(journeyId, { type: 'journey' })
  await looker.until(() => looker.ofType('journey').length > 0)
  expect(looker.ofType('comments')).toEqual([])
})
