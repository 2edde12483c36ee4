import { expect } from '@playwright/test'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'

test('a fresh server is alive and ready', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toEqual({ status: 'ok' })
  expect(await (await request.get('/api/ready')).json()).toEqual({
    status: 'ok',
    database: 'ok',
    bus: 'ok',
  })
})

test('a session lets a browser in, and only with it', async ({ page, db, signIn }) => {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const input = encodeURIComponent(JSON.stringify({ slug: workspace.slug }))
  const address = `/api/trpc/workspace.get?input=${input}`
  expect((await page.request.get(address)).status()).toBe(401)
  await signIn(owner)
  const answer = await page.request.get(address)
  expect((await answer.json()).result.data).toMatchObject({ slug: workspace.slug, role: 'owner' })
})
