import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { startMailServer } from '../../setup/mail-server'
import { servicesWith } from '../../setup/services-with'

const plain = await testServices()
const from = { name: 'Throughline', address: 'maps@example.org' }
let refuses = false
const mails = await startMailServer({
  onRcptTo: (_address, _session, done) =>
    done(refuses ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
})
afterAll(() => mails.close())
const services = await servicesWith(plain, { mail: { smtpUrl: mails.url, from } })
beforeEach(async () => {
  refuses = false
  await emptyDatabase()
})

let people = 0

async function invite() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const workspaceId = workspace.id
  const byOwner = callerFor(services, owner)
  people += 1
  const email = `guest-${people}@example.org`
  const made = await byOwner.invitation.create({ workspaceId, role: 'editor', email })
  const invitationId = made.id
  const send = () => byOwner.invitation.send({ workspaceId, invitationId })
  const shown = tokenIn(made.url)
  return { workspace, workspaceId, owner, byOwner, email, invitationId, send, shown }
}

const tokenIn = (text: string) => /\/invite\/([\w-]+)/.exec(text)?.[1] ?? ''
const preview = (token: string) => callerFor(services, null).invitation.preview({ token })
const over = { code: 'NOT_FOUND' }

describe('an invitation by e-mail', () => {
  it('says who invites to what, and its link works', async () => {
    const { workspace, owner, email, send, byOwner, workspaceId } = await invite()
    await send()
    const { headers, text, html } = await mails.next(email)
    expect(headers.get('subject')).toBe(`${owner.name} invites you to ${workspace.name}`)
    expect(html).toContain('Look at the invitation')
    expect(await preview(tokenIn(text))).toMatchObject({ email, role: 'editor' })
    const [listed] = await byOwner.invitation.list({ workspaceId })
    expect(listed).toMatchObject({ sendable: true, mailedAt: expect.any(String) })
  })

  it('can be sent again; then the newest link alone works', async () => {
    const { email, send, shown } = await invite()
    await send()
    await send()
    const [first, second] = [await mails.next(email), await mails.next(email)]
    await expect(preview(shown)).rejects.toMatchObject(over)
    await expect(preview(tokenIn(first.text))).rejects.toMatchObject(over)
    expect(await preview(tokenIn(second.text))).toMatchObject({ email })
  })

  it('that cannot be sent keeps the link that was shown', async () => {
    const { send, shown, email, byOwner, workspaceId } = await invite()
    refuses = true
    await expect(send()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(await preview(shown)).toMatchObject({ email })
    expect(await byOwner.invitation.list({ workspaceId })).toMatchObject([{ mailedAt: null }])
  })

  it('goes to one address five times an hour at most', async () => {
    const { send } = await invite()
    for (let n = 0; n < 5; n += 1) await send()
    await expect(send()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  it('for whoever has the link is sent to nobody, nor one that is over', async () => {
    const { byOwner, workspaceId, invitationId, send } = await invite()
    const open = await byOwner.invitation.create({ workspaceId, role: 'viewer' })
    const attempt = byOwner.invitation.send({ workspaceId, invitationId: open.id })
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await byOwner.invitation.revoke({ workspaceId, invitationId })
    await expect(send()).rejects.toMatchObject(over)
  })

  it('to an owner is sent by an owner', async () => {
    const { byOwner, workspace, workspaceId } = await invite()
    const { id: invitationId } = await byOwner.invitation.create({
      workspaceId,
      role: 'owner',
      email: 'o@example.org',
    })
    const admin = callerFor(services, await makeMember(services, workspace, 'admin'))
    await expect(admin.invitation.send({ workspaceId, invitationId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is not offered without a mail server', async () => {
    const { workspaceId, owner, invitationId } = await invite()
    const { invitation } = callerFor(plain, owner)
    expect(await invitation.list({ workspaceId })).toMatchObject([{ sendable: false }])
    await expect(invitation.send({ workspaceId, invitationId })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    })
  })
})
