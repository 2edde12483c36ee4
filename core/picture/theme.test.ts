import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { contrast, luminance } from './contrast'
import { cssVariables, themeStylesheet } from './css-variables'
import { darkTheme, lightTheme, type Theme } from './theme'

describe.each([lightTheme, darkTheme])('the $name theme', (theme: Theme) => {
  it('has text that can be read on every ground it lies on', () => {
    const grounds = [theme.canvas, theme.header, theme.card, theme.hatch.ground]
    const tints = Object.values(theme.tints).map((tint) => tint.fill)
    for (const ground of [...grounds, ...tints]) {
      expect(contrast(theme.text, ground)).toBeGreaterThan(4.5)
      expect(contrast(theme.mutedText, ground)).toBeGreaterThan(4.5)
    }
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThan(4.5)
    for (const [i, heat] of theme.heat.entries()) {
      expect(contrast(theme.onHeat[i] ?? '', heat)).toBeGreaterThan(4.5)
    }
  })

  it('has lines that can be seen', () => {
    for (const line of [theme.connection, theme.emotionLine, theme.accent, theme.hatch.line]) {
      expect(contrast(line, theme.canvas)).toBeGreaterThan(3)
    }
    expect(contrast(theme.star, theme.card)).toBeGreaterThan(3)
  })

  it('orders heat by lightness alone, in even steps', () => {
    const light = theme.heat.map((colour) => Math.cbrt(luminance(colour)))
    const steps = light.slice(1).map((value, i) => (light[i] ?? 0) - value)
    for (const step of steps) {
      expect(step).toBeGreaterThan(0.08)
      expect(step).toBeLessThan(0.2)
    }
  })

  it('becomes CSS variables, each a colour', () => {
    const variables = Object.entries(cssVariables(theme))
    expect(variables.length).toBeGreaterThan(40)
    for (const [name, value] of variables) {
      expect(name).toMatch(/^--[a-z0-9-]+$/)
      expect(value).toMatch(/^#[0-9a-f]{6}$/)
    }
  })
})

describe('theme.css', () => {
  it('holds the same colours as the themes', async () => {
    const sheet = await readFile(new URL('./theme.css', import.meta.url), 'utf8')
    expect(sheet).toBe(themeStylesheet(lightTheme, darkTheme))
  })
})
