import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import type { ThreadSummary } from '@/core/comments/views'
import type { Point, Rect } from '@/core/journey/geometry'
import { contains } from '@/core/journey/geometry'
import type { Arrangement } from '../state/arrangement'
import { useArrangement, useUi } from '../state/editor-context'
import { pinPoint } from './anchors'
import { useTalks } from './comments-context'
import { type Gathered, gather } from './gather'

/** The zoom that pins are gathered for, and the part of the canvas in which they are elements. */
type Sight = { readonly zoom: number; readonly part: Rect }

/** A pin's width on the screen, with air. */
const pinSpan = 34
/** Steps of zoom in which pins gather anew, for each doubling. */
const stepsPerDoubling = 3
/** The part of the canvas that has pins changes in steps of so many pixels of the screen. */
const tile = 600

type Spot = { readonly at: Point; readonly thread: ThreadSummary }

const whole = (arrangement: Arrangement) => arrangement

/** The pins in sight. They change with threads and map, with steps of zoom, and with every tile one pans. */
export function usePins(): readonly Gathered<Spot>[] {
  const threads = useTalks((state) => state.threads)
  const arrangement = useArrangement(whole)
  const openId = useUi(({ talk }) => (talk?.kind === 'thread' ? talk.threadId : null))
  const resolvedShown = useUi((state) => state.resolvedShown)
  const sight = useSight()
  const spots = useMemo(() => {
    const found: Spot[] = []
    for (const thread of threads.values()) {
      if (thread.resolved && !resolvedShown && thread.id !== openId) continue
      const at = pinPoint(thread.anchor, arrangement)
      if (at) found.push({ at, thread })
    }
    return found.sort((a, b) => (a.thread.id < b.thread.id ? -1 : 1))
  }, [threads, arrangement, openId, resolvedShown])
  const all = useMemo(() => gather(spots, pinSpan / sight.zoom), [spots, sight.zoom])
  return useMemo(() => all.filter(({ at }) => contains(sight.part, at)), [all, sight.part])
}

function useSight(): Sight {
  const store = useStoreApi()
  const [sight, setSight] = useState(() => sightOf(store.getState()))
  useEffect(() => {
    const look = () => {
      const next = sightOf(store.getState())
      setSight((before) => (same(before, next) ? before : next))
    }
    look()
    return store.subscribe(look)
  }, [store])
  return sight
}

function sightOf({
  transform: [x, y, exact],
  width,
  height,
}: {
  transform: readonly [number, number, number]
  width: number
  height: number
}): Sight {
  const zoom = 2 ** (Math.round(Math.log2(exact) * stepsPerDoubling) / stepsPerDoubling)
  const size = tile / zoom
  const from = (at: number) => (Math.floor(-at / exact / size) - 1) * size
  const span = (length: number) => (Math.ceil(length / exact / size) + 3) * size
  return { zoom, part: { x: from(x), y: from(y), width: span(width), height: span(height) } }
}

function same(a: Sight, b: Sight): boolean {
  return (
    a.zoom === b.zoom &&
    a.part.x === b.part.x &&
    a.part.y === b.part.y &&
    a.part.width === b.part.width &&
    a.part.height === b.part.height
  )
}
