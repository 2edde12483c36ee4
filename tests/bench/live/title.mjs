/** A card's title that says whose edit made it, and which. */
export function titleOf(sender, number) {
  return `Card ${sender} after edit ${number}`
}

/** @returns the edit behind a title; null when it is none of ours */
export function numberOf(title) {
  const [card, sender, after, edit, number] = title?.split(' ') ?? []
  if (card !== 'Card' || after !== 'after' || edit !== 'edit') return null
  return { sender: Number(sender), number: Number(number) }
}
