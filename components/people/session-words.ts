import { timeAgo } from '@/components/home/time-ago'
import type { RouterOutputs } from '@/components/trpc/client'

/** A session of one's own, as the list of them shows it. */
export type SessionView = RouterOutputs['account']['sessions'][number]

/** What somebody browses with: "Firefox on Windows". */
export function deviceText({ browser, system }: Pick<SessionView, 'browser' | 'system'>): string {
  if (browser && system) return `${browser} on ${system}`
  if (browser) return browser
  return system ? `A browser on ${system}` : 'An unknown browser'
}

/** How and from where the session began. */
export function beginningText({
  method,
  address,
}: Pick<SessionView, 'method' | 'address'>): string {
  const place = address || 'an unknown address'
  if (method === 'password') return `Signed in with the password from ${place}`
  if (method === 'link') return `Signed in with a link by e-mail from ${place}`
  return `Signed in with ${method} from ${place}`
}

/** When it was used last, to the minute. */
export function lastUseText({ seenAt, isThisOne }: SessionView, now: Date): string {
  return isThisOne ? 'In use now' : `Last used ${timeAgo(seenAt, now)}`
}
