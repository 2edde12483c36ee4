import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeMap } from '../../factories/map'
import { makeKey, makeMember, makeOwnedWorkspace } from '../../factories/people'
import { startRest } from '../../factories/rest'
import { testServices } from '../../setup/database'
import { within } from '../../setup/within'
import { liveServer } from '../sync/live-server'
import { follow } from '../sync/raw-follower'

const services = await testServices()
let rest: Awaited<ReturnType<typeof startRest>>
let live: Awaited<ReturnType<typeof liveServer>>

beforeAll(async () => {
  rest = await startRest(services)
  live = await liveServer(services)
})
afterAll(async () => {
  await rest.close()
  await live.close()
})

it('a response that a program sends is counted before the eyes of somebody else within 2 seconds', async () => {
  const { workspace } = await makeOwnedWorkspace(services)
  const { journeyId } = await makeMap(services, workspace, ['Payment'])
  const { key } = await makeKey(services, workspace, 'editor')
  const connection = await live.connect(await makeMember(services, workspace, 'viewer'))
  const watcher = await follow(connection, journeyId)
  const counted = async () => {
    const { touchpoints } = await connection.client.heat.map.query({ journeyId, filters: {} })
    return touchpoints[0]?.n ?? 0
  }
  /** Asks again at each piece of news and at no other time, as the page does. */
  let heard = 0
  const shows = async (n: number): Promise<void> => {
    await watcher.until(() => watcher.ofType('feedback').length > heard)
    heard = watcher.ofType('feedback').length
    if ((await counted()) !== n) await shows(n)
  }
  expect(await counted()).toBe(0)

  // The first is told of at once, those within half a second after it together.
  for (const n of [1, 2, 3]) {
    const row = { touchpoint: 'Payment', instrument: 'ces', value: 3, externalId: `r${n}` }
    const sent = await rest.post(
      `/journeys/${journeyId}/feedback`,
      `${JSON.stringify(row)}\n`,
      key,
      'application/x-ndjson',
    )
    expect(sent.body).toMatchObject({ added: 1 })
    await within(2, `response ${n} to be shown`, shows(n))
  }
})
