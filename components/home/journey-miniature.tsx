'use client'

import { useInView } from './use-in-view'

type Props = { journeyId: string; version: number }

/** The map as it is now, small. It is fetched when the card comes into view. */
export function JourneyMiniature({ journeyId, version }: Props) {
  const [ref, seen] = useInView<HTMLDivElement>()
  return (
    <div
      ref={ref}
      aria-hidden="true"
      data-journey={seen ? `${journeyId} ${version}` : undefined}
      className="aspect-[2/1] overflow-hidden rounded-t-md border-b bg-canvas"
    />
  )
}
