/** The cookie that says where `/` leads. */
export const lastWorkspaceCookie = 'workspace'

const yearInSeconds = 31_536_000

/** Remembers the workspace that somebody is in. */
export function rememberWorkspace(slug: string, document: Document): void {
  const value = encodeURIComponent(slug)
  document.cookie = `${lastWorkspaceCookie}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax`
}
