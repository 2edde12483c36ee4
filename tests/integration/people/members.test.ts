import { beforeEach, describe, expect, it } from 'vitest'
import { noOrigin } from '@/server/audit/record-deed'
import { changeMembership } from '@/server/workspaces/change-membership'
import { callerFor, doerOf } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace, makeSession, makeUser } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

async function team() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const admin = await makeMember(services, workspace, 'admin')
  const editor = await makeMember(services, workspace, 'editor')
  return { workspaceId: workspace.id, workspace, owner, admin, editor }
}

describe('members', () => {
  it('are listed strongest first, with what the reader may do about them', async () => {
    const { workspaceId, owner, admin, editor } = await team()
    const seen = await callerFor(services, admin).member.list({ workspaceId })
    expect(seen.map((member) => member.userId)).toEqual([owner.id, admin.id, editor.id])
    expect(seen.map((member) => member.removable)).toEqual([false, true, true])
    expect(seen.map((member) => member.isYou)).toEqual([false, true, false])
    expect(seen[2]?.assignableRoles).toEqual(['admin', 'editor', 'commenter', 'viewer'])
    const byEditor = await callerFor(services, editor).member.list({ workspaceId })
    expect(byEditor.map((member) => member.removable)).toEqual([false, false, true])
  })

  it('lose their access at once', async () => {
    const { workspaceId, owner, editor } = await team()
    const theirs = callerFor(services, editor)
    expect(await theirs.member.list({ workspaceId })).toHaveLength(3)
    await callerFor(services, owner).member.remove({ workspaceId, userId: editor.id })
    await expect(theirs.member.list({ workspaceId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are made owners, and owners unmade, by owners alone', async () => {
    const { workspaceId, owner, admin, editor } = await team()
    const byAdmin = callerFor(services, admin).member
    const forbidden = { code: 'FORBIDDEN' }
    await expect(
      byAdmin.changeRole({ workspaceId, userId: admin.id, role: 'owner' }),
    ).rejects.toMatchObject(forbidden)
    await expect(
      byAdmin.changeRole({ workspaceId, userId: owner.id, role: 'viewer' }),
    ).rejects.toMatchObject(forbidden)
    await expect(byAdmin.remove({ workspaceId, userId: owner.id })).rejects.toMatchObject(forbidden)
    await byAdmin.changeRole({ workspaceId, userId: editor.id, role: 'viewer' })
    const roles = await byAdmin.list({ workspaceId })
    expect(roles.map((member) => member.role)).toEqual(['owner', 'admin', 'viewer'])
  })

  it('keep at least one owner', async () => {
    const { workspaceId, owner } = await team()
    const { member } = callerFor(services, owner)
    const conflict = { code: 'CONFLICT' }
    await expect(
      member.changeRole({ workspaceId, userId: owner.id, role: 'admin' }),
    ).rejects.toMatchObject(conflict)
    await expect(member.remove({ workspaceId, userId: owner.id })).rejects.toMatchObject(conflict)
    await member.changeRole({ workspaceId, userId: owner.id, role: 'owner' })
  })

  it('keep one owner even when all owners demote each other at once', async () => {
    const { workspaceId, workspace, owner } = await team()
    const others = [1, 2, 3, 4, 5].map(() => makeMember(services, workspace, 'owner'))
    const owners = [owner, ...(await Promise.all(others))]
    const outcomes = await Promise.allSettled(
      owners.map((by, n) =>
        changeMembership(services, doerOf(by, workspaceId), {
          userId: owners[(n + 1) % owners.length]?.id ?? by.id,
          by: 'owner',
          to: 'viewer',
        }),
      ),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(1)
    expect(await services.db.member.count({ where: { workspaceId, role: 'owner' } })).toBe(1)
  })
})

describe('workspaces', () => {
  it('are made by owners of one, under an address that is free', async () => {
    const { owner, editor } = await team()
    const { workspace } = callerFor(services, owner)
    expect(await workspace.create({ name: 'Crème & Co' })).toMatchObject({ slug: 'creme-co' })
    expect(await workspace.create({ name: 'Creme Co' })).toMatchObject({
      slug: 'creme-co-2',
      role: 'owner',
    })
    await expect(callerFor(services, editor).workspace.create({ name: 'X' })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    )
  })

  it('can still be made by who set the installation up, after the last is gone', async () => {
    const link = new URL((await services.setup.makeLink()) ?? 'none:')
    const token = link.searchParams.get('token') ?? ''
    const { userId } = await services.setup.createOwner(
      {
        token,
        name: 'Ana',
        email: 'ana@example.org',
        password: 'a long walk to the sea',
      },
      noOrigin,
    )
    const ana = callerFor(services, await makeSession(services, { id: userId }))
    const { id: workspaceId } = await ana.workspace.get({ slug: 'ana' })
    await services.db.workspace.delete({ where: { id: workspaceId } })
    expect(await ana.account.me()).toMatchObject({ workspaces: [], mayCreateWorkspaces: true })
    await ana.workspace.create({ name: 'Another' })
  })

  it('are unknown to everybody else', async () => {
    const { workspace } = await team()
    const stranger = callerFor(services, await makeUser(services))
    await expect(stranger.workspace.get({ slug: workspace.slug })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
