import type { LaneKind } from '@/core/journey/records'
import { darkTints, type LaneTints, lightTints } from './lane-tints'

/**
 * The colours of the map, in the page, the picture and the deck alike. This is
 * the one place that defines them; the page's CSS variables are checked against
 * `cssVariables` by a test. All values are `#rrggbb`.
 */
export type Theme = {
  readonly name: 'light' | 'dark'
  /** The ground the map lies on. */
  readonly canvas: string
  /** Headers of stages and lanes. */
  readonly header: string
  /** Cards: one step above the canvas. */
  readonly card: string
  /** Hairlines between cells. */
  readonly line: string
  /** Edges of cards and other things one must be able to tell apart: at least 3:1 where it carries meaning. */
  readonly edge: string
  readonly text: string
  readonly mutedText: string
  readonly accent: string
  readonly onAccent: string
  readonly accentSoft: string
  readonly connection: string
  readonly emotionLine: string
  readonly emotionBand: string
  readonly star: string
  /** From least to most painful; see `heatScale`. */
  readonly heat: HeatScale
  readonly onHeat: HeatScale
  /** A thin edge that keeps every heat colour apart from the ground. */
  readonly heatEdge: string
  /** "Too few responses": lines on a ground, never one of the heat colours. */
  readonly hatch: { readonly ground: string; readonly line: string }
  readonly tints: LaneTints
}

type HeatScale = readonly [string, string, string, string, string]

/**
 * Pale sand to deep red-violet in OKLCH, lightness .915, .80, .67, .515, .37:
 * lightness alone gives the order, so it reads the same to every eye, in grey
 * print, and in light and dark.
 */
const heatScale: HeatScale = ['#f1e2be', '#f0ae6a', '#e76a43', '#b52a4c', '#6a1b4e']
const ink = '#1c1a19'
const onHeat: HeatScale = [ink, ink, ink, '#ffffff', '#ffffff']

export const lightTheme: Theme = {
  name: 'light',
  canvas: '#fbfaf9',
  header: '#f6f5f2',
  card: '#ffffff',
  line: '#ecebe8',
  edge: '#dfdedb',
  text: ink,
  mutedText: '#646361',
  accent: '#565fde',
  onAccent: '#ffffff',
  accentSoft: '#e5eaff',
  connection: '#878683',
  emotionLine: '#6e519d',
  emotionBand: '#e7dff5',
  star: '#9a6700',
  heat: heatScale,
  onHeat,
  heatEdge: '#cccac8',
  hatch: { ground: '#f6f5f2', line: '#878683' },
  tints: lightTints,
}

export const darkTheme: Theme = {
  name: 'dark',
  canvas: '#141210',
  header: '#1c1a18',
  card: '#242120',
  line: '#2a2725',
  edge: '#4a4744',
  text: '#f1eeea',
  mutedText: '#b3b0ac',
  accent: '#919afb',
  onAccent: ink,
  accentSoft: '#292f56',
  connection: '#8f8c88',
  emotionLine: '#b99ee9',
  emotionBand: '#3d3252',
  star: '#e3b341',
  heat: heatScale,
  onHeat,
  heatEdge: '#777471',
  hatch: { ground: '#22201d', line: '#8f8c88' },
  tints: darkTints,
}

export const themes: Readonly<Record<Theme['name'], Theme>> = {
  light: lightTheme,
  dark: darkTheme,
}

/** The ground of a lane's notes and its edge, by the lane's kind. */
export function laneTint(theme: Theme, kind: LaneKind): { fill: string; edge: string } {
  return theme.tints[kind]
}
