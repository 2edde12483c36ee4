/** The address of a comment, or of its thread, on the page that one is on. */
export function threadLink(threadId: string, commentId: string | null): string {
  const { origin, pathname } = window.location
  const query = new URLSearchParams({ thread: threadId })
  if (commentId) query.set('comment', commentId)
  return `${origin}${pathname}?${query}`
}

/** What a link leads to, of the page's own address; null: to nothing but the map. */
export function threadInAddress(): { threadId: string; commentId: string | null } | null {
  const query = new URLSearchParams(window.location.search)
  const threadId = query.get('thread')
  return threadId ? { threadId, commentId: query.get('comment') } : null
}

/** Once a link has been followed the address is the map's again. */
export function forgetThreadInAddress(): void {
  const address = new URL(window.location.href)
  address.searchParams.delete('thread')
  address.searchParams.delete('comment')
  window.history.replaceState(window.history.state, '', address)
}
