import { expect } from '@playwright/test'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { sendSignIn, signOut } from './steps/account'
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
