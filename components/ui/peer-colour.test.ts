import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { contrast } from '@/core/picture/contrast'
import { darkTheme, lightTheme } from '@/core/picture/theme'
import { peerColours } from '@/core/presence/presence'
import { oklab } from './oklab.fixture'

const sheet = await readFile(new URL('../../app/globals.css', import.meta.url), 'utf8')
const pair = (name: string) => {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(sheet)
  return { light: found?.[1] ?? '', dark: found?.[2] ?? '' }
}
const colours = Array.from({ length: peerColours }, (_, index) => pair(`peer-${index}`))
const onPeer = pair('on-peer')

describe.each([lightTheme, darkTheme])('the colours of people, $name', (theme) => {
  const own = colours.map((colour) => colour[theme.name])

  it('carry text that can be read, and can be seen on the map', () => {
    for (const colour of own) {
      expect(contrast(colour, onPeer[theme.name])).toBeGreaterThan(4.5)
      expect(contrast(colour, theme.canvas)).toBeGreaterThan(3)
      expect(contrast(colour, theme.card)).toBeGreaterThan(3)
    }
  })

  it('are told apart from each other, from heat and from one’s own selection', () => {
    for (const [index, colour] of own.entries()) {
      for (const other of own.slice(index + 1))
        expect(distance(colour, other)).toBeGreaterThan(0.07)
      for (const heat of theme.heat) expect(distance(colour, heat)).toBeGreaterThan(0.09)
      expect(distance(colour, theme.accent)).toBeGreaterThan(0.09)
    }
  })
})

/** Distance in OKLab; 0.02 is just noticeable side by side. */
function distance(a: string, b: string): number {
  const [one, two] = [oklab(a), oklab(b)]
  return Math.hypot(...one.map((value, axis) => value - (two[axis] ?? 0)))
}
