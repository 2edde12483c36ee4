import { beforeEach, describe, expect, it } from 'vitest'
import { Auth } from '@/server/auth/auth'
import { encodeSession } from '@/server/auth/session-token'
import { callerFor, callerWith } from '../../factories/caller'
import { makeUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const next = 'another long walk to the sea'

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
    const claims = { userId: user.id, sessionVersion: 0 }
    const foreign = await encodeSession('another secret', claims)
    const gone = await cookieHeader(services, {
      proof: { ...user.proof, userId: '0198c0de-0000-7000-8000-000000000000' },
    })
    expect(await nameWith({ cookie: `next-auth.session-token=${foreign}` })).toBeUndefined()
    expect(await nameWith({ cookie: 'next-auth.session-token=nonsense' })).toBeUndefined()
    expect(await nameWith(gone)).toBeUndefined()
  })

  it('ends on every device when the password changes', async () => {
    const user = await makeUser(services)
    const phone = await cookieHeader(services, user)
    const openConnection = callerFor(services, user)
    expect(await nameWith(phone)).toBe(user.name)

    await openConnection.account.changePassword({ current: user.password, next })
    expect(await nameWith(phone)).toBeUndefined()
    expect(await openConnection.account.me()).toBeNull()
    await expect(openConnection.account.update({ name: 'B' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  it('ends on other instances too', async () => {
    const user = await makeUser(services)
    const otherInstance = new Auth(services)
    await otherInstance.start()
    expect(await otherInstance.actorOf(user.proof)).toMatchObject({ id: user.id })
    await callerFor(services, user).account.changePassword({ current: user.password, next })
    await expect.poll(() => otherInstance.actorOf(user.proof)).toBeNull()
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
})
