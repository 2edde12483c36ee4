'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { HeatMap } from '@/core/heat/views'
import type { Records } from '@/core/journey/records'
import { estimateWidth } from '@/core/journey/text-width'
import { paint } from '@/core/picture/paint'
import { makeScene } from '@/core/picture/scene'
import type { Measure, Scene } from '@/core/picture/scene-items'
import { themes } from '@/core/picture/theme'
import { type CanvasSize, useCanvasSize } from './use-canvas-size'
import { useThemeName } from './use-theme-name'

/** Letters are too small to read here: bars of about their length will do. */
const measure: Measure = (text, { size }) => estimateWidth(text, size)
const readableText = 7
/** A large map shows its beginning rather than dust: no smaller than this. */
const leastScale = 0.14

type Props = { records: Records; heat?: HeatMap | null; className?: string }

/** The map, small: fills its place from the start corner, in the page's colours. */
export function Miniature({ records, heat = null, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useCanvasSize(canvas)
  const theme = useThemeName()
  const scene = useMemo(
    () =>
      makeScene({
        journey: { title: '', state: 'current' },
        personas: [],
        records,
        heat,
        options: { theme: themes[theme], measure, frame: 'map' },
      }),
    [records, heat, theme],
  )
  useEffect(() => {
    if (canvas.current && size) paintMiniature(canvas.current, size, scene)
  }, [size, scene])
  return <canvas ref={canvas} className={className} />
}

function paintMiniature(canvas: HTMLCanvasElement, size: CanvasSize, scene: Scene): void {
  const { width, height, pixelRatio } = size
  canvas.width = Math.round(width * pixelRatio)
  canvas.height = Math.round(height * pixelRatio)
  const context = canvas.getContext('2d')
  if (!context || width === 0 || scene.width === 0) return
  context.fillStyle = scene.background
  context.fillRect(0, 0, canvas.width, canvas.height)
  const scale = Math.min(0.6, Math.max(leastScale, width / scene.width))
  const view = { x: 0, y: 0, width: width / scale, height: height / scale }
  paint(scene, context, { scale: scale * pixelRatio, view, leastText: readableText * pixelRatio })
}
