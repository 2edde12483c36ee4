import type { PriorityPlace } from '@/core/heat/priority'
import type { HeatBasis } from '@/core/heat/views'
import { heatSentence, negativeSentence } from '../heat-words'
import { HowComputed } from '../how-computed'
import { mean } from '../number-text'
import { HowPrioritised } from './how-prioritised'
import { answersText, missingWords } from './priority-words'

/** All numbers of one touchpoint in words, and how they come about. */
export function PriorityDetails({ place, basis }: { place: PriorityPlace; basis: HeatBasis }) {
  const { heat, importance, satisfaction, opportunity } = place
  return (
    <section
      // Chosen in the plot, the row may lie far from it.
      ref={showWhole}
      aria-label={`Numbers of ${place.title || 'Untitled'}`}
      // The table may be wider than the screen: the words stay on it.
      className="sticky start-3 max-w-[min(100%,calc(100vw-4rem))] space-y-2"
    >
      <p>{heatSentence(heat)}</p>
      {heat.negative > 0 ? <p>{negativeSentence(heat)}</p> : null}
      {importance ? (
        <p>{`Importance ${mean(importance.value)} (${answersText(importance)}).`}</p>
      ) : null}
      {satisfaction ? (
        <p>{`Satisfaction ${mean(satisfaction.value)} (${answersText(satisfaction)}).`}</p>
      ) : null}
      {opportunity ? null : <p className="text-muted-foreground">{missingWords(place)}</p>}
      {heat.n > 0 ? (
        <HowComputed title="How is the heat computed?" heat={heat} basis={basis} />
      ) : null}
      <HowPrioritised place={place} basis={basis} />
    </section>
  )
}

function showWhole(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
