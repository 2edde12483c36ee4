import { expect } from '@playwright/test'
import { makeJourney } from '../factories/journey'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { sendSignIn, signOut } from './steps/account'
import { mapOf } from './steps/map'
import { gotoElsewhere } from './steps/workspace'

test('a wrong password is refused, the right one lets in, and signing out ends it', async ({
  page,
  db,
  faults,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  // Chromium itself reports the refusal.
  faults.expect(/401 .*\/api\/auth\/callback\/credentials/)

  await gotoElsewhere(page, `/w/${workspace.slug}`)
  await expect(page).toHaveURL(/\/sign-in/)
  await sendSignIn(page, owner.email, 'not the password at all')
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible()

  await sendSignIn(page, owner.email, owner.password)
  await expect(page.getByRole('heading', { name: 'Journeys', level: 1 })).toBeVisible()

  await signOut(page, owner.name)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await gotoElsewhere(page, `/w/${workspace.slug}`)
  await expect(page).toHaveURL(/\/sign-in/)
})

test('who guesses on is told when the next attempt makes sense', async ({ request, url }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: 'guessed@example.org', password: 'a guess', json: 'true' }
  const guess = () =>
    request.post('/api/auth/callback/credentials', { form, headers: { origin: url } })
  for (let n = 0; n < 10; n += 1) expect((await guess()).status()).toBe(401)
  const refused = await guess()
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(60)
})

test('signing out everywhere else closes open tabs, which lead back to where they were', async ({
  page,
  db,
  signIn,
  newBrowser,
  faults,
}) => {
  // What is asked in a session that has ended is refused.
  faults.expect(/status of 401/)
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const journey = await makeJourney({ db }, workspace, { title: 'Trip' })
  const phone = await newBrowser()
  await signIn(owner, phone)
  const [map, home] = [await phone.newPage(), await phone.newPage()]
  await map.goto(`/w/${workspace.slug}/journeys/${journey.id}`)
  await expect(mapOf(map)).toBeVisible()
  await home.goto(`/w/${workspace.slug}`)
  await expect(home.getByRole('heading', { name: 'Journeys', level: 1 })).toBeVisible()

  await signIn(owner)
  await page.goto('/account')
  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  await expect(sessions.getByText('This one')).toBeVisible()
  await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByText('You are signed out everywhere else.')).toBeVisible()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)

  await expect(map.getByRole('heading', { name: 'You have been signed out' })).toBeVisible()
  await home.getByRole('link', { name: 'Personas' }).first().click()
  await expect(home.getByText('You have been signed out here.')).toBeVisible()
  await sendSignIn(home, owner.email, owner.password)
  await expect(home).toHaveURL(`/w/${workspace.slug}/personas`)
})
