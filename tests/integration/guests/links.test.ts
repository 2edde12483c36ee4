import { beforeEach, describe, expect, it } from 'vitest'
import type { GuestRole } from '@/core/access/roles'
import { callerFor } from '../../factories/caller'
import { visit } from '../../factories/guests'
import { makeJourney } from '../../factories/journey'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

async function team() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { id: journeyId } = await makeJourney(services, workspace, { title: 'Trip' })
  const { share } = callerFor(services, owner)
  return { workspace, owner, journeyId, share }
}

const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1) ?? ''

describe('a share link', () => {
  it('is shown at any time, with what has become of it', async () => {
    const { journeyId, share, owner } = await team()
    const made = await share.create({ journeyId, role: 'editor', label: 'Workshop in May' })
    expect(made.url).toMatch(/^http:\/\/localhost:3000\/j\/[\w-]{23}$/)
    const { guest } = visit(services)
    await guest.join({ token: tokenOf(made), name: 'Gita' })
    expect(await share.list({ journeyId })).toEqual([
      { ...made, uses: 1, lastUsedAt: expect.any(String), createdBy: owner.name },
    ])
  })

  it('is nowhere in the database', async () => {
    const { journeyId, share } = await team()
    const token = tokenOf(await share.create({ journeyId, role: 'viewer', password: 'sunrise' }))
    const row = JSON.stringify(await services.db.shareLink.findFirstOrThrow())
    expect(row).not.toContain(token)
    expect(row).not.toContain(token.slice(-5))
    expect(row).not.toContain('sunrise')
  })

  it('can be changed: role, name, end and password', async () => {
    const { journeyId, share } = await team()
    const { id: linkId } = await share.create({ journeyId, role: 'editor', password: 'sunrise' })
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    const changed = await share.update({ journeyId, linkId, role: 'viewer', expiresAt })
    expect(changed).toMatchObject({ role: 'viewer', expiresAt, hasPassword: true })
    const open = await share.update({ journeyId, linkId, password: null, expiresAt: null })
    expect(open).toMatchObject({ role: 'viewer', expiresAt: null, hasPassword: false })
  })

  it('does not end before it begins', async () => {
    const { journeyId, share } = await team()
    const expiresAt = new Date(Date.now() - 1_000).toISOString()
    await expect(share.create({ journeyId, role: 'viewer', expiresAt })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('is gone from the list when it is revoked, and cannot be changed any more', async () => {
    const { journeyId, share } = await team()
    const { id: linkId } = await share.create({ journeyId, role: 'viewer' })
    await share.revoke({ journeyId, linkId })
    expect(await share.list({ journeyId })).toEqual([])
    await expect(share.revoke({ journeyId, linkId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(share.update({ journeyId, linkId, label: 'a' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('belongs to its journey: another one of the workspace does not know it', async () => {
    const { workspace, journeyId, share } = await team()
    const other = await makeJourney(services, workspace)
    const { id: linkId } = await share.create({ journeyId, role: 'viewer' })
    await expect(share.revoke({ journeyId: other.id, linkId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await share.list({ journeyId: other.id })).toEqual([])
  })

  it('cannot be made by those who may not edit, nor for an owner’s role', async () => {
    const { workspace, journeyId, share } = await team()
    const viewer = callerFor(services, await makeMember(services, workspace, 'viewer'))
    await expect(viewer.share.create({ journeyId, role: 'viewer' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(share.create({ journeyId, role: 'owner' as GuestRole })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
