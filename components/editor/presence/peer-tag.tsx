import type { Mark } from '@/core/presence/marks'

/** Whose mark it is: the one who types before those who have only marked it. */
export function firstOf({ people, typist }: Mark) {
  return typist ?? people[0] ?? null
}

/** The names of those who have to do with a record. */
export function PeerTag({ mark }: { mark: Mark }) {
  const first = firstOf(mark)
  if (!first) return null
  return (
    <span className="peer-tag">
      <WhoIsHere
        name={first.person.name}
        isTyping={mark.typist !== null}
        others={mark.people.length - 1}
      />
    </span>
  )
}

function WhoIsHere({
  name,
  isTyping,
  others,
}: {
  name: string
  isTyping: boolean
  others: number
}) {
  if (isTyping) {
    return (
      <>
        <bdi>{name}</bdi> is typing
      </>
    )
  }
  if (others === 0) return <bdi>{name}</bdi>
  return (
    <>
      <bdi>{name}</bdi> {`+${others}`}
    </>
  )
}
