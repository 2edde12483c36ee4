const hour = 60 * 60 * 1000
const day = 24 * hour

/** How long a new link lasts; milliseconds, null: until somebody revokes it. */
const lengths = { day, week: 7 * day, month: 30 * day, never: null } as const

export type Expiry = keyof typeof lengths

export const expiryNames: Record<Expiry, string> = {
  day: 'In 24 hours',
  week: 'In 7 days',
  month: 'In 30 days',
  never: 'When I revoke it',
}

/** The end as an ISO time. */
export function endOf(expiry: Expiry, now: Date): string | null {
  const length = lengths[expiry]
  return length === null ? null : new Date(now.getTime() + length).toISOString()
}
