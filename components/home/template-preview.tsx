'use client'

import { useMemo } from 'react'
import { layout } from '@/core/journey/layout'
import { newId } from '@/core/journey/new-id'
import { makeTemplate, type TemplateName } from '@/core/journey/templates'

/** The shape of a template: its stages, lanes and cards as plain blocks. */
export function TemplatePreview({ name }: { name: TemplateName }) {
  const shape = useMemo(() => shapeOf(name), [name])
  return (
    <svg
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      preserveAspectRatio="xMinYMin slice"
      className="block aspect-[5/3] w-full bg-canvas"
      aria-hidden="true"
    >
      {shape.blocks.map(({ id, fill, x, y, width, height }) => (
        <rect key={id} x={x} y={y} width={width} height={height} rx={10} style={{ fill }} />
      ))}
    </svg>
  )
}

function shapeOf(name: TemplateName) {
  const records = new Map(makeTemplate(name, newId).records.map((each) => [each.id, each]))
  const placed = layout(records)
  const laneOf = (id: string) => {
    const record = records.get(id)
    const lane = record?.type === 'note' ? records.get(record.laneId) : undefined
    return lane?.type === 'lane' ? `var(--lane-${lane.kind}-edge)` : 'var(--map-connection)'
  }
  const headers = [...placed.stages, ...placed.lanes].map((rect) => ({
    ...rect,
    fill: 'var(--map-edge)',
  }))
  const nodes = [...placed.nodes].map(([id, rect]) => ({ id, ...rect, fill: laneOf(id) }))
  return {
    width: Math.min(placed.width, 1400),
    height: placed.height,
    blocks: [...headers, ...nodes],
  }
}
