import { loadImage } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { makeTemplate } from '@/core/journey/templates'
import { NotFound } from '@/server/errors'
import { renderPicture } from '@/server/export/render-picture'
import type { Services } from '@/server/services'
import { callerFor } from '../../factories/caller'
import { makeJourney } from '../../factories/journey'
import { makeMember, makeWorkspace } from '../../factories/people'
import { testServices } from '../../setup/database'

const options = { format: 'png', scale: 1, theme: 'light', heat: null } as const

describe('the picture of a journey', () => {
  let services: Services
  let place: { workspaceId: string; journeyId: string }

  beforeAll(async () => {
    services = await testServices()
    const workspace = await makeWorkspace(services)
    const journey = await makeJourney(services, workspace, { title: 'صارف کے سفر کا نقشہ' })
    place = { workspaceId: workspace.id, journeyId: journey.id }
    await services.db.journeyRecord.createMany({
      data: makeTemplate('airline', newId).records.map(({ id, type, ...body }) => ({
        ...place,
        id,
        type,
        body,
        version: 1,
      })),
    })
  })

  it('is drawn in a thread of its own, from what the database holds', async () => {
    const { bytes, contentType } = await renderPicture(services, place, options)
    expect(contentType).toBe('image/png')
    const image = await loadImage(bytes)
    expect(image.width).toBe(1624)
  })

  it('can be asked for many times at once', async () => {
    const pictures = await Promise.all(
      [1, 2, 3].map(() => renderPicture(services, place, { ...options, format: 'svg' })),
    )
    expect(pictures.every(({ bytes }) => bytes.length > 10_000)).toBe(true)
  })

  it('comes from a procedure, with heat or without', async () => {
    const member = await makeMember(services, { id: place.workspaceId }, 'viewer')
    const caller = callerFor(services, member)
    const { journeyId } = place
    const { contentType, notice } = await caller.journey.picture({ journeyId, format: 'svg' })
    expect([contentType, notice]).toEqual(['image/svg+xml', null])
  })

  it('does not exist for another workspace', async () => {
    const other = { ...place, workspaceId: (await makeWorkspace(services)).id }
    await expect(renderPicture(services, other, options)).rejects.toThrow(NotFound)
  })
})
