import { beforeEach, describe, expect, it } from 'vitest'
import { callerFor, callerWith } from '../../factories/caller'
import { makeKey, makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const bearer = (key: string) => callerWith(services, { authorization: `Bearer ${key}` })

describe('an API key', () => {
  it('works in its workspace with its role, until it is revoked', async () => {
    const { workspace, owner } = await makeOwnedWorkspace(services)
    const workspaceId = workspace.id
    const { apiKey } = callerFor(services, owner)
    const { id, key, prefix } = await apiKey.create({ workspaceId, name: 'CRM', role: 'editor' })
    expect(key.startsWith(prefix) && key.startsWith('thl_')).toBe(true)

    const program = await bearer(key)
    expect(await program.member.list({ workspaceId })).toHaveLength(1)
    await expect(program.apiKey.list({ workspaceId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const [listed] = await apiKey.list({ workspaceId })
    expect(listed).toMatchObject({ id, name: 'CRM', role: 'editor', prefix })
    expect(listed?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(listed)).not.toContain(key)

    await apiKey.revoke({ workspaceId, apiKeyId: id })
    await expect(program.member.list({ workspaceId })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect(await apiKey.list({ workspaceId })).toEqual([])
  })

  it('is unknown elsewhere, and has no account', async () => {
    const mine = await makeOwnedWorkspace(services)
    const other = await makeOwnedWorkspace(services)
    const { key } = await makeKey(services, mine.workspace, 'admin')
    const program = await bearer(key)
    await expect(program.member.list({ workspaceId: other.workspace.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await program.account.me()).toBeNull()
    await expect(program.account.update({ name: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is not stored', async () => {
    const { workspace } = await makeOwnedWorkspace(services)
    const { key } = await makeKey(services, workspace, 'viewer')
    expect(JSON.stringify(await services.db.apiKey.findMany())).not.toContain(key.slice(12))
  })

  it('gives no more than its maker has', async () => {
    const { workspace } = await makeOwnedWorkspace(services)
    const admin = callerFor(services, await makeMember(services, workspace, 'admin'))
    const workspaceId = workspace.id
    await expect(
      admin.apiKey.create({ workspaceId, name: 'CRM', role: 'owner' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('that nobody made opens nothing', async () => {
    const { workspace } = await makeOwnedWorkspace(services)
    const program = await bearer('thl_0000000000000000000000000000')
    await expect(program.member.list({ workspaceId: workspace.id })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})
