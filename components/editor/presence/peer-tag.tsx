import type { Mark } from '@/core/presence/marks'

/** Whose mark it is: the one who types before those who have only marked it. */
export function firstOf({ people, typist }: Mark) {
  return typist ?? people[0] ?? null
}

/** The names of those who have to do with a record. */
export function PeerTag({ mark }: { mark: Mark }) {
  const first = firstOf(mark)
  if (!first) return null
  const others = mark.people.length - 1
  return (
    <span className="peer-tag">
      <bdi>{first.person.name}</bdi>
      {mark.typist ? ' is typing' : others > 0 ? ` +${others}` : null}
    </span>
  )
}
