import { v7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Prisma } from '@/server/db/generated/client'
import { callerFor } from '../../factories/caller'
import { makeGuest, makeLink } from '../../factories/guests'
import { makeJourney } from '../../factories/journey'
import { makeKey, makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { allProcedures, callPath } from '../../factories/procedures'
import { sampleInput } from '../../factories/sample-input'
import { testServices } from '../../setup/database'

/**
 * An owner of one workspace names things of another one, in every field of
 * every procedure: nothing there may change, and no answer may tell of it.
 */
const services = await testServices()
const secret = 'the neighbours’ secret'

let owner: TestUser
let ownIds: Record<string, string>
let foreignWorkspaceId: string
let foreignIds: Record<string, string>

beforeAll(async () => {
  const foreign = await makeOwnedWorkspace(services)
  foreignWorkspaceId = foreign.workspace.id
  foreignIds = await fillWithSecrets(foreignWorkspaceId, foreign.owner)
})

// Anew for each procedure: one of them deletes it.
beforeEach(async () => {
  const own = await makeOwnedWorkspace(services)
  owner = own.owner
  const journey = await makeJourney(services, own.workspace)
  ownIds = { workspaceId: own.workspace.id, journeyId: journey.id }
})

async function fillWithSecrets(workspaceId: string, member: TestUser) {
  const { db } = services
  const journey = await makeJourney(services, { id: workspaceId }, { title: secret })
  const of = { workspaceId, journeyId: journey.id }
  const persona = await db.persona.create({ data: { workspaceId, id: v7(), name: secret } })
  const asset = await db.asset.create({
    data: { workspaceId, id: v7(), contentType: 'image/png', bytes: Buffer.from(secret) },
  })
  const touchpointId = v7()
  await db.journeyRecord.create({
    data: { ...of, id: touchpointId, type: 'touchpoint', version: 1, body: { title: secret } },
  })
  const segment = await db.segment.create({
    data: {
      workspaceId,
      id: v7(),
      name: secret,
      kind: 'behavioural',
      rule: { all: [{ is: 'missing', key: 'class' }] },
    },
  })
  const imported = await db.import.create({
    data: {
      ...of,
      id: v7(),
      fileName: secret,
      fileHash: '',
      source: '',
      state: 'done',
      mapping: {},
      bytes: 0,
      encoding: 'utf-8',
    },
  })
  const invitation = await db.invitation.create({
    data: {
      workspaceId,
      id: v7(),
      tokenHash: v7(),
      role: 'owner',
      expiresAt: new Date('2100-01-01'),
    },
  })
  const snapshot = await db.snapshot.create({
    data: {
      ...of,
      id: v7(),
      version: 1,
      kind: 'named',
      name: secret,
      actorKind: 'user',
      actorName: '',
    },
  })
  const form = await db.form.create({
    data: {
      ...{ ...of, id: v7(), token: v7(), touchpointId, instrument: 'csat', createdBy: secret },
      ...{ question: { en: secret }, languages: ['en'] },
    },
  })
  const source = await db.source.create({
    data: {
      ...{ ...of, id: v7(), name: secret, kind: 'webhook', secretHash: v7(), mapping: {} },
      problems: { create: { id: v7(), message: secret, body: secret } },
    },
  })
  const rule = await db.assignmentRule.create({
    data: {
      ...{ ...of, id: v7(), order: 'a0', touchpointId, createdBy: secret },
      condition: { is: 'words', words: [secret] },
    },
  })
  const link = await makeLink(services, { workspaceId, id: journey.id })
  const guest = await makeGuest(services, link, { name: secret })
  const thread = await db.thread.create({
    data: { ...of, id: v7(), anchor: 'journey', version: 1, excerpt: secret },
  })
  const comment = await db.comment.create({
    data: {
      ...{ ...of, id: v7(), threadId: thread.id, body: secret, folded: secret },
      ...{ authorKind: 'user', authorId: member.id, authorName: secret },
    },
  })
  return {
    // What comments call their ids; nothing else is found by it.
    id: comment.id,
    threadId: thread.id,
    commentId: comment.id,
    recordId: touchpointId,
    snapshotId: snapshot.id,
    formId: form.id,
    sourceId: source.id,
    ruleId: rule.id,
    afterId: rule.id,
    linkId: link.id,
    guestId: guest.id,
    personaId: persona.id,
    segmentId: segment.id,
    assetId: asset.id,
    avatarId: asset.id,
    touchpointId,
    importId: imported.id,
    uploadId: imported.id,
    invitationId: invitation.id,
    apiKeyId: (await makeKey(services, { id: workspaceId }, 'owner')).id,
    userId: member.id,
  }
}

/** Every row of the other workspace, as text. */
async function foreignRows(): Promise<string> {
  const tables = await services.db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'workspaceId' ORDER BY 1`
  const selects = tables.map(
    ({ name }) => Prisma.sql`SELECT to_jsonb(t)::text AS row FROM ${Prisma.raw(name)} t
      WHERE "workspaceId" = ${foreignWorkspaceId}::uuid`,
  )
  const rows = await services.db.$queryRaw<{ row: string }[]>(
    Prisma.sql`${Prisma.join(selects, ' UNION ALL ')} ORDER BY 1`,
  )
  return rows.map(({ row }) => row).join('\n')
}

const procedures = allProcedures().filter(
  ({ access }) => access?.kind === 'workspace' || access?.kind === 'journey',
)

describe.each(procedures)('$path', ({ path, input }) => {
  it('neither shows nor changes what is named of another workspace', async () => {
    const before = await foreignRows()
    expect(before).toContain(secret)
    const idFor = (field: string) => ownIds[field] ?? foreignIds[field]
    const outcome = await callPath(
      callerFor(services, owner),
      path,
      sampleInput(input, idFor),
    ).then(
      (answer) => ({ answer }),
      (error: { code: string }) => ({ code: error.code }),
    )
    expect(outcome).not.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(JSON.stringify(outcome)).not.toContain(secret)
    expect(await foreignRows()).toBe(before)
  })
})
