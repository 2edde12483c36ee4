/**
 * The sign-in page that leads back to `next`, a path of ours.
 * @param hasEnded a session has ended that was in use: the page says so
 */
export function signInPath(next: string, { hasEnded = false } = {}): string {
  const query = new URLSearchParams({ next, ...(hasEnded ? { ended: '1' } : {}) })
  return `/sign-in?${query}`
}
