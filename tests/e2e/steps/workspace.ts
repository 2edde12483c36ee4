import { expect, type Page } from '@playwright/test'

/** Opens a page that leads on to another one, perhaps before it has loaded to its end. */
export async function gotoElsewhere(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' })
}

/** Goes to a place of the workspace by its navigation. */
export async function goTo(page: Page, place: 'Journeys' | 'Personas' | 'Members'): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Workspace' })
    .getByRole('link', { name: place })
    .click()
  await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible()
}

type Persona = { name: string; role: string; quote: string; goal: string }

/** Creates a persona by the dialog and writes the rest on its page, which saves by itself. */
export async function createPersona(page: Page, persona: Persona): Promise<void> {
  await page.getByRole('button', { name: 'New persona' }).click()
  const dialog = page.getByRole('dialog', { name: 'New persona' })
  await dialog.getByLabel('Name').fill(persona.name)
  await dialog.getByLabel('Role').fill(persona.role)
  await dialog.getByRole('button', { name: 'Create persona' }).click()
  await page.getByLabel('Quote').fill(persona.quote)
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await page.getByRole('textbox', { name: 'Goals, line 1' }).fill(persona.goal)
  await page.getByRole('textbox', { name: 'Goals, line 1' }).blur()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
}

/** Creates a blank journey for one persona; ends on its map. */
export async function createJourney(page: Page, title: string, persona: string): Promise<void> {
  await page.getByRole('button', { name: 'New journey' }).click()
  const dialog = page.getByRole('dialog', { name: 'New journey' })
  await dialog.getByRole('radio', { name: 'Blank' }).click()
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByRole('button', { name: persona }).click()
  await expect(dialog.getByRole('button', { name: persona })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await dialog.getByRole('button', { name: 'Create journey' }).click()
  await expect(page.getByRole('application', { name: 'Journey map' })).toBeVisible()
}
