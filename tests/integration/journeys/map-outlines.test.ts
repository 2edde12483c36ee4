import { beforeEach, expect, it } from 'vitest'
import { addStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { MapOutlines } from '@/server/journeys/map-outlines'
import { makeFeedbackPlace } from '../../factories/feedback'
import { emptyDatabase, testServices } from '../../setup/database'
import { anAuthor } from '../sync/world'

const services = await testServices()
beforeEach(emptyDatabase)

it('an outline is read once a version of the map, and anew after an edit', async () => {
  const { place } = await makeFeedbackPlace(services, ['Search', 'Pay'])
  const outlines = new MapOutlines(services)
  const before = await outlines.of(place)
  expect(before.touchpoints.map(({ title }) => title).sort()).toEqual(['Pay', 'Search'])
  expect(await outlines.of(place)).toBe(before)
  await services.hubs.edit(place, addStage(new Map(), { title: 'Later' }), anAuthor('Bo'))
  const after = await outlines.of(place)
  expect(after.stages).toHaveLength(before.stages.length + 1)
  await expect(outlines.of({ ...place, workspaceId: newId() })).rejects.toMatchObject({
    code: 'not_found',
  })
})
