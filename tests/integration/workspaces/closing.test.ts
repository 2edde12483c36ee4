import { beforeEach, describe, expect, it } from 'vitest'
import { addStage } from '@/core/journey/edits/stages'
import { newId } from '@/core/journey/new-id'
import { forms } from '@/server/forms/handler'
import { hooks } from '@/server/hooks/handler'
import { callerFor, callerWith } from '../../factories/caller'
import { type FeedbackPlace, makeFeedbackPlace } from '../../factories/feedback'
import { makeGuest, makeLink, visit } from '../../factories/guests'
import { startRoute } from '../../factories/http'
import { makeKey, makeMember, makeUser } from '../../factories/people'
import { allProcedures, callPath } from '../../factories/procedures'
import { countRows } from '../../factories/rows'
import { sampleInput } from '../../factories/sample-input'
import { emptyDatabase, testServices } from '../../setup/database'
import { liveServerForEach, until } from '../sync/live-server'

/** A workspace that its owner has decided to remove, while the grace lasts. */
const services = await testServices()
const { db } = services
const server = liveServerForEach(services)
let place: FeedbackPlace

beforeEach(async () => {
  await emptyDatabase()
  place = await makeFeedbackPlace(services, ['Payment'])
})

const close = () =>
  place.caller.workspace.remove({ workspaceId: place.workspaceId, confirmName: 'A team' })

describe('removing a workspace', () => {
  it('is for its owner, who types its name, and not twice', async () => {
    const { workspaceId, caller } = place
    const admin = callerFor(services, await makeMember(services, { id: workspaceId }, 'admin'))
    const attempt = { workspaceId, confirmName: 'A team' }
    await expect(admin.workspace.remove(attempt)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const slip = caller.workspace.remove({ workspaceId, confirmName: 'Another' })
    await expect(slip).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const { removedAfter } = await close()
    const days = (new Date(removedAfter ?? 0).getTime() - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(13.9)
    expect(days).toBeLessThanOrEqual(14)
    await expect(close()).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('leaves its members to read, and tells them who can bring it back', async () => {
    const { workspaceId, journeyId } = place
    const editor = callerFor(services, await makeMember(services, { id: workspaceId }, 'editor'))
    await close()
    const me = await editor.account.me()
    expect(me?.workspaces).toMatchObject([
      { removedAfter: expect.any(String), owners: [place.owner.name] },
    ])
    expect(await editor.journey.get({ journeyId })).toMatchObject({ title: 'A map' })
    expect((await editor.heat.map({ journeyId, filters: {} })).n).toBe(0)
    await expect(editor.journey.rename({ journeyId, title: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: 'This workspace is about to be removed.',
    })
    await expect(editor.workspace.bringBack({ workspaceId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is taken back by the owner, and all is as before', async () => {
    const { workspaceId, journeyId, caller } = place
    const { key } = await makeKey(services, { id: workspaceId }, 'editor')
    const program = await callerWith(services, { authorization: `Bearer ${key}` })
    await close()
    await expect(program.journey.get({ journeyId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await caller.workspace.bringBack({ workspaceId })
    expect(await program.journey.get({ journeyId })).toMatchObject({ title: 'A map' })
    await caller.journey.rename({ journeyId, title: 'Again' })
    const again = caller.workspace.bringBack({ workspaceId })
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('ends it for everybody when the grace is over, before its rows are gone', async () => {
    const { workspaceId, journeyId, caller } = place
    await close()
    await db.workspace.update({ where: { id: workspaceId }, data: { removedAfter: new Date(0) } })
    const gone = { code: 'NOT_FOUND' }
    await expect(caller.journey.get({ journeyId })).rejects.toMatchObject(gone)
    await expect(caller.workspace.bringBack({ workspaceId })).rejects.toMatchObject(gone)
    expect((await caller.account.me())?.workspaces).toEqual([])
  })
})

describe('the ways in from outside are closed', () => {
  it('for guests, who are cut off, and for those who come by a link or an invitation', async () => {
    const { workspaceId, journeyId, caller } = place
    const link = await makeLink(services, { workspaceId, id: journeyId })
    const guest = await makeGuest(services, link)
    const { url } = await caller.invitation.create({ workspaceId, role: 'viewer' })
    const theirs = await server().open(journeyId, guest)
    await close()
    await until(theirs, () => theirs.status.state === 'ended')
    const come = visit(services).guest.join({ token: link.token, name: 'Gita' })
    await expect(come).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const invited = callerFor(services, await makeUser(services))
    const accept = invited.invitation.accept({ token: url.split('/').at(-1) ?? '' })
    await expect(accept).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('for customers with a form and programs with a webhook', async () => {
    const { journeyId, caller, map } = place
    const form = await caller.form.create({
      ...{ journeyId, touchpointId: map.touchpoints.Payment ?? '', instrument: 'csat' },
      ...{ question: {}, languages: ['en'], comment: true, channel: '', dailyLimit: 10 },
    })
    const hook = await caller.source.createWebhook({ journeyId, name: 'Help desk' })
    await close()
    const [formDoor, hookDoor] = await Promise.all([
      startRoute(services, forms),
      startRoute(services, hooks),
    ])
    const shown = await fetch(formDoor.address + new URL(form.url).pathname)
    expect(shown.status).toBe(410)
    const sent = await fetch(hookDoor.address + new URL(hook.url).pathname, {
      method: 'POST',
      headers: { 'x-throughline-secret': hook.secret },
      body: '{}',
    })
    expect(sent.status).toBe(404)
    await Promise.all([formDoor.close(), hookDoor.close()])
  })

  it('but not for a member who has the map open: they go on reading it', async () => {
    const { journeyId, owner, caller, workspaceId } = place
    const open = await server().open(journeyId, owner)
    await close()
    const stage = { id: newId(), title: 'Too late' }
    open.apply(addStage(open.records, stage))
    await until(open, () => open.refusals.length > 0)
    expect(open.status.state).not.toBe('ended')
    await caller.workspace.bringBack({ workspaceId })
  })
})

/** What may be called all the same: it brings back, or ends one's own part, or changes nothing that is kept. */
const allowed = [
  'workspace.bringBack',
  'workspace.remove',
  'member.leave',
  'journey.present',
  // Whoever reads on is told what they have read.
  'comment.see',
  'comment.seeAll',
]

const mutations = allProcedures().filter(
  ({ access, type }) =>
    type === 'mutation' && (access?.kind === 'workspace' || access?.kind === 'journey'),
)

describe.each(mutations.filter(({ path }) => !allowed.includes(path)))(
  '$path',
  ({ path, input }) => {
    it('changes nothing any more, not even for the owner', async () => {
      const ids: Record<string, string> = {
        workspaceId: place.workspaceId,
        journeyId: place.journeyId,
        userId: place.owner.id,
        touchpointId: place.map.touchpoints.Payment ?? '',
      }
      await close()
      const before = await countRows(services, place.workspaceId)
      const call = callPath(
        place.caller,
        path,
        sampleInput(input, (field) => ids[field]),
      )
      await expect(call).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect(await countRows(services, place.workspaceId)).toEqual(before)
    })
  },
)
