import type { Theme } from './theme'

/**
 * The theme as CSS variables, `--map-canvas` and so on; the heat scale is
 * `--heat-0` to `--heat-4`, with `--on-heat-*` for the text on it.
 */
export function cssVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = {
    '--map-canvas': theme.canvas,
    '--map-header': theme.header,
    '--map-card': theme.card,
    '--map-line': theme.line,
    '--map-edge': theme.edge,
    '--map-text': theme.text,
    '--map-muted-text': theme.mutedText,
    '--map-accent': theme.accent,
    '--map-on-accent': theme.onAccent,
    '--map-accent-soft': theme.accentSoft,
    '--map-connection': theme.connection,
    '--map-emotion-line': theme.emotionLine,
    '--map-emotion-band': theme.emotionBand,
    '--map-star': theme.star,
    '--heat-edge': theme.heatEdge,
    '--hatch-ground': theme.hatch.ground,
    '--hatch-line': theme.hatch.line,
  }
  for (const [i, colour] of theme.heat.entries()) variables[`--heat-${i}`] = colour
  for (const [i, colour] of theme.onHeat.entries()) variables[`--on-heat-${i}`] = colour
  for (const [kind, tint] of Object.entries(theme.tints)) {
    variables[`--lane-${kind}`] = tint.fill
    variables[`--lane-${kind}-edge`] = tint.edge
  }
  return variables
}

/**
 * `theme.css`, which the page imports. Each variable holds both of its colours;
 * which one counts follows the page's `color-scheme`.
 */
export function themeStylesheet(light: Theme, dark: Theme): string {
  const inDark = cssVariables(dark)
  const lines = Object.entries(cssVariables(light)).map(([name, value]) => {
    const other = inDark[name]
    return `  ${name}: ${other === value ? value : `light-dark(${value}, ${other})`};`
  })
  return `:root {\n${lines.join('\n')}\n}\n`
}
