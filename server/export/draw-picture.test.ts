import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { aStage } from '@/core/journey/records.fixture'
import { makeTemplate } from '@/core/journey/templates'
import { drawPicture } from './draw-picture'
import type { PictureRequest } from './picture-request'

const { title, records } = makeTemplate('shop', newId)

function request(set: Partial<PictureRequest> = {}): PictureRequest {
  return {
    format: 'png',
    scale: 1,
    theme: 'light',
    journey: { title, state: 'current' },
    personas: [{ id: newId(), name: 'নুসরাত', role: 'গ্রাহক', avatarId: null }],
    records,
    heat: null,
    images: [],
    ...set,
  }
}

describe('drawPicture', () => {
  it('draws a PNG, and at twice the scale one of twice the size', async () => {
    const one = await loadImage((await drawPicture(request())).bytes)
    const two = await loadImage((await drawPicture(request({ scale: 2 }))).bytes)
    expect(one.width).toBeGreaterThan(1000)
    expect([two.width, two.height]).toEqual([one.width * 2, one.height * 2])
  })

  it('draws an SVG whose text needs no font', async () => {
    const { bytes } = await drawPicture(request({ format: 'svg' }))
    const svg = Buffer.from(bytes).toString('utf8')
    expect(svg).toMatch(/^<\?xml[^>]*>\s*<svg/)
    expect(svg).toContain('<path')
    expect(svg).not.toMatch(/<text|NaN/)
  })

  it('keeps the emoji of a title in an SVG', async () => {
    const plain = await drawPicture(request({ format: 'svg' }))
    expect(Buffer.from(plain.bytes).toString('utf8')).not.toContain('<image')
    const journey = { title: 'Shop 🛒 checkout', state: 'current' } as const
    const { bytes } = await drawPicture(request({ format: 'svg', journey }))
    expect(
      Buffer.from(bytes)
        .toString('utf8')
        .match(/<image/g),
    ).toHaveLength(1)
  })

  it('draws a smaller picture and says so when the map is too large for the scale', async () => {
    const wide = Array.from({ length: 40 }, (_, i) => aStage({ order: `a${i + 10}`, width: 1000 }))
    const { bytes, notice } = await drawPicture(request({ records: wide, personas: [], scale: 4 }))
    const image = await loadImage(bytes)
    expect(image.width).toBeLessThanOrEqual(32_767)
    expect(image.width).toBeGreaterThan(32_000)
    expect(notice).toMatch(/too large.*0\.8/)
  })

  it('leaves out an avatar that is no picture', async () => {
    const avatarId = newId()
    const personas = [{ id: newId(), name: 'Mai', role: '', avatarId }]
    const images = [{ id: avatarId, bytes: new Uint8Array([1, 2, 3]) }]
    const { bytes } = await drawPicture(request({ personas, images }))
    expect(bytes.length).toBeGreaterThan(1000)
  })
})
