import { describe, expect, it } from 'vitest'
import { heatOf } from '@/core/heat/heat'
import type { HeatMap } from '@/core/heat/views'
import { newId } from '@/core/journey/new-id'
import type { Records } from '@/core/journey/records'
import { recordsOf } from '@/core/journey/records.fixture'
import { makeTemplate } from '@/core/journey/templates'
import { estimateWidth } from '@/core/journey/text-width'
import { itemBounds } from './item-bounds'
import { makeScene } from './scene'
import type { SceneInput } from './scene-input'
import type { TextItem } from './scene-items'
import { darkTheme, lightTheme } from './theme'

const measure: SceneInput['options']['measure'] = (text, { size }) => estimateWidth(text, size)
const records = recordsOf(makeTemplate('airline', newId).records)
const urdu = 'صارف کے سفر کا نقشہ: ادائیگی کا صفحہ بہت سست تھا، اس لیے میں نے آرڈر چھوڑ دیا۔'
const long = `${'পেমেন্ট পৃষ্ঠা খুব ধীর ছিল '.repeat(12)}${'x'.repeat(90)}`

function heatFor(map: Records): HeatMap {
  const counts = [
    { n: 0, negative: 0, painNegative: 0 },
    { n: 3, negative: 2, painNegative: 6000 },
    { n: 400, negative: 200, painNegative: 900_000 },
  ]
  const touchpoints = [...map.values()].filter((record) => record.type === 'touchpoint')
  return {
    method: 'shrinkage-v1',
    period: { from: '2026-01-01', to: '2026-06-30' },
    p0: 0.25,
    strength: 10,
    n: 403,
    negative: 202,
    touchpoints: touchpoints.map((one, i) => ({
      ...heatOf(counts[i % 3] ?? { n: 0, negative: 0, painNegative: 0 }, 0.25),
      touchpointId: one.id,
      scores: 0,
      emotion: null,
    })),
    stages: [],
    lanes: [],
    channels: [],
  }
}

function input(set: Partial<SceneInput> = {}): SceneInput {
  return {
    journey: { title: 'Airline trip', state: 'current' },
    personas: [{ id: newId(), name: 'Mai', role: 'Traveller', avatarId: null }],
    records,
    heat: heatFor(records),
    options: { theme: lightTheme, measure },
    ...set,
  }
}

function retitled(title: string): Records {
  const all = [...records.values()].map((record) => {
    if ('title' in record) return { ...record, title }
    return record.type === 'note' ? { ...record, text: title } : { ...record, label: title }
  })
  return recordsOf(all)
}

const texts = (scene: ReturnType<typeof makeScene>) =>
  scene.items.filter((item): item is TextItem => item.kind === 'text')

describe.each([
  ['plain', records],
  ['Urdu', retitled(urdu)],
  ['long Bengali', retitled(long)],
  ['no words', retitled('')],
])('a scene with titles: %s', (_, map) => {
  const scene = makeScene(input({ records: map, journey: { title: urdu, state: 'future' } }))

  it('has everything inside its bounds', () => {
    for (const item of scene.items) {
      const { x, y, width, height } = itemBounds(item)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(scene.width)
      expect(y + height).toBeLessThanOrEqual(scene.height)
    }
  })

  it('has no text wider than its box', () => {
    for (const { text, font, box } of texts(scene)) {
      expect(measure(text, font)).toBeLessThanOrEqual(box.width + 0.01)
    }
  })
})

describe('makeScene', () => {
  it('sets Urdu from the right and English from the left', () => {
    const scene = makeScene(input({ records: retitled(urdu) }))
    const card = texts(scene).filter((item) => item.script === 'Arab')
    expect(card.length).toBeGreaterThan(20)
    for (const item of card) {
      expect(item.direction).toBe('rtl')
      if (item.align !== 'center') expect(item.at.x).toBe(item.box.x + item.box.width)
    }
    const title = texts(makeScene(input())).find((item) => item.text === 'Airline trip')
    expect(title).toMatchObject({ align: 'left', direction: 'ltr', script: 'Latn' })
  })

  it('shows every touchpoint and note, each item under its record', () => {
    const scene = makeScene(input())
    for (const record of records.values()) {
      if (record.type === 'connection') continue
      expect(scene.items.some((item) => item.of === record.id)).toBe(true)
    }
  })

  it('shows heat as colour, number and count, and too few without a number', () => {
    const all = texts(makeScene(input())).map((item) => item.text)
    expect(all).toContain('n 400')
    expect(all).toContain('n 3')
    expect(all).not.toContain('n 0')
    expect(all).toContain('403 responses, Jan 1, 2026 to Jun 30, 2026')
    const without = texts(makeScene(input({ heat: null }))).map((item) => item.text)
    expect(without.some((text) => text.startsWith('n '))).toBe(false)
  })

  it('differs between light and dark by its colours alone', () => {
    const places = (theme: typeof lightTheme) =>
      texts(makeScene(input({ options: { theme, measure }, personas: [] }))).map((item) => item.at)
    expect(places(darkTheme)).toEqual(places(lightTheme))
  })

  it('draws an empty journey too', () => {
    const scene = makeScene(input({ records: new Map(), heat: null, personas: [] }))
    expect(scene.width).toBeGreaterThan(900)
    expect(texts(scene).map((item) => item.text)).toContain('Airline trip')
  })
})
