import { beforeEach, describe, expect, it } from 'vitest'
import { callerFor, callerWith } from '../../factories/caller'
import { makeKey, makeMember, makeOwnedWorkspace, makeUser } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
const { db } = services
beforeEach(emptyDatabase)

async function team() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const bob = await makeUser(services, { name: 'Bob' })
  await makeMember(services, workspace, 'viewer', bob)
  const rolesOf = async () => {
    const members = await db.member.findMany({ where: { workspaceId: workspace.id } })
    return Object.fromEntries(members.map(({ userId, role }) => [userId, role]))
  }
  return { workspaceId: workspace.id, workspace, owner, bob, rolesOf }
}

describe('a transfer', () => {
  it('makes the member an owner and the giver an admin', async () => {
    const { workspaceId, workspace, owner, bob, rolesOf } = await team()
    const mine = callerFor(services, owner)
    const given = { workspaceId, userId: bob.id, confirmName: workspace.name }
    await mine.workspace.transfer(given)
    expect(await rolesOf()).toEqual({ [owner.id]: 'admin', [bob.id]: 'owner' })
    await expect(mine.workspace.transfer(given)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is for owners, with the name typed, to another member', async () => {
    const { workspaceId, workspace, owner, bob, rolesOf } = await team()
    const before = await rolesOf()
    const confirmName = workspace.name
    const by = (person: typeof owner, userId: string, typed = confirmName) =>
      callerFor(services, person).workspace.transfer({ workspaceId, userId, confirmName: typed })
    const admin = await makeMember(services, workspace, 'admin')
    await expect(by(admin, admin.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(by(owner, bob.id, 'else')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(by(owner, owner.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const stranger = await makeUser(services)
    await expect(by(owner, stranger.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await rolesOf()).toEqual({ ...before, [admin.id]: 'admin' })
  })

  it('is nothing for a program, even with an owner’s key', async () => {
    const { workspaceId, workspace, bob } = await team()
    const { key } = await makeKey(services, workspace, 'owner')
    const program = await callerWith(services, { authorization: `Bearer ${key}` })
    const transfer = { workspaceId, userId: bob.id, confirmName: workspace.name }
    await expect(program.workspace.transfer(transfer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('leaves one owner when two owners give it to each other at once', async () => {
    const { workspaceId, workspace, owner, bob, rolesOf } = await team()
    await db.member.updateMany({ where: { userId: bob.id }, data: { role: 'owner' } })
    const confirmName = workspace.name
    await Promise.allSettled([
      callerFor(services, owner).workspace.transfer({ workspaceId, userId: bob.id, confirmName }),
      callerFor(services, bob).workspace.transfer({ workspaceId, userId: owner.id, confirmName }),
    ])
    expect(Object.values(await rolesOf())).toContain('owner')
  })
})

describe('leaving', () => {
  it('is for everybody, but not for the last owner', async () => {
    const { workspaceId, owner, bob, rolesOf } = await team()
    await callerFor(services, bob).member.leave({ workspaceId })
    expect(await rolesOf()).toEqual({ [owner.id]: 'owner' })
    const last = callerFor(services, owner).member.leave({ workspaceId })
    await expect(last).rejects.toMatchObject({ code: 'CONFLICT' })
    const gone = callerFor(services, bob).member.list({ workspaceId })
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('ends the invitations that one has made, by which one could come back', async () => {
    const { workspaceId, workspace, owner } = await team()
    const admin = await makeMember(services, workspace, 'admin')
    const invite = (person: typeof admin) =>
      callerFor(services, person).invitation.create({ workspaceId, role: 'admin' })
    const { url } = await invite(admin)
    const kept = await invite(owner)
    await callerFor(services, owner).member.remove({ workspaceId, userId: admin.id })

    const token = url.split('/').at(-1) ?? ''
    const back = callerFor(services, admin).invitation.accept({ token })
    await expect(back).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const open = await callerFor(services, owner).invitation.list({ workspaceId })
    expect(open.map(({ id }) => id)).toEqual([kept.id])
  })

  it('leaves what one made, with one’s name', async () => {
    const { workspaceId, workspace, owner } = await team()
    const editor = await makeUser(services, { name: 'Edna' })
    await makeMember(services, workspace, 'editor', editor)
    const theirs = callerFor(services, editor)
    const { id: journeyId } = await theirs.journey.create({ workspaceId, title: 'Hers' })
    const commentId = journeyId
    await db.thread.create({
      data: { workspaceId, journeyId, id: journeyId, anchor: 'journey', version: 1 },
    })
    const comment = { threadId: journeyId, authorKind: 'user', authorId: editor.id } as const
    await db.comment.create({
      data: { workspaceId, journeyId, id: commentId, ...comment, authorName: 'Edna', body: 'Hi' },
    })
    await theirs.share.create({ journeyId, role: 'viewer', label: 'Board' })
    await theirs.member.leave({ workspaceId })

    const mine = callerFor(services, owner)
    expect(await mine.journey.get({ journeyId })).toMatchObject({ editedBy: 'Edna' })
    expect(await mine.history.people({ journeyId })).toMatchObject([{ name: 'Edna' }])
    expect(await mine.share.list({ journeyId })).toMatchObject([{ createdBy: 'Edna' }])
    expect(await db.comment.findFirst({ where: { workspaceId } })).toMatchObject({
      authorName: 'Edna',
    })
  })
})
