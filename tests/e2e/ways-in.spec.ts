import { expect, type Page } from '@playwright/test'
import { test } from '../setup/e2e'
import { startIdentityProvider } from '../setup/identity-provider'
import { startMailServer } from '../setup/mail-server'
import { createOwner, sendSignIn, signOut } from './steps/account'

const owner = { name: 'Ana Silva', email: 'ana@example.org', password: 'a long walk to the sea' }
const journeys = (page: Page) => page.getByRole('heading', { name: 'Journeys', level: 1 })

test('who has forgotten the password gets a link by e-mail, once, and sets another', async ({
  newServer,
  newBrowser,
  faults,
}) => {
  // Chromium itself reports the refusal of a link that was used.
  faults.expect(/404 .*signIn.previewLink|status of 404/)
  const mails = await startMailServer()
  const server = await newServer({ SMTP_URL: mails.url, MAIL_FROM: 'Maps <maps@example.org>' })
  const page = await (await newBrowser({ baseURL: server.url })).newPage()
  await createOwner(page, server.setupLink, owner)
  await signOut(page, owner.name)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto('/sign-in?next=/account')
  await page.getByRole('button', { name: 'E-mail me a link instead' }).click()
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByText('a link is on its way there')).toBeVisible()
  const { text } = await mails.next(owner.email)
  const link = /http\S+/.exec(text)?.[0] ?? ''

  const phone = await (await newBrowser({ baseURL: server.url })).newPage()
  await phone.goto(link)
  await expect(phone.getByText(`You sign in as ${owner.email}.`)).toBeVisible()
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await phone.getByLabel('New password', { exact: true }).fill('a short walk to the lake')
  await phone.getByRole('button', { name: 'Set the password' }).click()
  await expect(phone.getByText('Your password is set.')).toBeVisible()

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'does not work any more' })).toBeVisible()
  await page.getByRole('link', { name: 'Ask for a new one' }).click()
  await sendSignIn(page, owner.email, 'a short walk to the lake')
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await mails.close()
})

test('a team comes by its identity provider, and by nothing else', async ({
  newServer,
  newBrowser,
}) => {
  const provider = await startIdentityProvider()
  const server = await newServer({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'Team login',
    AUTH_PASSWORDS: 'off',
  })
  const page = await (await newBrowser({ baseURL: server.url })).newPage()
  await page.goto(server.setupLink)
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('E-mail address').fill(owner.email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Create the owner' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveCount(0)

  provider.person = { sub: 'ana', email: owner.email, email_verified: true }
  await page.getByRole('button', { name: 'Continue with Team login' }).click()
  await expect(journeys(page)).toBeVisible()
  await page.goto('/w/sample/members')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('Invitation link').inputValue()

  provider.person = { sub: 'ben', email: 'ben@example.org', email_verified: true, name: 'Ben Okri' }
  const stranger = await (await newBrowser({ baseURL: server.url })).newPage()
  await stranger.goto('/sign-in')
  await stranger.getByRole('button', { name: 'Continue with Team login' }).click()
  await expect(stranger.getByText('nobody has invited you here')).toBeVisible()
  await stranger.goto(link)
  await stranger.getByRole('button', { name: 'Continue with Team login' }).click()
  await stranger.getByRole('button', { name: 'Join the workspace' }).click()
  await expect(journeys(stranger)).toBeVisible()
  await expect(stranger.getByRole('button', { name: 'Account of Ben Okri' })).toBeVisible()
  await provider.close()
})
