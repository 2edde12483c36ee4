import { handleSides } from '../canvas/card-node'

const anchors = Object.entries(handleSides)

/**
 * Where connections meet the card. The canvas measures these marks when the card
 * appears; unlike handles they listen to nothing, so that a map full of cards
 * stays light.
 */
export function CardAnchors() {
  return anchors.map(([side, position]) => (
    <i
      key={side}
      aria-hidden
      className="source card-anchor"
      data-handleid={side}
      data-handlepos={position}
    />
  ))
}
