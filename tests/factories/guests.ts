import { v7 } from 'uuid'
import type { GuestRole } from '@/core/access/roles'
import type { GuestProof } from '@/server/auth/actor'
import { hashPassword } from '@/server/auth/password'
import type { ShareLink } from '@/server/db/generated/client'
import { guestCookie } from '@/server/guests/guest-cookie'
import { linkToken, newLinkId } from '@/server/guests/link-token'
import { createCaller } from '@/server/routers/app-router'
import type { Services } from '@/server/services'
import { type Caller, contextOf } from './caller'

type Journey = { workspaceId: string; id: string }
type Needs = Pick<Services, 'db' | 'secret'>

/** A share link of the journey, and the token that opens it. */
export async function makeLink(
  { db, secret }: Needs,
  journey: Journey,
  {
    role = 'editor',
    password,
    expiresAt = null,
  }: { role?: GuestRole; password?: string; expiresAt?: Date | null } = {},
): Promise<ShareLink & { token: string }> {
  const link = await db.shareLink.create({
    data: {
      workspaceId: journey.workspaceId,
      journeyId: journey.id,
      id: newLinkId(),
      role,
      passwordHash: password === undefined ? null : await hashPassword(password),
      expiresAt,
      createdBy: 'A facilitator',
    },
  })
  return { ...link, token: linkToken(secret, link.id) }
}

export type TestGuest = {
  id: string
  name: string
  link: ShareLink
  /** What a request of theirs shows; for `callerFor`. */
  guests: GuestProof[]
}

/** Somebody who came in by the link. */
export async function makeGuest(
  { db }: Needs,
  link: ShareLink,
  { name = 'Gita' } = {},
): Promise<TestGuest> {
  const { workspaceId, journeyId, id: linkId } = link
  const id = v7()
  await db.guest.create({ data: { workspaceId, journeyId, id, linkId, name } })
  return { id, name, link, guests: [{ kind: 'guest', guestId: id, journeyId }] }
}

/** A guest's cookie as a request header. */
export function guestCookieHeader({ secret }: Needs, guest: TestGuest): { cookie: string } {
  const [proof] = guest.guests
  if (!proof) throw new Error('This guest has no proof.')
  return { cookie: guestCookie(secret, proof, false).split(';')[0] ?? '' }
}

/** A visit over HTTP: calls as this person's browser, and the cookies that it was given. */
export function visit(services: Services, person: Caller | null = null, address = '192.0.2.1') {
  const cookies: string[] = []
  const jar = { set: (cookie: string) => void cookies.push(cookie), secure: false }
  const { guest } = createCaller({ ...contextOf(services, person), address, cookies: jar })
  return { guest, cookies }
}
