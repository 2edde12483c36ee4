import { describe, expect, it } from 'vitest'
import { fittingViewport, seenPart } from './seen-part'

describe('the part of the canvas that is seen', () => {
  it('is shown as it was in a window of the same size', () => {
    const window = { width: 1440, height: 852 }
    const viewport = { x: -300, y: 120, zoom: 0.8 }
    const shown = fittingViewport(seenPart(viewport, window), window)
    expect(shown.x).toBeCloseTo(-300)
    expect(shown.y).toBeCloseTo(120)
    expect(shown.zoom).toBeCloseTo(0.8)
  })

  it('is seen whole, in the middle, in a window of another shape', () => {
    const part = { x: 100, y: 200, width: 1000, height: 500 }
    const phone = { width: 400, height: 800 }
    const viewport = fittingViewport(part, phone)
    expect(viewport.zoom).toBeCloseTo(0.4)
    const seen = seenPart(viewport, phone)
    expect(seen.x).toBeCloseTo(100)
    expect(seen.width).toBeCloseTo(1000)
    expect(seen.y + seen.height / 2).toBeCloseTo(450)
  })

  it('is never zoomed beyond what the canvas can do', () => {
    const tiny = { x: 0, y: 0, width: 1, height: 1 }
    expect(fittingViewport(tiny, { width: 1000, height: 1000 }).zoom).toBe(2.5)
  })
})
