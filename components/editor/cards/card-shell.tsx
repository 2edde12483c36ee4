import { type CSSProperties, type ReactNode, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { useEditor, useUi } from '../state/editor-context'
import { CardAnchors } from './card-anchors'
import { CardHandles } from './card-handles'

/** What all cards have in common: the ring of a chosen one and the handles of one that is in reach. */
export function CardShell({
  id,
  selected,
  dragging,
  edge,
  className,
  style,
  children,
}: {
  id: string
  selected: boolean
  dragging: boolean
  /** The colour of the card's edge. */
  edge: string
  className?: string
  style?: CSSProperties
  children: ReactNode
}) {
  const { canEdit } = useEditor()
  const [near, setNear] = useState(false)
  const isOrigin = useUi(({ tool }) => tool.kind === 'connection' && tool.fromId === id)
  return (
    <div
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      className={cn(
        'relative size-full rounded-md',
        (selected || isOrigin) && 'outline-2 outline-primary',
        className,
      )}
      style={{ ...style, boxShadow: shadow(edge, dragging) }}
    >
      {children}
      <CardAnchors />
      {canEdit && (near || selected) && !dragging ? <CardHandles /> : null}
    </div>
  )
}

/** The edge is drawn as a shadow so that it takes no room from the text. */
function shadow(edge: string, dragging: boolean): string {
  const line = `inset 0 0 0 1px ${edge}`
  return dragging ? `${line}, var(--float-shadow)` : line
}
