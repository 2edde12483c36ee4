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
    const createdBy = owner.name
    expect(listed).toMatchObject({
      id,
      name: 'CRM',
      role: 'editor',
      prefix,
      createdBy,
      ended: null,
    })
    expect(listed?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(listed)).not.toContain(key)

    await apiKey.revoke({ workspaceId, apiKeyId: id })
    await expect(program.member.list({ workspaceId })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect(await apiKey.list({ workspaceId })).toMatchObject([{ id, ended: { revoked: true } }])
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

  it('with scopes does what both its role and one of them allow', async () => {
    const { workspace, owner } = await makeOwnedWorkspace(services)
    const workspaceId = workspace.id
    const { apiKey, journey } = callerFor(services, owner)
    const { id: journeyId } = await journey.create({ workspaceId, title: 'Trip' })
    const made = { workspaceId, name: 'Reader', role: 'admin' } as const
    const { key } = await apiKey.create({ ...made, scopes: ['journeys:read', 'journeys:read'] })
    const reader = await bearer(key)
    const refused = { code: 'FORBIDDEN' }
    expect(await reader.journey.get({ journeyId })).toMatchObject({
      title: 'Trip',
      abilities: ['persona.read', 'journey.read', 'history.read', 'action.read', 'heat.read'],
    })
    await expect(reader.journey.rename({ journeyId, title: 'X' })).rejects.toMatchObject(refused)
    await expect(reader.member.list({ workspaceId })).rejects.toMatchObject(refused)
    await expect(
      reader.apiKey.create({ workspaceId, name: 'More', role: 'admin' }),
    ).rejects.toMatchObject(refused)

    const { key: weak } = await apiKey.create({
      ...{ workspaceId, name: 'Weak', role: 'viewer' as const },
      scopes: ['journeys:write'],
    })
    const viewer = await bearer(weak)
    expect(await viewer.journey.get({ journeyId })).toMatchObject({ title: 'Trip' })
    await expect(viewer.journey.rename({ journeyId, title: 'X' })).rejects.toMatchObject(refused)
    const keys = await apiKey.list({ workspaceId })
    expect(keys.map(({ scopes }) => scopes)).toEqual([['journeys:write'], ['journeys:read']])
  })

  it('shares nothing that its scopes do not hold', async () => {
    const { workspace, owner } = await makeOwnedWorkspace(services)
    const workspaceId = workspace.id
    const { apiKey, journey } = callerFor(services, owner)
    const { id: journeyId } = await journey.create({ workspaceId, title: 'Trip' })
    const scopes = ['people' as const, 'pictures' as const]
    const { key } = await apiKey.create({ workspaceId, name: 'Door', role: 'admin', scopes })
    const { share } = await bearer(key)
    await share.create({ journeyId, role: 'viewer' })
    await expect(share.create({ journeyId, role: 'editor' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('that has expired is as one that was revoked, also where it was just used', async () => {
    const { workspace, owner } = await makeOwnedWorkspace(services)
    const workspaceId = workspace.id
    const { apiKey } = callerFor(services, owner)
    const made = { workspaceId, name: 'Short', role: 'viewer' } as const
    const past = apiKey.create({ ...made, expiresAt: new Date(Date.now() - 1000).toISOString() })
    await expect(past).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const expiresAt = new Date(Date.now() + 1_500).toISOString()
    const { key } = await apiKey.create({ ...made, expiresAt })
    const program = await bearer(key)
    expect(await program.member.list({ workspaceId })).toHaveLength(1)
    const outcome = () =>
      program.member.list({ workspaceId }).then(
        () => 'answered',
        (error: { code: string }) => error.code,
      )
    await expect.poll(outcome, { timeout: 10_000 }).toBe('UNAUTHORIZED')
    expect(await apiKey.list({ workspaceId })).toMatchObject([
      { name: 'Short', ended: { at: expiresAt, revoked: false } },
    ])
  })

  it('that nobody made opens nothing', async () => {
    const { workspace } = await makeOwnedWorkspace(services)
    const program = await bearer('thl_0000000000000000000000000000')
    await expect(program.member.list({ workspaceId: workspace.id })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})
