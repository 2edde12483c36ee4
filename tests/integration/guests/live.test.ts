import { beforeEach, describe, expect, it } from 'vitest'
import { addStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { callerFor } from '../../factories/caller'
import { makeGuest, makeLink } from '../../factories/guests'
import { makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { liveServerForEach, until } from '../sync/live-server'

const services = await testServices()
beforeEach(emptyDatabase)
const server = liveServerForEach(services)

async function room() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const mine = callerFor(services, owner)
  const { id: journeyId } = await mine.journey.create({ workspaceId: workspace.id, title: 'Trip' })
  const journey = { workspaceId: workspace.id, id: journeyId }
  return { owner, mine, journey, journeyId }
}

const aStage = () => ({ id: newId(), title: 'From a guest' })

describe('a guest over a real WebSocket', () => {
  it('edits with everybody, under their name', async () => {
    const { owner, journey, journeyId } = await room()
    const guest = await makeGuest(services, await makeLink(services, journey))
    const [theirs, ours] = await Promise.all([
      server().open(journeyId, guest),
      server().open(journeyId, owner),
    ])
    const stage = aStage()
    theirs.apply(addStage(theirs.records, stage))
    await until(ours, () => ours.records.has(stage.id))
    const last = await services.db.change.findFirst({ orderBy: { version: 'desc' } })
    expect(last).toMatchObject({ actorKind: 'guest', actorId: guest.id, actorName: guest.name })
  })

  it('with a viewer’s link sees everything and changes nothing', async () => {
    const { owner, journey, journeyId } = await room()
    const link = await makeLink(services, journey, { role: 'viewer' })
    const guest = await makeGuest(services, link)
    const theirs = await server().open(journeyId, guest)
    const ours = await server().open(journeyId, owner)
    const stage = aStage()
    ours.apply(addStage(ours.records, stage))
    await until(theirs, () => theirs.records.has(stage.id))
    const diff = addStage(theirs.records, aStage())
    const mutation = { journeyId, clientId: `client-${newId()}`, mutationId: 1, diff }
    await expect(callerFor(services, guest).journey.commit(mutation)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await services.db.change.count({ where: { journeyId } })).toBe(2)
  })

  it('is cut off when the link is revoked, and so is nobody else', async () => {
    const { mine, journey, journeyId } = await room()
    const link = await makeLink(services, journey)
    const other = await makeLink(services, journey)
    const [cut, stays] = await Promise.all([
      server().open(journeyId, await makeGuest(services, link)),
      server().open(journeyId, await makeGuest(services, other)),
    ])
    await mine.share.revoke({ journeyId, linkId: link.id })
    await until(cut, () => cut.status.state === 'ended')
    expect(cut.status).toMatchObject({ why: expect.stringContaining('link') })
    const stage = aStage()
    stays.apply(addStage(stays.records, stage))
    await until(stays, () => stays.status.state === 'saved')
    expect(stays.records.has(stage.id)).toBe(true)
  })

  it('is cut off when the link ends in the middle of the session', async () => {
    const { journey, journeyId } = await room()
    const expiresAt = new Date(Date.now() + 1_500)
    const link = await makeLink(services, journey, { expiresAt })
    const theirs = await server().open(journeyId, await makeGuest(services, link))
    await until(theirs, () => theirs.status.state === 'ended')
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime())
  })

  it('is cut off when the end of the link is moved to now', async () => {
    const { mine, journey, journeyId } = await room()
    const link = await makeLink(services, journey)
    const theirs = await server().open(journeyId, await makeGuest(services, link))
    const expiresAt = new Date(Date.now() + 200).toISOString()
    await mine.share.update({ journeyId, linkId: link.id, expiresAt })
    await until(theirs, () => theirs.status.state === 'ended')
  })

  it('may no more than the link once its role was changed', async () => {
    const { mine, journey, journeyId } = await room()
    const link = await makeLink(services, journey)
    const guest = await makeGuest(services, link)
    const theirs = await server().open(journeyId, guest)
    const told = new Promise<void>((resolve) => {
      theirs.events.on(({ type }) => type === 'journey' && resolve())
    })
    theirs.apply(addStage(theirs.records, aStage()))
    await until(theirs, () => theirs.status.state === 'saved')
    await mine.share.update({ journeyId, linkId: link.id, role: 'viewer' })
    await told
    const diff = addStage(theirs.records, aStage())
    const mutation = { journeyId, clientId: `client-${newId()}`, mutationId: 1, diff }
    await expect(callerFor(services, guest).journey.commit(mutation)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is cut off with the workspace', async () => {
    const { mine, journey, journeyId } = await room()
    const theirs = await server().open(
      journeyId,
      await makeGuest(services, await makeLink(services, journey)),
    )
    const { workspaceId } = journey
    const { name: confirmName } = await services.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
    })
    await mine.workspace.remove({ workspaceId, confirmName })
    await until(theirs, () => theirs.status.state === 'ended')
  })
})
