'use client'

import { useEffect, useRef } from 'react'
import type { Scene } from '@/core/picture/scene-items'
import { SnapshotPainter, type Viewport } from './snapshot-painter'
import { useCanvasSize } from './use-canvas-size'

type Props = {
  /** Made with `frame: 'map'`: in the layout's coordinates. */
  scene: Scene
  /** Where the map's corner lies on the screen, and how large a pixel of it is. */
  viewport: Viewport
  className?: string
}

/** The map as one canvas, for when so much is seen that elements would be slow. */
export function MapCanvas({ scene, viewport, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<SnapshotPainter>(null)
  const size = useCanvasSize(canvas)

  useEffect(() => {
    if (!canvas.current) return
    const made = new SnapshotPainter(canvas.current)
    painter.current = made
    return () => made.stop()
  }, [])

  useEffect(() => {
    if (size) painter.current?.show(scene, viewport, size)
  }, [scene, viewport, size])

  return <canvas ref={canvas} className={className} />
}
