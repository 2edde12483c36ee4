import { z } from 'zod'

/** Sites that one workspace may name: nobody looks after more. */
const most = 20

const shape = /^https:\/\/(\*\.)?([^/?#@*\s]+)\/?$/i

/**
 * A site that may show a workspace's pages in a frame, as a source of the
 * `frame-ancestors` of a Content-Security-Policy: "https://wiki.example.org",
 * "https://*.example.org", with a port where it has one. What is typed is
 * brought into the form in which browsers compare it.
 * @returns null when it is no such site
 */
export function frameAncestorOf(typed: string): string | null {
  const [, wildcard = '', rest] = shape.exec(typed.trim()) ?? []
  if (rest === undefined || !URL.canParse(`https://${rest}`)) return null
  const { host, hostname, username, pathname } = new URL(`https://${rest}`)
  const isName = hostname.includes('.') && !/^[\d.]+$/.test(hostname) && !hostname.startsWith('[')
  const isWhole = username === '' && pathname === '/'
  // "https://*.com" would be everybody.
  const isSite = wildcard === '' ? isWhole : isWhole && isName
  return isSite ? `https://${wildcard}${host}` : null
}

/** The sites of a workspace, each once. */
export const FrameAncestors = z
  .array(z.string().max(300))
  .max(most, `Name at most ${most} sites.`)
  .transform((typed, context) => {
    const sites = typed.map((site, index) => {
      const found = frameAncestorOf(site)
      if (found === null) {
        const message = 'Write it as https://wiki.example.org or https://*.example.org.'
        context.addIssue({ code: 'custom', path: [index], message })
      }
      return found ?? ''
    })
    return [...new Set(sites)]
  })
