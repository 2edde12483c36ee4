import { describe, expect, it } from 'vitest'
import { browserLimits, canvasSize, fitScale } from './fit-scale'

describe('fitScale', () => {
  it('keeps the wanted scale while the canvas can hold it', () => {
    expect(fitScale({ width: 1600, height: 1200 }, 4, browserLimits)).toEqual({
      scale: 4,
      reduced: false,
    })
  })

  it.each([
    ['a side', { width: 20_000, height: 100 }],
    ['the area', { width: 12_000, height: 11_000 }],
  ])('makes the picture smaller when %s would be too large', (_, size) => {
    const fitted = fitScale(size, 4, browserLimits)
    expect(fitted.reduced).toBe(true)
    const canvas = canvasSize(size, fitted)
    expect(Math.max(canvas.width, canvas.height)).toBeLessThanOrEqual(browserLimits.side)
    expect(canvas.width * canvas.height).toBeLessThanOrEqual(browserLimits.area)
    expect(canvas.width).toBeGreaterThan(size.width)
  })
})
