import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Services } from '@/server/services'
import { makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'
import { titles } from './rollups/answers'
import { expectFacets, expectFebruary, expectHeat } from './rollups/expect-heat'
import { type Model, step, take } from './rollups/history'
import { expectBlock, recount, rollups } from './rollups/recount'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

test('after any history the rollups equal a recount, and heat a straightforward computation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (history) => {
      const place = await makeFeedbackPlace(services, titles)
      const model: Model = new Map()
      const imports: string[] = []
      for (const one of history) await take(services, place, one, { model, imports })
      expect(await rollups(place)).toEqual(await recount(place))
      await expectBlock(place)
      const facets = await expectFacets(place, [...model.values()])
      await expectFebruary(place, [...model.values()])
      expect(services.columns.holds(place.place)).toBe(false)
      await expectHeat(place, [...model.values()], {})
      const later = [...model.values()].filter(
        ({ day }) => day >= '2025-02-01' && day <= '2025-12-30',
      )
      await expectHeat(place, later, { from: '2025-02-01', to: '2025-12-30' })
      expect(services.columns.holds(place.place)).toBe(true)
      expect(await place.caller.heat.facets({ journeyId: place.journeyId })).toEqual(facets)
      const inStore = [...model.values()].filter(({ channel }) => channel === 'store')
      await expectHeat(place, inStore, { channels: ['store'] })
    }),
    { numRuns: 8, seed: 20_250_131 },
  )
})
