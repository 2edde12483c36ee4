import { beforeEach, describe, expect, it } from 'vitest'
import { readGuests } from '@/server/guests/guest-cookie'
import { callerFor, callerWith } from '../../factories/caller'
import { makeLink, visit } from '../../factories/guests'
import { makeJourney } from '../../factories/journey'
import { makeMember, makeOwnedWorkspace, makeUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

async function aJourney() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const journey = await makeJourney(services, workspace, { title: 'Trip' })
  return { workspace, owner, journey, journeyId: journey.id }
}

/** The browser of somebody who has just joined, as the header of its next request. */
const header = ({ cookies }: { cookies: string[] }) => ({ cookie: cookies[0]?.split(';')[0] ?? '' })
const guestsIn = (browser: { cookies: string[] }) => readGuests(services.secret, header(browser))

describe('joining', () => {
  it('makes a guest with a name, known by a cookie from then on', async () => {
    const { journey, journeyId } = await aJourney()
    const { token } = await makeLink(services, journey, { role: 'editor' })
    const phone = visit(services)
    expect(await phone.guest.preview({ token })).toEqual({
      role: 'editor',
      asksPassword: false,
      title: 'Trip',
      member: null,
      joined: null,
      name: null,
    })
    expect(await phone.guest.join({ token, name: '  گیتا  ' })).toMatchObject({ journeyId })
    const caller = await callerWith(services, header(phone))
    const { you } = await caller.journey.get({ journeyId })
    expect(you).toMatchObject({ kind: 'guest', name: 'گیتا' })
    await caller.journey.rename({ journeyId, title: 'Our trip' })
    expect(await services.db.journey.findUniqueOrThrow({ where: { id: journeyId } })).toMatchObject(
      { title: 'Our trip', editedBy: 'گیتا' },
    )
  })

  it('knows who comes back, by whatever link of the journey', async () => {
    const { journey } = await aJourney()
    const first = await makeLink(services, journey, { role: 'viewer' })
    const second = await makeLink(services, journey, { role: 'editor' })
    const phone = visit(services)
    await phone.guest.join({ token: first.token, name: 'Gita' })
    const guests = guestsIn(phone)
    const again = visit(services, { guests })
    expect(await again.guest.preview({ token: first.token })).toMatchObject({
      name: 'Gita',
      joined: { journeyId: journey.id },
    })
    await again.guest.join({ token: second.token, name: 'Gita R.' })
    expect(guestsIn(again)).toEqual(guests)
    expect(await services.db.guest.findMany()).toMatchObject([
      { id: guests[0]?.guestId, name: 'Gita R.', linkId: second.id },
    ])
    const uses = await services.db.shareLink.findMany({ select: { uses: true } })
    expect(uses).toEqual([{ uses: 1 }, { uses: 1 }])
  })

  it('asks for a name of ordinary length', async () => {
    const { journey } = await aJourney()
    const { token } = await makeLink(services, journey)
    for (const name of ['', '   ', 'a'.repeat(101)]) {
      await expect(visit(services).guest.join({ token, name })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
  })

  it('needs an answer that can carry a cookie', async () => {
    const { journey } = await aJourney()
    const { token } = await makeLink(services, journey)
    const overWebSocket = callerFor(services, null)
    await expect(overWebSocket.guest.join({ token, name: 'Gita' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await services.db.guest.count()).toBe(0)
  })

  it('is undone by leaving', async () => {
    const { journey, journeyId } = await aJourney()
    const { token } = await makeLink(services, journey)
    const phone = visit(services)
    await phone.guest.join({ token, name: 'Gita' })
    await phone.guest.leave({ journeyId })
    expect(phone.cookies[1]).toContain(`throughline.guest.${journeyId}=; Path=/api; Max-Age=0`)
  })
})

describe('a password', () => {
  it('stands before everything that is told of the journey', async () => {
    const { journey, journeyId } = await aJourney()
    const { token } = await makeLink(services, journey, { password: 'sunrise' })
    const { guest } = visit(services)
    expect(await guest.preview({ token })).toMatchObject({ asksPassword: true, title: null })
    for (const password of [undefined, '', 'sunset']) {
      await expect(guest.join({ token, name: 'Gita', password })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        cause: { problems: [{ path: 'password' }] },
      })
    }
    expect(await guest.join({ token, name: 'Gita', password: 'sunrise' })).toMatchObject({
      journeyId,
    })
  })

  it('is not asked again of who has given it', async () => {
    const { journey } = await aJourney()
    const { token } = await makeLink(services, journey, { password: 'sunrise' })
    const phone = visit(services)
    await phone.guest.join({ token, name: 'Gita', password: 'sunrise' })
    const again = visit(services, { guests: guestsIn(phone) })
    expect(await again.guest.preview({ token })).toMatchObject({
      asksPassword: false,
      title: 'Trip',
    })
    await again.guest.join({ token, name: 'Gita' })
  })

  it('of one link is not got around with the cookie of another', async () => {
    const { journey } = await aJourney()
    const open = await makeLink(services, journey, { role: 'viewer' })
    const closed = await makeLink(services, journey, { role: 'editor', password: 'sunrise' })
    const phone = visit(services)
    await phone.guest.join({ token: open.token, name: 'Gita' })
    const again = visit(services, { guests: guestsIn(phone) })
    expect(await again.guest.preview({ token: closed.token })).toMatchObject({ asksPassword: true })
    await expect(again.guest.join({ token: closed.token, name: 'Gita' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('cannot be guessed on and on, from one place or from many', async () => {
    const { journey } = await aJourney()
    const { token } = await makeLink(services, journey, { password: 'sunrise' })
    const guess = (address: string) =>
      visit(services, null, address)
        .guest.join({ token, name: 'Gita', password: 'sunset' })
        .catch((error: { code: string }) => error.code)
    const outcomes = new Set<unknown>()
    for (let i = 0; i < 101; i += 1) outcomes.add(await guess(`192.0.2.${i % 10}`))
    expect(outcomes).toEqual(new Set(['BAD_REQUEST', 'TOO_MANY_REQUESTS']))
    const other = await makeLink(services, journey, { password: 'sunrise' })
    const elsewhere = visit(services, null, '192.0.2.200').guest
    await elsewhere.join({ token: other.token, name: 'Gita', password: 'sunrise' })
  })
})

describe('a link that is over', () => {
  it('answers like one that never was', async () => {
    const { journey } = await aJourney()
    const expired = await makeLink(services, journey, { expiresAt: new Date(Date.now() - 1_000) })
    const revoked = await makeLink(services, journey)
    await services.db.shareLink.update({
      where: { id: revoked.id },
      data: { revokedAt: new Date() },
    })
    const { guest } = visit(services)
    const answers = await Promise.all(
      [expired.token, revoked.token, '7'.repeat(20), 'nonsense'].flatMap((token) => [
        guest.preview({ token }).catch(({ code, message }) => ({ code, message })),
        guest.join({ token, name: 'G' }).catch(({ code, message }) => ({ code, message })),
        guest
          .join({ token, name: 'G', password: 'a guess' })
          .catch(({ code, message }) => ({ code, message })),
      ]),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('link'),
    })
    expect(await services.db.guest.count()).toBe(0)
  })
})

describe('somebody who is signed in', () => {
  it('comes in as a member where they are one, whatever the link says', async () => {
    const { workspace, journey, journeyId } = await aJourney()
    const { token } = await makeLink(services, journey, { password: 'sunrise' })
    const member = await makeMember(services, workspace, 'viewer')
    expect(await visit(services, member).guest.preview({ token })).toMatchObject({
      member: { slug: workspace.slug, journeyId },
      title: 'Trip',
      name: member.name,
    })
    const editor = await makeLink(services, journey, { role: 'editor' })
    const browser = visit(services, member)
    await browser.guest.join({ token: editor.token, name: 'Somebody else' })
    const asBoth = { proof: member.proof, guests: guestsIn(browser) }
    const { you } = await callerFor(services, asBoth).journey.get({ journeyId })
    expect(you).toMatchObject({ kind: 'user', id: member.id })
  })

  it('elsewhere comes in as a guest, and stays signed in', async () => {
    const { journey, journeyId } = await aJourney()
    const { token } = await makeLink(services, journey)
    const person = await makeUser(services, { name: 'Omar' })
    const browser = visit(services, person)
    expect(await browser.guest.preview({ token })).toMatchObject({ member: null, name: 'Omar' })
    await browser.guest.join({ token, name: 'Omar' })
    const session = await cookieHeader(services, person)
    const caller = await callerWith(services, {
      cookie: `${session.cookie}; ${header(browser).cookie}`,
    })
    expect((await caller.journey.get({ journeyId })).you).toMatchObject({ kind: 'guest' })
    expect((await caller.account.me())?.user.id).toBe(person.id)
  })
})
