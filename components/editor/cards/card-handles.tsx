import { Handle } from '@xyflow/react'
import { type HandleSide, handleSides } from '../canvas/card-node'

const sides = Object.keys(handleSides) as HandleSide[]

/** The dots on a card's sides from which a connection is drawn. */
export function CardHandles() {
  return sides.map((side) => (
    <Handle
      key={side}
      id={side}
      type="source"
      position={handleSides[side]}
      className="card-handle"
      role="img"
      aria-label="Draw a connection from here"
    />
  ))
}
