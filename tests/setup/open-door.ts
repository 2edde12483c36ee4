import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { HttpRoute } from '@/server/http/route'
import type { Services } from '@/server/services'
import { type FeedbackPlace, makeFeedbackPlace } from '../factories/feedback'
import { startRoute } from '../factories/http'
import { emptyDatabase } from './database'

export type Door = {
  /** Where strangers knock. */
  readonly address: string
  /** The one journey that there is, new before each test. */
  readonly place: FeedbackPlace
}

/** A route that strangers may call, open while the tests of a file run. */
export function openDoor(services: Services, route: HttpRoute, titles: readonly string[]): Door {
  let started: Awaited<ReturnType<typeof startRoute>>
  let place: FeedbackPlace
  beforeAll(async () => {
    started = await startRoute(services, route)
  })
  afterAll(() => started.close())
  beforeEach(async () => {
    await emptyDatabase()
    place = await makeFeedbackPlace(services, titles)
  })
  return {
    get address() {
      return started.address
    },
    get place() {
      return place
    },
  }
}
