import { beforeEach, expect, it } from 'vitest'
import { callerWith } from '../../factories/caller'
import { makeKey, makeOwnedWorkspace } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }

it('a page of another site changes nothing with a person’s cookie', async () => {
  const { owner } = await makeOwnedWorkspace(services)
  const cookie = await cookieHeader(services, owner)
  const tricked = await callerWith(services, { ...cookie, ...elsewhere })
  await expect(tricked.account.update({ name: 'Eve' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const own = await callerWith(services, { ...cookie, 'sec-fetch-site': 'same-origin' })
  expect(await own.account.update({ name: 'Ana' })).toMatchObject({ name: 'Ana' })
})

it('a program with a key is no page', async () => {
  const { workspace } = await makeOwnedWorkspace(services)
  const { key } = await makeKey(services, workspace, 'admin')
  const program = await callerWith(services, { authorization: `Bearer ${key}`, ...elsewhere })
  const renamed = program.workspace.update({ workspaceId: workspace.id, name: 'New' })
  expect(await renamed).toMatchObject({ name: 'New' })
})
