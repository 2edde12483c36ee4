import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { audited } from '../../factories/audited'
import { callerFor } from '../../factories/caller'
import { type FeedbackPlace, makeFeedbackPlace } from '../../factories/feedback'
import { makeLink, visit } from '../../factories/guests'
import { anyPassword, makeMember, makeSession, makeUser } from '../../factories/people'
import { uploadFile } from '../../factories/upload'
import { emptyDatabase, testServices } from '../../setup/database'

/** Each procedure that belongs into the audit log is called once, and its entry looked at. */
const services = await testServices()
const { db } = services

/** What somebody does, in a workspace with a map: what comes before, and then the deed itself. */
type Scenario = (place: FeedbackPlace) => Promise<{
  deed: () => Promise<unknown>
  /** Who does it, when it is not the owner. */
  by?: string
  target: unknown
  details?: unknown
  /** The deed makes a workspace of its own. */
  elsewhere?: true
}>

const csv = 'Customer,Payment\nc1,3\nc2,4\nc3,99\n'

async function importFile({ owner, journeyId, caller }: FeedbackPlace) {
  const uploadId = await uploadFile(services, owner, journeyId, 'survey.csv', csv)
  const { mapping } = await caller.feedback.preview({ journeyId, uploadId })
  return { uploadId, start: () => caller.feedback.startImport({ journeyId, uploadId, mapping }) }
}

async function importedFile(place: FeedbackPlace): Promise<string> {
  const { uploadId, start } = await importFile(place)
  await start()
  await services.imports.settled()
  return uploadId
}

const journeyTarget = ({ journeyId }: FeedbackPlace) => ({
  targetKind: 'journey',
  targetId: journeyId,
  targetName: 'A map',
})

const makesJourney = (make: (place: FeedbackPlace) => Promise<unknown>): Scenario => {
  return async (place) => ({ deed: () => make(place), target: { targetKind: 'journey' } })
}

async function makePersona({ caller, workspaceId }: FeedbackPlace) {
  const { id } = await caller.persona.create({ workspaceId, name: 'Nadia' })
  return { personaId: id, target: { targetKind: 'persona', targetId: id, targetName: 'Nadia' } }
}

async function makeHook({ caller, journeyId }: FeedbackPlace) {
  const { id: sourceId } = await caller.source.createWebhook({ journeyId, name: 'Help desk' })
  return { sourceId, target: { targetKind: 'source', targetId: sourceId, targetName: 'Help desk' } }
}

const formOf = ({ journeyId, map }: FeedbackPlace) => ({
  journeyId,
  touchpointId: map.touchpoints.Payment ?? '',
  instrument: 'csat' as const,
  question: {},
  languages: ['en' as const],
  comment: true,
  channel: '',
  dailyLimit: 10,
})

