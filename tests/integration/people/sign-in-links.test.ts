import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { trpc } from '@/server/http/trpc'
import { createCaller } from '@/server/routers/app-router'
import { Browser } from '../../factories/browser'
import { callerFor, callerWith, contextOf } from '../../factories/caller'
import { startRoute } from '../../factories/http'
import { makeUser } from '../../factories/people'
import { startAuthServer } from '../../setup/auth-server'
import { emptyDatabase, testServices } from '../../setup/database'
import { startMailServer } from '../../setup/mail-server'
import { servicesWith } from '../../setup/services-with'

const mails = await startMailServer()
afterAll(() => mails.close())
const plain = await testServices()
const from = { name: 'Throughline', address: 'maps@example.org' }
const services = await servicesWith(plain, { mail: { smtpUrl: mails.url, from } })
const home = await startAuthServer(services)
beforeEach(emptyDatabase)

let visits = 0
/** Somebody who is not signed in, at a network address of their own. */
function stranger() {
  visits += 1
  return createCaller({ ...contextOf(services, null), address: `192.0.2.${visits}` }).signIn
}

/** Asks for a link and reads the e-mail. */
async function linkFor(email: string): Promise<string> {
  await stranger().sendLink({ email, next: '/w/team' })
  const { text } = await mails.next(email)
  const url = new URL(/http\S+/.exec(text)?.[0] ?? 'none:')
  expect(url.searchParams.get('next')).toBe('/w/team')
  return url.pathname.replace('/sign-in/link/', '')
}

const signIn = (browser: Browser, token: string) =>
  browser.post('/api/auth/callback/link', { token })
const whoIs = async ({ headers }: Browser) =>
  (await (await callerWith(services, headers)).account.me())?.user.email

describe('a link by e-mail', () => {
  it('signs its person in, once, after a look that does not use it up', async () => {
    const { email, name } = await makeUser(services)
    const token = await linkFor(email)
    for (let look = 0; look < 3; look += 1) {
      expect(await stranger().previewLink({ token })).toEqual({ email, name })
    }
    const browser = new Browser(home)
    expect((await signIn(browser, token)).status).toBe(200)
    expect(await whoIs(browser)).toBe(email)
    expect(await (await callerWith(services, browser.headers)).account.sessions()).toMatchObject([
      { isThisOne: true, method: 'link' },
      { isThisOne: false },
    ])

    const second = new Browser(home)
    expect((await signIn(second, token)).status).toBe(401)
    expect(await whoIs(second)).toBeUndefined()
    await expect(stranger().previewLink({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('lets one in of two who open it at once', async () => {
    const { email } = await makeUser(services)
    const token = await linkFor(email)
    const answers = await Promise.all([1, 2, 3].map(() => signIn(new Browser(home), token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  })

  it('is over after a quarter of an hour, and is stored as a hash', async () => {
    const { email } = await makeUser(services)
    const token = await linkFor(email)
    const row = await services.db.signInLink.findFirstOrThrow()
    expect(row.tokenHash).not.toContain(token)
    const minutes = (row.expiresAt.getTime() - row.createdAt.getTime()) / 60_000
    expect(minutes).toBeCloseTo(15, 0)
    await services.db.signInLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect((await signIn(new Browser(home), token)).status).toBe(401)
  })

  it('is answered alike whether the person exists or not, and sent only to who does', async () => {
    const { email } = await makeUser(services)
    const nobody = stranger()
    expect(await nobody.sendLink({ email: 'nobody@example.org' })).toEqual(
      await nobody.sendLink({ email }),
    )
    await mails.next(email)
    expect(mails.mails.flatMap(({ to }) => to)).not.toContain('nobody@example.org')
  })

  it('is asked for five times an hour, for whoever exists and for whoever does not', async () => {
    const { email } = await makeUser(services)
    for (const asked of [email, 'nobody-else@example.org']) {
      for (let n = 0; n < 5; n += 1) await stranger().sendLink({ email: asked })
      const next = stranger().sendLink({ email: ` ${asked.toUpperCase()}` })
      await expect(next).rejects.toMatchObject({ cause: { retryAfterSeconds: expect.any(Number) } })
    }
  })

  it('says over HTTP when the next one may be asked for', async () => {
    const { address, close } = await startRoute(services, trpc)
    const ask = () =>
      fetch(`${address}/api/trpc/signIn.sendLink`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'often@example.org' }),
      })
    for (let n = 0; n < 5; n += 1) expect((await ask()).status).toBe(200)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500)
    await close()
  })

  it('ends when its person sets a new password', async () => {
    const user = await makeUser(services)
    const token = await linkFor(user.email)
    const { account } = callerFor(services, user)
    await account.changePassword({ current: user.password, next: 'another long walk to the sea' })
    expect((await signIn(new Browser(home), token)).status).toBe(401)
  })

  it('is not offered without a mail server, nor where passwords are off', async () => {
    const oidc = { issuer: 'http://localhost:1', clientId: 'a', clientSecret: 'b', name: 'Login' }
    const closed = await servicesWith(services, { oidc, passwords: false })
    for (const [place, ways] of [
      [plain, { passwords: true, links: false, mail: false, provider: null }],
      [closed, { passwords: false, links: false, mail: true, provider: 'Login' }],
    ] as const) {
      const { signIn } = callerFor(place, null)
      expect(await signIn.ways()).toEqual(ways)
      await expect(signIn.sendLink({ email: 'a@example.org' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
  })
})

describe('a forgotten password', () => {
  const next = 'another long walk to the sea'

  it('is replaced by who came by a link, without the one before', async () => {
    const user = await makeUser(services)
    const browser = new Browser(home)
    await signIn(browser, await linkFor(user.email))
    const { account } = await callerWith(services, browser.headers)
    expect(await account.password()).toEqual({ way: 'set' })
    await account.setPassword({ next })
    const { email } = user
    expect(await services.signIn.attempt({ email, password: next, address: '' })).not.toBeNull()
    expect(await account.sessions()).toHaveLength(1)
  })

  it('is not replaced so by who came with the password, or long ago', async () => {
    const user = await makeUser(services)
    const { account } = callerFor(services, user)
    expect(await account.password()).toEqual({ way: 'change' })
    await expect(account.setPassword({ next })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const createdAt = new Date(Date.now() - 61 * 60_000)
    await services.db.session.updateMany({ data: { method: 'link', createdAt } })
    expect(await account.password()).toEqual({ way: 'change' })
    await services.db.user.updateMany({ data: { passwordHash: null } })
    expect(await account.password()).toEqual({ way: 'signInFirst' })
    await expect(account.setPassword({ next })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of somebody who has none is no way in', async () => {
    const { email, password } = await makeUser(services)
    await services.db.user.updateMany({ data: { passwordHash: null } })
    expect(await services.signIn.attempt({ email, password, address: '' })).toBeNull()
  })
})
