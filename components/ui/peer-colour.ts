import type { CSSProperties } from 'react'
import { peerColours } from '@/core/presence/presence'

/** The colour of somebody in the room, as a value of CSS. */
export function peerColour(colour: number): string {
  return `var(--peer-${colour % peerColours})`
}

/** Gives an element and all in it `--peer`, somebody's colour; `--on-peer` is text on it. */
export function peerStyle(colour: number): CSSProperties {
  return { '--peer': peerColour(colour) } as CSSProperties
}