const scenarios: Record<keyof typeof audited, Scenario> = {
  'account.changePassword': async ({ caller, owner }) => ({
    deed: () => caller.account.changePassword({ current: anyPassword, next: 'another long walk' }),
    target: { targetKind: 'account', targetId: owner.id, targetName: owner.name },
  }),
  'account.endOtherSessions': async ({ caller, owner }) => {
    await makeSession(services, owner)
    return {
      deed: () => caller.account.endOtherSessions(),
      target: { targetKind: 'account', targetId: owner.id, targetName: owner.name },
      details: { count: 1 },
    }
  },
  'account.endSession': async ({ caller, owner }) => {
    const { sessionId } = (await makeSession(services, owner)).proof
    return {
      deed: () => caller.account.endSession({ sessionId }),
      target: { targetKind: 'session', targetId: sessionId },
    }
  },
  'account.setPassword': async ({ caller, owner }) => {
    await db.session.updateMany({ where: { userId: owner.id }, data: { method: 'link' } })
    return {
      deed: () => caller.account.setPassword({ next: 'another long walk' }),
      target: { targetKind: 'account', targetId: owner.id, targetName: owner.name },
    }
  },
  'apiKey.create': async ({ caller, workspaceId }) => ({
    deed: () => caller.apiKey.create({ workspaceId, name: 'Survey tool', role: 'viewer' }),
    target: { targetKind: 'apiKey', targetName: 'Survey tool' },
    details: { role: 'viewer' },
  }),
  'apiKey.revoke': async ({ caller, workspaceId }) => {
    const { id } = await caller.apiKey.create({ workspaceId, name: 'Old tool', role: 'editor' })
    return {
      deed: () => caller.apiKey.revoke({ workspaceId, apiKeyId: id }),
      target: { targetKind: 'apiKey', targetId: id, targetName: 'Old tool' },
    }
  },
  'comment.remove': async ({ caller, owner, journeyId, workspaceId }) => {
    const ben = await makeMember(services, { id: workspaceId }, 'commenter')
    const id = v7()
    await callerFor(services, ben).comment.begin({
      journeyId,
      ...{ id: v7(), commentId: id, anchor: { on: 'journey' } },
      body: { text: 'An insult', pictures: [] },
    })
    return {
      deed: () => caller.comment.remove({ journeyId, id }),
      by: owner.name,
      target: { targetKind: 'comment', targetId: id, targetName: ben.name },
      details: { journey: 'A map' },
    }
  },
  'feedback.importErrors': async (place) => {
    const importId = await importedFile(place)
    return {
      deed: () => place.caller.feedback.importErrors({ journeyId: place.journeyId, importId }),
      target: { targetKind: 'import', targetId: importId, targetName: 'survey.csv' },
      details: { journey: 'A map', rows: 1 },
    }
  },
  'feedback.startImport': async (place) => {
    const { uploadId, start } = await importFile(place)
    return {
      deed: () => start().then(() => services.imports.settled()),
      target: { targetKind: 'import', targetId: uploadId, targetName: 'survey.csv' },
    }
  },
  'feedback.undoImport': async (place) => {
    const importId = await importedFile(place)
    const { caller, journeyId } = place
    return {
      deed: () =>
        caller.feedback.undoImport({ journeyId, importId }).then(() => services.imports.settled()),
      target: { targetKind: 'import', targetId: importId, targetName: 'survey.csv' },
    }
  },
  'form.create': async (place) => ({
    deed: () => place.caller.form.create(formOf(place)),
    target: { targetKind: 'form', targetName: 'A map' },
  }),
  'form.update': async (place) => {
    const { id: formId } = await place.caller.form.create(formOf(place))
    const { journeyId } = place
    return {
      deed: () => place.caller.form.update({ journeyId, formId, isClosed: true }),
      target: { targetKind: 'form', targetId: formId },
      details: { changed: ['isClosed'], isClosed: true },
    }
  },
  'guest.join': async (place) => {
    const link = await makeLink(services, { workspaceId: place.workspaceId, id: place.journeyId })
    return {
      deed: () => visit(services).guest.join({ token: link.token, name: 'Gita' }),
      by: 'Gita',
      target: journeyTarget(place),
      details: { role: 'editor' },
    }
  },
  'invitation.accept': async ({ caller, workspaceId }) => {
    const { url } = await caller.invitation.create({ workspaceId, role: 'editor' })
    const person = await makeUser(services, { name: 'Bob' })
    const token = url.split('/').at(-1) ?? ''
    return {
      deed: () => callerFor(services, person).invitation.accept({ token }),
      by: 'Bob',
      target: { targetKind: 'member', targetId: person.id, targetName: 'Bob' },
      details: { role: 'editor' },
    }
  },
  'invitation.create': async ({ caller, workspaceId }) => ({
    deed: () => caller.invitation.create({ workspaceId, role: 'admin', email: 'bob@example.org' }),
    target: { targetKind: 'invitation', targetName: 'bob@example.org' },
    details: { role: 'admin' },
  }),
  'invitation.revoke': async ({ caller, workspaceId }) => {
    const { id } = await caller.invitation.create({ workspaceId, role: 'viewer' })
    return {
      deed: () => caller.invitation.revoke({ workspaceId, invitationId: id }),
      target: { targetKind: 'invitation', targetId: id },
    }
  },
  'journey.archive': async (place) => ({
    deed: () => place.caller.journey.archive({ journeyId: place.journeyId }),
    target: journeyTarget(place),
  }),
  'journey.restore': async (place) => {
    await place.caller.journey.archive({ journeyId: place.journeyId })
    return {
      deed: () => place.caller.journey.restore({ journeyId: place.journeyId }),
      target: journeyTarget(place),
    }
  },
  'journey.create': makesJourney(({ caller, workspaceId }) =>
    caller.journey.create({ workspaceId, title: 'Check-in' }),
  ),
  'journey.createFromFile': makesJourney(({ caller, workspaceId }) => {
    const file = { format: 'throughline/journey', version: 1, title: 'Check-in' } as const
    const empty = { personas: [], stages: [], lanes: [], nodes: [], connections: [] }
    return caller.journey.createFromFile({ workspaceId, file: { ...file, ...empty } })
  }),
  'journey.duplicate': makesJourney(({ caller, journeyId }) =>
    caller.journey.duplicate({ journeyId }),
  ),
  'journey.file': async (place) => ({
    deed: () => place.caller.journey.file({ journeyId: place.journeyId }),
    target: journeyTarget(place),
    details: { format: 'json' },
  }),
  'journey.picture': async (place) => ({
    deed: () => place.caller.journey.picture({ journeyId: place.journeyId, format: 'svg' }),
    target: journeyTarget(place),
    details: { format: 'svg' },
  }),
  'member.changeRole': async ({ caller, workspaceId }) => {
    const { id: userId } = await makeMember(services, { id: workspaceId }, 'viewer')
    return {
      deed: () => caller.member.changeRole({ workspaceId, userId, role: 'editor' }),
      target: { targetKind: 'member', targetId: userId, targetName: 'Ana Silva' },
      details: { before: 'viewer', after: 'editor' },
    }
  },
  'member.leave': async ({ workspaceId }) => {
    const bob = await makeUser(services, { name: 'Bob' })
    await makeMember(services, { id: workspaceId }, 'viewer', bob)
    return {
      deed: () => callerFor(services, bob).member.leave({ workspaceId }),
      by: 'Bob',
      target: { targetKind: 'member', targetId: bob.id, targetName: 'Bob' },
      details: { before: 'viewer' },
    }
  },
  'member.remove': async ({ caller, workspaceId }) => {
    const { id: userId } = await makeMember(services, { id: workspaceId }, 'viewer')
    return {
      deed: () => caller.member.remove({ workspaceId, userId }),
      target: { targetKind: 'member', targetId: userId, targetName: 'Ana Silva' },
      details: { before: 'viewer' },
    }
  },
  'persona.archive': async (place) => {
    const { personaId, target } = await makePersona(place)
    const { caller, workspaceId } = place
    return { deed: () => caller.persona.archive({ workspaceId, personaId }), target }
  },
  'persona.restore': async (place) => {
    const { personaId, target } = await makePersona(place)
    const { caller, workspaceId } = place
    await caller.persona.archive({ workspaceId, personaId })
    return { deed: () => caller.persona.restore({ workspaceId, personaId }), target }
  },
  'segment.archive': async ({ caller, workspaceId }) => {
    const segmentId = v7()
    const rule = { all: [] }
    await db.segment.create({
      data: { workspaceId, id: segmentId, name: 'Families', kind: 'demographic', rule },
    })
    return {
      deed: () => caller.segment.archive({ workspaceId, segmentId }),
      target: { targetKind: 'segment', targetId: segmentId, targetName: 'Families' },
    }
  },
  'setup.createOwner': async () => {
    await emptyDatabase()
    const link = new URL((await services.setup.makeLink()) ?? 'none:')
    const token = link.searchParams.get('token') ?? ''
    const account = { name: 'Zoe', email: 'zoe@example.org', password: anyPassword }
    return {
      deed: () => callerFor(services, null).setup.createOwner({ token, ...account }),
      by: 'Zoe',
      target: { targetKind: 'workspace', targetName: 'Zoe' },
      elsewhere: true,
    }
  },
  'share.create': async ({ caller, journeyId }) => ({
    deed: () => caller.share.create({ journeyId, role: 'viewer', label: 'Board' }),
    target: { targetKind: 'link', targetName: 'Board' },
    details: { role: 'viewer', journey: 'A map', hasPassword: false, expiresAt: null },
  }),
  'share.revoke': async ({ caller, journeyId }) => {
    const { id } = await caller.share.create({ journeyId, role: 'viewer', label: 'Board' })
    return {
      deed: () => caller.share.revoke({ journeyId, linkId: id }),
      target: { targetKind: 'link', targetId: id, targetName: 'Board' },
    }
  },
  'share.update': async ({ caller, journeyId }) => {
    const { id } = await caller.share.create({ journeyId, role: 'viewer', label: 'Board' })
    return {
      deed: () =>
        caller.share.update({ journeyId, linkId: id, role: 'editor', password: 'secret' }),
      target: { targetKind: 'link', targetId: id, targetName: 'Board' },
      details: {
        journey: 'A map',
        changed: ['role', 'password'],
        before: 'viewer',
        after: 'editor',
      },
    }
  },
  'source.createWebhook': async ({ caller, journeyId }) => ({
    deed: () => caller.source.createWebhook({ journeyId, name: 'Help desk' }),
    target: { targetKind: 'source', targetName: 'Help desk' },
    details: { journey: 'A map' },
  }),
  'source.renewSecret': async (place) => {
    const { sourceId, target } = await makeHook(place)
    const { caller, journeyId } = place
    return { deed: () => caller.source.renewSecret({ journeyId, sourceId }), target }
  },
  'source.revokeWebhook': async (place) => {
    const { sourceId, target } = await makeHook(place)
    const { caller, journeyId } = place
    return { deed: () => caller.source.revokeWebhook({ journeyId, sourceId }), target }
  },
  'workspace.bringBack': async ({ caller, workspaceId }) => {
    await caller.workspace.remove({ workspaceId, confirmName: 'A team' })
    return {
      deed: () => caller.workspace.bringBack({ workspaceId }),
      target: { targetKind: 'workspace', targetId: workspaceId, targetName: 'A team' },
    }
  },
  'workspace.remove': async ({ caller, workspaceId }) => ({
    deed: () => caller.workspace.remove({ workspaceId, confirmName: 'A team' }),
    target: { targetKind: 'workspace', targetId: workspaceId, targetName: 'A team' },
    details: { removedAfter: expect.any(String) },
  }),
  'workspace.transfer': async ({ caller, workspaceId }) => {
    const bob = await makeUser(services, { name: 'Bob' })
    await makeMember(services, { id: workspaceId }, 'viewer', bob)
    const transfer = { workspaceId, userId: bob.id, confirmName: 'A team' }
    return {
      deed: () => caller.workspace.transfer(transfer),
      target: { targetKind: 'member', targetId: bob.id, targetName: 'Bob' },
      details: { before: 'viewer' },
    }
  },
  'workspace.create': async ({ caller }) => ({
    deed: () => caller.workspace.create({ name: 'Second team' }),
    target: { targetKind: 'workspace', targetName: 'Second team' },
    elsewhere: true,
  }),
  'workspace.update': async ({ caller, workspaceId }) => ({
    deed: () => caller.workspace.update({ workspaceId, name: 'New name' }),
    target: { targetKind: 'workspace', targetId: workspaceId, targetName: 'New name' },
    details: { before: 'A team' },
  }),
}

async function latestEntryId(): Promise<string> {
  const last = await db.auditEvent.findFirst({ orderBy: { id: 'desc' } })
  return last?.id ?? '00000000-0000-0000-0000-000000000000'
}

describe.each(Object.entries(scenarios))('%s', (path, scenario) => {
  it('leaves one entry that says who did what', async () => {
    const place = await makeFeedbackPlace(services, ['Payment'])
    const { deed, by, target, details, elsewhere } = await scenario(place)
    const before = await latestEntryId()
    await deed()
    const entries = await db.auditEvent.findMany({ where: { id: { gt: before } } })
    expect(entries).toEqual([
      expect.objectContaining({
        deed: audited[path as keyof typeof audited],
        actorName: by ?? place.owner.name,
        address: expect.stringMatching(/^(127\.0\.0\.1|192\.0\.2\.1)$/),
        agent: 'a test',
        ...(target as object),
        ...(details ? { details: expect.objectContaining(details) } : {}),
      }),
    ])
    if (!elsewhere) expect(entries[0]?.workspaceId).toBe(place.workspaceId)
  })
})
