import { beforeEach, describe, expect, it } from 'vitest'
import { removeRecords } from '@/core/journey/edits/remove'
import { addStage, renameStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { stagesInOrder } from '@/core/journey/order'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { liveServerForEach, until } from './live-server'

const services = await testServices()
beforeEach(emptyDatabase)
const server = liveServerForEach(services)

async function team() {
  const { workspace, owner: ana } = await makeOwnedWorkspace(services)
  const ben = await makeMember(services, workspace, 'editor')
  const { id: journeyId } = await callerFor(services, ana).journey.create({
    workspaceId: workspace.id,
    title: 'Trip',
    template: 'clinic',
  })
  return { workspace, ana, ben, journeyId }
}

describe('two people over real WebSockets', () => {
  it('see each other’s edits', async () => {
    const { ana, ben, journeyId } = await team()
    const [a, b] = await Promise.all([server().open(journeyId, ana), server().open(journeyId, ben)])
    const [one, two] = [newId(), newId()]
    a.apply(addStage(a.records, { id: one, title: 'From Ana' }))
    b.apply(addStage(b.records, { id: two, title: 'From Ben' }))
    await Promise.all([a, b].map((c) => until(c, () => c.records.has(one) && c.records.has(two))))
    await Promise.all([a, b].map((c) => until(c, () => c.status.state === 'saved')))
    await Promise.all([a, b].map((c) => until(c, () => c.version === 3)))
    expect([...a.records.values()]).toEqual(expect.arrayContaining([...b.records.values()]))
  })

  it('edit on through a broken connection, and everything goes out once', async () => {
    const { ana, ben, journeyId } = await team()
    const [a, b] = await Promise.all([server().open(journeyId, ana), server().open(journeyId, ben)])
    const ids = Array.from({ length: 20 }, newId)
    ids.forEach((id, index) => {
      if (index % 5 === 2) server().cut()
      a.apply(addStage(a.records, { id, title: `Stage ${index}` }))
    })
    await until(a, () => a.status.state === 'saved')
    await until(b, () => ids.every((id) => b.records.has(id)))
    const log = await services.db.change.findMany({ where: { journeyId, version: { gt: 1 } } })
    expect(new Set(log.map((c) => `${c.clientId} ${c.mutationId}`)).size).toBe(log.length)
    expect(log.length).toBe(20)
  })

  it('are told who removed what they were editing, and can bring it back', async () => {
    const { ana, ben, journeyId } = await team()
    const [a, b] = await Promise.all([server().open(journeyId, ana), server().open(journeyId, ben)])
    const id = stagesInOrder(a.records)[0]?.id ?? ''
    // Ben's edit is in before Ana's, of which he has not heard either: she is not connected.
    server().hold()
    a.apply(renameStage(a.records, { id, title: 'Mine' }))
    const diff = removeRecords(b.records, { ids: [id] })
    const mutation = { journeyId, clientId: newId(), mutationId: 1, diff }
    await callerFor(services, ben).journey.commit(mutation)
    server().letGo()
    await until(a, () => a.refusals.length > 0 && !a.records.has(id))
    const [refusal] = a.refusals
    expect(refusal?.reasons).toMatchObject([{ code: 'removed', missingId: id, by: ben.name }])
    expect(a.restore(refusal?.id ?? '')).toEqual({ ok: true })
    const isBack = () => {
      const stage = b.records.get(id)
      return stage?.type === 'stage' && stage.title === 'Mine'
    }
    await until(b, isBack)
  })

  it('are cut off when their membership ends', async () => {
    const { workspace, ana, ben, journeyId } = await team()
    const b = await server().open(journeyId, ben)
    await callerFor(services, ana).member.remove({ workspaceId: workspace.id, userId: ben.id })
    await until(b, () => b.status.state === 'ended')
    expect(b.status).toMatchObject({ state: 'ended', unsaved: 0 })
  })

  it('hear of votes, and that no response came by them', async () => {
    const { ana, ben, journeyId } = await team()
    const a = await server().open(journeyId, ana)
    const [touchpoint] = [...a.records.values()].filter(({ type }) => type === 'touchpoint')
    const heard = new Promise<string>((resolve) => a.events.on(({ type }) => resolve(type)))
    const touchpointId = touchpoint?.id ?? ''
    await callerFor(services, ben).vote.cast({ journeyId, touchpointId, votes: 2 })
    expect(await heard).toBe('marks')
  })

  it('hear of feedback and of the journey’s title', async () => {
    const { ana, journeyId } = await team()
    const a = await server().open(journeyId, ana)
    const heard: string[] = []
    const both = new Promise<void>((resolve) => {
      a.events.on(({ type }) => {
        heard.push(type)
        if (new Set(heard).size === 2) resolve()
      })
    })
    await services.hubs.announce(journeyId, { type: 'feedback' })
    await callerFor(services, ana).journey.rename({ journeyId, title: 'New' })
    await both
    expect(new Set(heard)).toEqual(new Set(['feedback', 'journey']))
  })
})
