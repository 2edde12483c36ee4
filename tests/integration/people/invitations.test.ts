import { beforeEach, describe, expect, it } from 'vitest'
import { callerFor } from '../../factories/caller'
import { anyPassword, makeMember, makeOwnedWorkspace, makeUser } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const nobody = callerFor(services, null)
const account = { name: 'Bilal', email: 'bilal@example.org', password: anyPassword }
const over = { code: 'NOT_FOUND', message: expect.stringContaining('not valid any more') }

async function invite(options: { email?: string; role?: 'owner' | 'editor' } = {}) {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const byOwner = callerFor(services, owner)
  const invitation = await byOwner.invitation.create({
    workspaceId: workspace.id,
    role: 'editor',
    ...options,
  })
  const token = new URL(invitation.url).pathname.replace('/invite/', '')
  return { workspace, workspaceId: workspace.id, owner, byOwner, invitation, token }
}

describe('an invitation', () => {
  it('says who invites to what, to whoever has the link', async () => {
    const { workspace, owner, token } = await invite()
    expect(await nobody.invitation.preview({ token })).toMatchObject({
      workspace: { name: workspace.name },
      role: 'editor',
      email: null,
      invitedBy: owner.name,
      you: null,
    })
  })

  it('lets a new person in, once', async () => {
    const { workspace, workspaceId, token, byOwner } = await invite()
    expect(await nobody.invitation.accept({ token, account })).toEqual({ slug: workspace.slug })
    const members = await byOwner.member.list({ workspaceId })
    expect(members.map((member) => member.email)).toContain('bilal@example.org')
    expect(await byOwner.invitation.list({ workspaceId })).toEqual([])

    const again = { ...account, email: 'chandra@example.org' }
    await expect(nobody.invitation.accept({ token, account: again })).rejects.toMatchObject(over)
    await expect(nobody.invitation.preview({ token })).rejects.toMatchObject(over)
    const { signIn } = services
    const { email, password } = account
    expect(await signIn.attempt({ email, password, address: '192.0.2.3' })).not.toBeNull()
  })

  it('makes no account whose password is guessed first', async () => {
    const { token } = await invite()
    for (const password of ['qwertyuiop', account.email]) {
      const attempt = nobody.invitation.accept({ token, account: { ...account, password } })
      await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    await nobody.invitation.accept({ token, account })
  })

  it('lets one person in when two accept at once', async () => {
    const { token, workspaceId } = await invite()
    const outcomes = await Promise.allSettled(
      ['b@example.org', 'c@example.org'].map((email) =>
        nobody.invitation.accept({ token, account: { ...account, email } }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await services.db.member.count({ where: { workspaceId } })).toBe(2)
    expect(await services.db.user.count()).toBe(2)
  })

  it('lets somebody in with the account they have', async () => {
    const { token, workspace, workspaceId } = await invite()
    const user = await makeUser(services)
    const theirs = callerFor(services, user)
    expect(await theirs.invitation.preview({ token })).toMatchObject({ you: { email: user.email } })
    expect(await theirs.invitation.accept({ token })).toEqual({ slug: workspace.slug })
    expect(await theirs.account.me()).toMatchObject({
      workspaces: [{ id: workspaceId, role: 'editor' }],
    })
  })

  it('asks who has an account to sign in, and stays open for them', async () => {
    const { token } = await invite()
    const { email } = await makeUser(services)
    const attempt = nobody.invitation.accept({ token, account: { ...account, email } })
    await expect(attempt).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(nobody.invitation.accept({ token })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect(await nobody.invitation.preview({ token })).toMatchObject({ role: 'editor' })
  })

  it('for one e-mail address is for nobody else', async () => {
    const { token, workspaceId } = await invite({ email: 'bilal@example.org' })
    const other = { ...account, email: 'eve@example.org' }
    await expect(nobody.invitation.accept({ token, account: other })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const stranger = callerFor(services, await makeUser(services))
    await expect(stranger.invitation.accept({ token })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await services.db.member.count({ where: { workspaceId } })).toBe(1)
    await nobody.invitation.accept({ token, account })
  })

  it('does not change the role of who is a member already, and stays open', async () => {
    const { token, owner, byOwner, workspaceId } = await invite()
    await callerFor(services, owner).invitation.accept({ token })
    expect(await byOwner.workspace.get({ slug: await slugOf(workspaceId) })).toMatchObject({
      role: 'owner',
    })
    expect(await byOwner.invitation.list({ workspaceId })).toHaveLength(1)
  })

  it('ends when it is revoked or a week old', async () => {
    const { token, byOwner, workspaceId, invitation } = await invite()
    await byOwner.invitation.revoke({ workspaceId, invitationId: invitation.id })
    await expect(nobody.invitation.accept({ token, account })).rejects.toMatchObject(over)

    const old = await invite()
    await services.db.invitation.updateMany({
      where: { id: old.invitation.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    await expect(nobody.invitation.accept({ token: old.token, account })).rejects.toMatchObject(
      over,
    )
    expect(await old.byOwner.invitation.list({ workspaceId: old.workspaceId })).toEqual([])
  })

  it('to be an owner comes from an owner', async () => {
    const { workspace, workspaceId } = await invite({ role: 'owner' })
    const admin = callerFor(services, await makeMember(services, workspace, 'admin'))
    await expect(admin.invitation.create({ workspaceId, role: 'owner' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const listed = await admin.invitation.list({ workspaceId })
    expect(listed).toMatchObject([{ role: 'owner', revocable: false }])
    const attempt = admin.invitation.revoke({ workspaceId, invitationId: listed[0]?.id ?? '' })
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

async function slugOf(id: string): Promise<string> {
  return (await services.db.workspace.findUniqueOrThrow({ where: { id } })).slug
}
