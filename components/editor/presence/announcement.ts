/** Of more people than this only the number is said. */
const mostNames = 2

/** Who came and went, in one sentence for a screen reader; null: nobody did. */
export function announcement(came: readonly string[], went: readonly string[]): string | null {
  const parts = [told(came, 'joined'), told(went, 'left')].filter((part) => part !== null)
  return parts.length > 0 ? `${parts.join('; ')}.` : null
}

function told(names: readonly string[], deed: 'joined' | 'left'): string | null {
  if (names.length === 0) return null
  if (names.length > mostNames) return `${names.length} people ${deed}`
  return `${names.join(' and ')} ${deed}`
}
