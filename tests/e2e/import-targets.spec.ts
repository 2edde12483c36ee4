import { expect } from '@playwright/test'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { dragTouchpoint } from './steps/draw'
import { closeImport, lookAt, openImport } from './steps/feedback'
import { card, expectSaved } from './steps/map'
import { wideFile } from './steps/survey-files'

test('a touchpoint that was drawn after the last look can be chosen for a file', async ({
  page,
  db,
  signIn,
}) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId } = await makeMap({ db }, workspace, ['Search', 'Pay'])
  await signIn(owner)
  await page.goto(`/w/${workspace.slug}/journeys/${journeyId}`)
  await expect(card(page, 'Search')).toBeVisible()
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  const { file } = wideFile(['Search', 'Pay', 'Wait'], 5)
  const waiting = page.getByRole('combobox', { name: 'Touchpoint of the column Wait' })

  await lookAt(await openImport(page), file, 'UTF-8')
  await expect(waiting).toHaveText('Leave out')
  await closeImport(page)

  await dragTouchpoint(page, { stage: 'Stage 1', lane: 'Touchpoints' }, 'Wait')
  await expectSaved(page)
  const dialog = await openImport(page)
  // The choice half made is still there, though dialog and panel were closed.
  await expect(waiting).toHaveText('Leave out')
  await dialog.getByRole('button', { name: 'Back' }).click()
  await dialog.getByRole('button', { name: 'Another file' }).click()
  await lookAt(dialog, file, 'UTF-8')
  await expect(waiting).toHaveText('Wait')
})
