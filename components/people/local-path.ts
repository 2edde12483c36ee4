/**
 * Where to go after signing in: a path of ours, or the start. An address of
 * somebody else's in a link to us must not send people there.
 */
export function localPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/')) return '/'
  const origin = 'http://local.invalid'
  if (!URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  return url.origin === origin ? url.pathname + url.search + url.hash : '/'
}
