import { Fragment } from 'react'
import type { JourneyItem } from '@/components/home/journey'
import type { RouterOutputs } from '@/components/trpc/client'
import { PairPicker } from './pair-picker'
import { type ChooseGroups, type Group, groupOfPersona, isOfThisJourney } from './presets'

/** Two personas, by the answers of the customers whose faces they are. */
export function PersonaPair({
  journeyId,
  journeys,
  personas,
  onChoose,
}: {
  journeyId: string
  journeys: readonly JourneyItem[]
  personas: RouterOutputs['persona']['list']
  onChoose: ChooseGroups
}) {
  const groups = new Map<string, Group>()
  for (const persona of personas) {
    const group = groupOfPersona(persona, journeyId, journeys)
    if (group) groups.set(persona.id, group)
  }
  const named = (fits: (group: Group) => boolean) =>
    new Map(
      personas.flatMap(({ id, name }) => {
        const group = groups.get(id)
        return group && fits(group) ? [[id, name] as const] : []
      }),
    )
  const unknown = personas.filter(({ id }) => !groups.has(id))
  return (
    <PairPicker
      label="Two personas"
      a={named(isOfThisJourney)}
      b={named(() => true)}
      note={
        unknown.length === 0 ? (
          'A persona’s answers are those of its segment, or of the journey mapped for it alone.'
        ) : (
          <Unknown names={unknown.map(({ name }) => name)} />
        )
      }
      onChoose={(first, second) => {
        const [a, b] = [groups.get(first), groups.get(second)]
        if (a && b && isOfThisJourney(a)) onChoose(a, b)
      }}
    />
  )
}

/** Personas of whom nobody has said whose answers are theirs. */
function Unknown({ names }: { names: readonly string[] }) {
  return (
    <>
      Not offered:{' '}
      {names.map((name, index) => (
        <Fragment key={name}>
          {index === 0 ? '' : ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      . Say on a persona’s page which customers it stands for.
    </>
  )
}
