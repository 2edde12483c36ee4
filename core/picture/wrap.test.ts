import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateWidth } from '@/core/journey/text-width'
import { directionOf, scriptOf } from './script'
import { oneLine, wrapText } from './wrap'

const font = { size: 10, weight: 400 } as const
const measure = (text: string) => estimateWidth(text, font.size)
const wrap = (text: string, width: number, most = 99) => wrapText(text, width, font, measure, most)

describe('wrapText', () => {
  it('never makes a line wider than the width, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const lines = wrap(text, width)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
          const letters = (of: string) => of.replace(/\s/g, '')
          expect(letters(lines.join(''))).toBe(letters(text))
        },
      ),
    )
  })

  it('breaks at spaces, and keeps punctuation with its word', () => {
    expect(wrap('Trang thanh toán, tải quá chậm.', 90)).toEqual([
      'Trang thanh toán,',
      'tải quá chậm.',
    ])
    expect(wrap('ادائیگی کا صفحہ بہت سست تھا، اس لیے', 120).join(' ')).toBe(
      'ادائیگی کا صفحہ بہت سست تھا، اس لیے',
    )
  })

  it('breaks between words of scripts without spaces, never before a full stop', () => {
    const lines = wrap('支払いページが遅すぎました。', 60)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).not.toMatch(/^[。、]/)
  })

  it('keeps families of emoji and stacked letters whole', () => {
    const family = '👩‍👩‍👧‍👦'
    expect(wrap(family.repeat(4), 60).join('')).toBe(family.repeat(4))
    for (const line of wrap(family.repeat(4), 60)) expect(line.length % family.length).toBe(0)
  })

  it('ends what does not fit in an ellipsis', () => {
    const lines = wrap('one two three four five six seven', 50, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(measure(lines[1] ?? '')).toBeLessThanOrEqual(50)
    expect(oneLine('one two three four', 50, font, measure)).toMatch(/^one.*…$/)
  })
})

describe('directionOf', () => {
  it.each([
    ['صارف کے سفر', 'rtl', 'Arab'],
    ['123 صارف', 'rtl', 'Arab'],
    ['Urdu: صارف', 'ltr', 'Latn'],
    ['গ্রাহক', 'ltr', 'Beng'],
    ['42 %', 'ltr', 'Zyyy'],
  ])('%s is %s', (text, direction, script) => {
    expect(directionOf(text)).toBe(direction)
    expect(scriptOf(text)).toBe(script)
  })
})
