import { describe, expect, it } from 'vitest'
import { guestCookie, noGuestCookie, readGuests } from './guest-cookie'

const secret = 'a secret of the tests'
const guest = {
  guestId: '0198c0de-0000-7000-8000-000000000001',
  journeyId: '0198c0de-0000-7000-8000-000000000002',
}
const other = { ...guest, journeyId: '0198c0de-0000-7000-8000-000000000003' }
const sent = (cookie: string) => cookie.split(';')[0] ?? ''
const read = (...cookies: string[]) =>
  readGuests(secret, { cookie: cookies.map(sent).join('; ') }).map(({ kind: _, ...rest }) => rest)

describe('a guest’s cookie', () => {
  it('says who the browser is on each journey, under either name', () => {
    expect(read(guestCookie(secret, guest, false))).toEqual([guest])
    expect(
      read('theme=dark', guestCookie(secret, guest, true), guestCookie(secret, other, false)),
    ).toEqual([guest, other])
  })

  it('is kept from scripts and other sites, and over https from anything less', () => {
    const plain = guestCookie(secret, guest, false)
    expect(plain).toMatch(/; Path=\/api; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    expect(guestCookie(secret, guest, true)).toMatch(/^__Secure-.*; SameSite=Lax; Secure$/)
  })

  it('is nobody’s when it is forged, moved to another journey or of another secret', () => {
    const cookie = sent(guestCookie(secret, guest, false))
    const moved = cookie.replace(guest.journeyId, other.journeyId)
    const forged = cookie.replace(guest.guestId, other.journeyId)
    const foreign = guestCookie('another secret', guest, false)
    expect(read(moved, forged, foreign, `${cookie}x`, cookie.slice(0, -1))).toEqual([])
    expect(read('throughline.guest.nonsense=1', 'throughline.guest.=', '')).toEqual([])
  })

  it('is taken back', () => {
    expect(noGuestCookie(guest.journeyId, true)).toMatch(/=; Path=\/api; Max-Age=0; .*; Secure$/)
    expect(read(noGuestCookie(guest.journeyId, false))).toEqual([])
  })
})
