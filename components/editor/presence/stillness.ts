let query: MediaQueryList | undefined

/** Whether somebody has asked their system for less movement. */
export function wantsStillness(): boolean {
  query ??= window.matchMedia('(prefers-reduced-motion: reduce)')
  return query.matches
}
