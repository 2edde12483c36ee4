/**
 * Links by which this tab's person has come in: a reload leads back to the map
 * at once. A new tab asks for the name again, filled in.
 */
const key = (token: string) => `throughline-joined:${token}`

/** Whether somebody has come in by this link in this tab. */
export function hasJoinedHere(token: string): boolean {
  try {
    return window.sessionStorage.getItem(key(token)) !== null
  } catch {
    return false
  }
}

/** Somebody has come in by this link. */
export function rememberJoined(token: string): void {
  try {
    window.sessionStorage.setItem(key(token), 'yes')
  } catch {
    // This browser forbids storage: after a reload the name is asked for again.
  }
}

/** After leaving, by whatever links one had come in. */
export function forgetJoined(): void {
  try {
    for (const name of Object.keys(window.sessionStorage)) {
      if (name.startsWith(key(''))) window.sessionStorage.removeItem(name)
    }
  } catch {
    // This browser forbids storage: nothing was remembered.
  }
}
