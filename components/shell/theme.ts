const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie that keeps a person's choice; a cookie, so that the server renders it. */
export const themeCookie = 'theme'

/** The theme that a cookie's value names; `system` for anything else. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}

const yearInSeconds = 31_536_000

/** Switches this page at once and remembers the choice for a year. */
export function applyTheme(theme: Theme, document: Document): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax`
}
