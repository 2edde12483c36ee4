const host = /^[a-z0-9.:_[\]-]+$/
/** What browsers leave as it is in an e-mail address, and no text around an address should meet. */
const unescaped = /[\s"<>`]/g

/**
 * The address of a link as it may be opened: absolute, http, https or mailto,
 * with every letter outside of ASCII written in its safe form. Null for any
 * other, whatever its disguise: it is read as a browser reads it.
 */
export function safeUrl(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return host.test(url.host) ? url.href : null
    case 'mailto:':
      return url.href.replace(unescaped, encodeURIComponent)
    default:
      return null
  }
}
