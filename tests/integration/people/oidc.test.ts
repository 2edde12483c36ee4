import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser } from '../../factories/browser'
import { callerFor, callerWith } from '../../factories/caller'
import { makeOwnedWorkspace, makeUser } from '../../factories/people'
import { startAuthServer } from '../../setup/auth-server'
import { emptyDatabase, testServices } from '../../setup/database'
import { startIdentityProvider } from '../../setup/identity-provider'
import { servicesWith } from '../../setup/services-with'

const provider = await startIdentityProvider()
afterAll(() => provider.close())
const { issuer, clientId, clientSecret } = provider
const oidc = { issuer, clientId, clientSecret, name: 'Team login' }
const services = await servicesWith(await testServices(), { oidc })
const home = await startAuthServer(services)

const gita = { sub: 'gita-1', email: 'gita@example.org', email_verified: true, name: 'Gita Roy' }
beforeEach(async () => {
  await emptyDatabase()
  Object.assign(provider, {
    person: gita,
    spoil: (claims: unknown) => claims,
    hasWrongKey: false,
    keepsAddress: false,
  })
})

/** Goes the whole way over the provider and back. @returns where it ends */
async function signIn(browser = new Browser(home), { next = '/' } = {}) {
  const callbackUrl = `${home}${next}`
  const begun = await browser.post('/api/auth/signin/oidc', { callbackUrl })
  const { url } = (await begun.json()) as { url: string }
  const back = (await browser.get(url)).headers.get('location') ?? ''
  const end = await browser.get(back)
  let location = new URL(end.headers.get('location') ?? 'none:', home)
  // next-auth leads its own failures to the page by addresses of its own.
  while (location.pathname.startsWith('/api/auth/')) {
    const onward = await browser.get(location.href)
    location = new URL(onward.headers.get('location') ?? 'none:', home)
  }
  const whoIs = await (await callerWith(services, browser.headers)).account.me()
  return { browser, back, end: location.href.replace(home, ''), person: whoIs?.user ?? null }
}

async function invite(email?: string) {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const workspaceId = workspace.id
  const { url } = await callerFor(services, owner).invitation.create({
    workspaceId,
    role: 'editor',
    ...(email ? { email } : {}),
  })
  return { workspaceId, owner, path: new URL(url).pathname }
}

describe('somebody whom the identity provider knows', () => {
  it('is the person with the same e-mail address, and from then on whoever they were', async () => {
    const user = await makeUser(services, { email: gita.email })
    const first = await signIn(undefined, { next: '/w/team' })
    expect(first).toMatchObject({ end: '/w/team', person: { id: user.id } })
    provider.person = { ...gita, email: 'gita.roy@example.org' }
    expect(await signIn()).toMatchObject({ person: { id: user.id, email: gita.email } })
    expect(await services.db.identity.findMany()).toMatchObject([{ issuer, subject: gita.sub }])
    const { account } = await callerWith(services, first.browser.headers)
    expect((await account.sessions()).map(({ method }) => method)).toEqual([oidc.name, oidc.name])
  })

  it('takes the account over from whoever made it without proof of the address', async () => {
    const user = await makeUser(services, { email: gita.email })
    expect(await callerFor(services, user).account.me()).not.toBeNull()
    await signIn()
    expect(await callerFor(services, user).account.me()).toBeNull()
    const { email, password } = user
    expect(await services.signIn.attempt({ email, password, address: '' })).toBeNull()
  })

  it('gets an account where an invitation waits for their address, and joins by it', async () => {
    const { workspaceId, owner } = await invite(gita.email)
    const { person, end } = await signIn()
    expect(person).toMatchObject({ name: 'Gita Roy', email: gita.email })
    expect(end).toBe('/')
    const members = await callerFor(services, owner).member.list({ workspaceId })
    expect(members.map(({ email, role }) => [email, role])).toContainEqual([gita.email, 'editor'])
  })

  it('who comes from an invitation’s page gets an account, and accepts there', async () => {
    const { workspaceId, path } = await invite()
    const { browser, person, end } = await signIn(undefined, { next: path })
    expect(person).toMatchObject({ email: gita.email })
    expect(end).toBe(path)
    const caller = await callerWith(services, browser.headers)
    await caller.invitation.accept({ token: path.replace('/invite/', '') })
    expect(await caller.account.me()).toMatchObject({ workspaces: [{ id: workspaceId }] })
  })

  it('is asked to get an invitation where none is theirs', async () => {
    const { path } = await invite('omar@example.org')
    for (const next of ['/', path, '/invite/nonsense']) {
      const { person, end } = await signIn(undefined, { next })
      const query = new URLSearchParams({ error: 'no_account', next })
      expect({ person, end }).toEqual({ person: null, end: `/sign-in?${query}` })
    }
    expect(await services.db.user.count({ where: { email: gita.email } })).toBe(0)
  })

  it('may have an address that is told to who asks with the access token', async () => {
    const user = await makeUser(services, { email: gita.email })
    provider.keepsAddress = true
    expect(await signIn()).toMatchObject({ person: { id: user.id } })
  })
})

