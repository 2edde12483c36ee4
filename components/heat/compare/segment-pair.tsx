import type { RouterOutputs } from '@/components/trpc/client'
import { PairPicker } from './pair-picker'
import type { ChooseGroups } from './presets'

/** Two segments of customers, in this journey. */
export function SegmentPair({
  segments,
  onChoose,
}: {
  segments: RouterOutputs['segment']['list']
  onChoose: ChooseGroups
}) {
  const names = new Map(segments.map(({ segmentId, name }) => [segmentId, name]))
  const group = (segmentId: string) => ({ segmentId, journeyId: null })
  return (
    <PairPicker
      label="Two segments"
      a={names}
      b={names}
      note="B takes the other filters of A, so that nothing but the segment differs."
      onChoose={(a, b) => onChoose(group(a), group(b))}
    />
  )
}
