/** Of more people than this only the number is said. */
const mostNames = 2
const list = new Intl.ListFormat('en')

/** Who came and went, in a sentence or two for a screen reader; null: nobody did. */
export function announcement(came: readonly string[], went: readonly string[]): string | null {
  const sentences = [
    came.length > 0 ? `${who(came)} joined.` : null,
    went.length > 0 ? `${who(went)} left.` : null,
  ].filter((sentence) => sentence !== null)
  return sentences.length > 0 ? sentences.join(' ') : null
}

function who(names: readonly string[]): string {
  return names.length > mostNames ? `${names.length} people` : list.format(names)
}