describe('nobody is signed in', () => {
  it.each([
    ['an address that is not verified', { ...gita, email_verified: false }],
    ['an address of which that is not said', { sub: gita.sub, email: gita.email }],
    ['no address at all', { sub: gita.sub }],
  ])('by %s, though somebody has it', async (_, person) => {
    await makeUser(services, { email: gita.email })
    await invite(gita.email)
    provider.person = person
    const { person: who, end } = await signIn()
    expect({ who, end }).toEqual({ who: null, end: '/sign-in?error=unverified&next=%2F' })
    expect(await services.db.identity.count()).toBe(0)
  })

  const past = Math.floor(Date.now() / 1000) - 3_600
  it.each([
    ['a wrong nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['a token that is over', { iat: past - 60, exp: past }],
    ['a token of another issuer', { iss: 'https://evil.example' }],
    ['a token for another client', { aud: 'somebody-else' }],
  ])('by %s', async (_, change) => {
    await makeUser(services, { email: gita.email })
    provider.spoil = (claims) => ({ ...claims, ...change })
    const { person, end } = await signIn()
    expect(person).toBeNull()
    expect(end).toMatch(/^\/sign-in\?.*error=/)
  })

  it('by a token with somebody else’s signature', async () => {
    await makeUser(services, { email: gita.email })
    provider.hasWrongKey = true
    expect((await signIn()).person).toBeNull()
  })

  it('by an answer that another browser has asked for, or one that is sent twice', async () => {
    await makeUser(services, { email: gita.email })
    const { back, person } = await signIn()
    expect(person).not.toBeNull()
    const other = new Browser(home)
    await other.get(back)
    expect(await (await callerWith(services, other.headers)).account.me()).toBeNull()
    const midway = new Browser(home)
    await midway.post('/api/auth/signin/oidc', { callbackUrl: home })
    await midway.get(back)
    expect(await (await callerWith(services, midway.headers)).account.me()).toBeNull()
  })
})

it('who has signed in is sent to no other site', async () => {
  await makeUser(services, { email: gita.email })
  const browser = new Browser(home)
  for (const callbackUrl of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
    const begun = await browser.post('/api/auth/signin/oidc', { callbackUrl })
    const { url } = (await begun.json()) as { url: string }
    const back = (await browser.get(url)).headers.get('location') ?? ''
    const location = (await browser.get(back)).headers.get('location') ?? ''
    expect(new URL(location, home).origin).toBe(home)
  }
})

describe('where passwords are off', async () => {
  const closed = await servicesWith(services, { passwords: false })
  const closedHome = await startAuthServer(closed)

  it('nobody signs in, makes an account or changes anything with one', async () => {
    const user = await makeUser(closed)
    const { email, password } = user
    const browser = new Browser(closedHome)
    await browser.post('/api/auth/callback/credentials', { email, password })
    expect(await (await callerWith(closed, browser.headers)).account.me()).toBeNull()
    const refused = { code: 'FORBIDDEN' }
    const { account } = callerFor(closed, user)
    const next = 'another long walk to the sea'
    expect(await account.password()).toEqual({ way: 'off' })
    await expect(account.changePassword({ current: password, next })).rejects.toMatchObject(refused)
    await expect(account.setPassword({ next })).rejects.toMatchObject(refused)
    const { path } = await invite()
    const token = path.replace('/invite/', '')
    const attempt = callerFor(closed, null).invitation.accept({
      token,
      account: { name: 'B', email: 'b@example.org', password: next },
    })
    await expect(attempt).rejects.toMatchObject(refused)
  })

  it('the owner is set up with an address alone, and comes by the provider', async () => {
    const link = new URL((await closed.setup.makeLink()) ?? 'none:')
    const token = link.searchParams.get('token') ?? ''
    const { setup } = callerFor(closed, null)
    await setup.createOwner({ token, name: 'Gita', email: gita.email })
    expect(await signIn()).toMatchObject({ person: { name: 'Gita' } })
  })
})

it('the owner has a password where passwords are on', async () => {
  const link = new URL((await services.setup.makeLink()) ?? 'none:')
  const token = link.searchParams.get('token') ?? ''
  const attempt = callerFor(services, null).setup.createOwner({
    token,
    name: 'G',
    email: gita.email,
  })
  await expect(attempt).rejects.toMatchObject({ cause: { problems: [{ path: 'password' }] } })
})
