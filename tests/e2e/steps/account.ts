import { expect, type Page } from '@playwright/test'

type Account = { name: string; email: string; password: string }

/** Becomes the owner by the form behind the set-up link; ends on the sample workspace's home. */
export async function createOwner(page: Page, link: string, account: Account): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(account.name)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Create the owner' }).click()
  await expect(page).toHaveURL(/\/w\/sample$/)
}

/** Fills in and sends the form of /sign-in. */
export async function sendSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** By the menu at the foot of the sidebar. */
export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Account of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

/** On the page of one's account. It ends every other session. */
export async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Current password', { exact: true }).fill(current)
  await page.getByLabel('New password', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
}
