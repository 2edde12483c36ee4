import { type RefObject, useEffect, useState } from 'react'
import type { Size } from '@/core/journey/geometry'

export type CanvasSize = Size & { pixelRatio: number }

/** The size of an element in CSS pixels, and the screen's device pixels for one of them. */
export function useCanvasSize(element: RefObject<HTMLElement | null>): CanvasSize | null {
  const [size, setSize] = useState<CanvasSize | null>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = current
      setSize({ width, height, pixelRatio: window.devicePixelRatio })
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
