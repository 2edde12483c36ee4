import { useMemo, useState } from 'react'
import type { Point } from '@/core/journey/geometry'
import type { Room } from '@/core/presence/room'
import { useRoom } from '../presence/use-room'
import type { Arrangement } from '../state/arrangement'
import { useArrangement, useUi } from '../state/editor-context'
import { selectedNodes } from '../state/selection'
import { type CardNode, makeCardNodes } from './card-node'
import { type ConnectionEdge, makeConnectionEdges } from './connection-edge-model'

const whole = (arrangement: Arrangement) => arrangement
const dragsOf = (room: Room) => room.drags
const noEdges: ConnectionEdge[] = []

/** The canvas's nodes and edges. While the map is painted only the cards in hand are nodes. */
export function useFlow(painted: boolean): { nodes: CardNode[]; edges: ConnectionEdge[] } {
  const arrangement = useArrangement(whole)
  const selection = useUi((state) => state.selection)
  const own = useUi((state) => state.drag?.positions ?? null)
  const others = useRoom('drags', dragsOf)
  const dragged = useMemo(() => withOthers(own, others), [own, others])
  const hovered = useUi((state) => (painted ? state.hoverCard : null))
  const [cardNodes] = useState(makeCardNodes)
  const [connectionEdges] = useState(makeConnectionEdges)
  const selected = selectedNodes(selection)
  const only = painted ? inHand(selected, dragged, hovered) : null
  const selectedId = selection.kind === 'connection' ? selection.id : null
  return {
    nodes: cardNodes({ arrangement, selected, dragged, inOwnHand: own, only }),
    edges: painted ? noEdges : connectionEdges({ arrangement, selectedId, dragged }),
  }
}

/** What one drags oneself is where one holds it, whoever else drags it too. */
function withOthers(
  own: ReadonlyMap<string, Point> | null,
  others: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> | null {
  if (others.size === 0) return own
  return own ? new Map([...others, ...own]) : others
}

/** Most cards that are shown as nodes while the rest is painted. */
const mostInHand = 60

function inHand(
  selected: ReadonlySet<string>,
  dragged: ReadonlyMap<string, Point> | null,
  hovered: string | null,
): ReadonlySet<string> {
  const ids = new Set([...selected].slice(0, mostInHand))
  for (const id of dragged?.keys() ?? []) ids.add(id)
  if (hovered) ids.add(hovered)
  return ids
}
