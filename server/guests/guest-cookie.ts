import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import type { GuestProof } from '@/server/auth/actor'
import { parseCookies } from '@/server/auth/cookies'

/**
 * A guest's cookie: one a journey, so that somebody can be a guest of several,
 * and signed in beside it. It names the guest; what they may do is in the database.
 */

/** Browsers keep a cookie for 400 days at most. A guest who comes back within it is known by name. */
const keepSeconds = 180 * 24 * 60 * 60
/** Only our own interfaces read it: pages of the product do not need it. */
const path = '/api'
/** A request with more cookies than anybody's is looked at so far. */
const mostGuests = 50

const namePattern = /^(?:__Secure-)?throughline\.guest\.([0-9a-f-]{36})$/

function nameOf(secure: boolean, journeyId: string): string {
  return `${secure ? '__Secure-' : ''}throughline.guest.${journeyId}`
}

function attributes(secure: boolean, maxAge: number): string {
  return `Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

type GuestOf = Pick<GuestProof, 'guestId' | 'journeyId'>

/** The value of a `Set-Cookie` header that makes this browser the guest. */
export function guestCookie(secret: string, guest: GuestOf, secure: boolean): string {
  const value = `${guest.guestId}.${signature(secret, guest)}`
  return `${nameOf(secure, guest.journeyId)}=${value}; ${attributes(secure, keepSeconds)}`
}

/** The value of a `Set-Cookie` header that makes the browser forget the guest. */
export function noGuestCookie(journeyId: string, secure: boolean): string {
  return `${nameOf(secure, journeyId)}=; ${attributes(secure, 0)}`
}

/** The guests that a request's cookies name; forged ones are left out. */
export function readGuests(secret: string, headers: IncomingHttpHeaders): GuestProof[] {
  const guests: GuestProof[] = []
  for (const [name, value] of parseCookies(headers.cookie ?? '')) {
    const journeyId = namePattern.exec(name)?.[1]
    const guest = journeyId ? readValue(secret, journeyId, value) : null
    if (guest) guests.push(guest)
    if (guests.length === mostGuests) break
  }
  return guests
}

function readValue(secret: string, journeyId: string, value: string): GuestProof | null {
  const [guestId = '', given = ''] = value.split('.')
  if (!z.uuid().safeParse(guestId).success || !z.uuid().safeParse(journeyId).success) return null
  const [a, b] = [given, signature(secret, { guestId, journeyId })].map((text) => Buffer.from(text))
  if (!a || !b || a.length !== b.length || !timingSafeEqual(a, b)) return null
  return { kind: 'guest', guestId, journeyId }
}

function signature(secret: string, { guestId, journeyId }: GuestOf): string {
  return createHmac('sha256', secret).update(`guest ${journeyId} ${guestId}`).digest('base64url')
}
