import { beforeEach, describe, expect, it } from 'vitest'
import { noOrigin } from '@/server/audit/record-deed'
import { Auth } from '@/server/auth/auth'
import { encodeSession, sessionSeconds } from '@/server/auth/session-token'
import { callerFor, callerWith } from '../../factories/caller'
import { makeSession, makeUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const next = 'another long walk to the sea'
const overNow = { code: 'UNAUTHORIZED' }

async function nameWith(headers: { cookie: string }): Promise<string | undefined> {
  return (await (await callerWith(services, headers)).account.me())?.user.name
}

describe('a session', () => {
  it('is known by its cookie, under either name', async () => {
    const user = await makeUser(services)
    const { cookie } = await cookieHeader(services, user)
    expect(await nameWith({ cookie })).toBe(user.name)
    expect(await nameWith({ cookie: `theme=dark; __Secure-${cookie}` })).toBe(user.name)
  })

  it('is nobody’s when it is forged, of another server, or of somebody who is gone', async () => {
    const user = await makeUser(services)
    const foreign = await encodeSession('another secret', user.proof)
    const stranger = await makeUser(services)
    const gone = { ...user.proof, userId: '0198c0de-0000-7000-8000-000000000000' }
    const mixed = { ...user.proof, userId: stranger.id }
    expect(await nameWith({ cookie: `next-auth.session-token=${foreign}` })).toBeUndefined()
    expect(await nameWith({ cookie: 'next-auth.session-token=nonsense' })).toBeUndefined()
    for (const proof of [gone, mixed]) {
      expect(await nameWith(await cookieHeader(services, { proof }))).toBeUndefined()
    }
  })

  it('is over a month after it began, though its cookie were younger', async () => {
    const user = await makeUser(services)
    const cookie = await cookieHeader(services, user)
    const createdAt = new Date(Date.now() - sessionSeconds * 1000 - 1)
    await services.db.session.updateMany({ data: { createdAt } })
    expect(await nameWith(cookie)).toBeUndefined()
  })

  it('shows when it was used last, to the minute', async () => {
    const user = await makeUser(services)
    const { account } = callerFor(services, user)
    const seenAt = async () => (await services.db.session.findFirstOrThrow()).seenAt.getTime()
    const first = await seenAt()
    await account.me()
    expect(await seenAt()).toBe(first)
    await services.db.session.updateMany({ data: { seenAt: new Date(first - 61_000) } })
    await services.auth.changed({ kind: 'user', userId: user.id })
    await account.me()
    expect(await seenAt()).toBeGreaterThanOrEqual(first)
  })
})

describe('one’s sessions', () => {
  it('are listed in words, this one marked, and not those that have ended', async () => {
    const user = await makeUser(services)
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
    const address = '192.0.2.9'
    const open = () =>
      services.sessions.open({ ...user, sessionVersion: 0 }, 'link', { address, agent })
    const opened = await open()
    await services.sessions.end({ userId: user.id, sessionId: (await open()) ?? '' }, noOrigin)
    await makeUser(services)
    expect(await callerFor(services, user).account.sessions()).toMatchObject([
      {
        id: opened,
        isThisOne: false,
        browser: 'Firefox',
        system: 'Linux',
        address,
        method: 'link',
      },
      { id: user.proof.sessionId, isThisOne: true, browser: null, system: null },
    ])
  })

  it('are ended one by one', async () => {
    const user = await makeUser(services)
    const phone = callerFor(services, await makeSession(services, user))
    const { account } = callerFor(services, user)
    expect(await phone.account.me()).not.toBeNull()
    const [sessionId = ''] = (await account.sessions())
      .filter(({ isThisOne }) => !isThisOne)
      .map(({ id }) => id)
    await account.endSession({ sessionId })
    await expect(phone.account.update({ name: 'B' })).rejects.toMatchObject(overNow)
    await expect(account.endSession({ sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await account.sessions()).toHaveLength(1)
  })

  it('are ended by nobody else', async () => {
    const user = await makeUser(services)
    const stranger = callerFor(services, await makeUser(services))
    const { sessionId } = user.proof
    const attempt = stranger.account.endSession({ sessionId })
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await stranger.account.endOtherSessions()
    expect(await callerFor(services, user).account.me()).not.toBeNull()
  })

  it('are ended all at once, but this one, on other instances too', async () => {
    const user = await makeUser(services)
    const others = [await makeSession(services, user), await makeSession(services, user)]
    const otherInstance = new Auth(services)
    await otherInstance.start()
    for (const { proof } of others) expect(await otherInstance.actorOf(proof)).not.toBeNull()
    const { account } = callerFor(services, user)
    expect(await account.endOtherSessions()).toEqual({ ended: 2 })
    for (const { proof } of others) await expect.poll(() => otherInstance.actorOf(proof)).toBeNull()
    expect(await otherInstance.actorOf(user.proof)).toMatchObject({ id: user.id })
  })
})

describe('changing the password', () => {
  it('asks for the present one, and then takes the new one only', async () => {
    const user = await makeUser(services)
    const { account } = callerFor(services, user)
    await expect(account.changePassword({ current: 'wrong', next })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { problems: [{ path: 'current' }] },
    })
    await account.changePassword({ current: user.password, next })
    const { email, password } = user
    const address = '192.0.2.7'
    expect(await services.signIn.attempt({ email, password, address })).toBeNull()
    expect(await services.signIn.attempt({ email, password: next, address })).toMatchObject({
      sessionVersion: 1,
    })
  })

  it('takes none that is guessed first, of anybody or of its owner', async () => {
    const user = await makeUser(services, { name: 'Gita Chaudhuri', email: 'gita@example.org' })
    const { account } = callerFor(services, user)
    for (const weak of ['Password2026!', 'gita@example.org', 'Chaudhuri123', 'short']) {
      const attempt = account.changePassword({ current: user.password, next: weak })
      await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    await account.changePassword({ current: user.password, next })
  })

  it('ends all other sessions', async () => {
    const user = await makeUser(services)
    const phone = await cookieHeader(services, await makeSession(services, user))
    const here = callerFor(services, user)
    expect(await nameWith(phone)).toBe(user.name)
    await here.account.changePassword({ current: user.password, next })
    expect(await nameWith(phone)).toBeUndefined()
    expect(await here.account.me()).not.toBeNull()
  })

  it('is not outrun by a sign-in that has begun before it', async () => {
    const user = await makeUser(services)
    const { email, password } = user
    const person = await services.signIn.attempt({ email, password, address: '192.0.2.8' })
    const open = (sessionVersion: number) =>
      services.sessions.open({ ...user, sessionVersion }, 'password', noOrigin)
    await callerFor(services, user).account.changePassword({ current: password, next })
    expect(await open(person?.sessionVersion ?? -1)).toBeNull()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        if (n === 10)
          await callerFor(services, user).account.changePassword({ current: next, next })
        return open(1)
      }),
    )
    expect(outcomes.length).toBe(20)
    expect(await services.sessions.list(user.id)).toHaveLength(1)
  })
})
