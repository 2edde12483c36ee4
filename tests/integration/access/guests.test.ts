import { v7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { abilitiesOf, fullRights, isGiven } from '@/core/access/can'
import { type GuestRole, guestRoles } from '@/core/access/roles'
import { callerFor } from '../../factories/caller'
import { makeGuest, makeLink, type TestGuest } from '../../factories/guests'
import { makeJourney } from '../../factories/journey'
import { makeOwnedWorkspace, type TestWorkspace } from '../../factories/people'
import { allProcedures, callPath } from '../../factories/procedures'
import { sampleInput } from '../../factories/sample-input'
import { testServices } from '../../setup/database'

/**
 * Guests see the one journey of their link and nothing else of the workspace:
 * every procedure is called as guests of this journey, of its neighbour, and
 * as guests whose link is over.
 */
const services = await testServices()
const secret = 'what stays in the workspace'
const guarded = allProcedures().flatMap(({ path, access, input }) =>
  access?.kind === 'workspace' || access?.kind === 'journey' ? [{ path, access, input }] : [],
)

let workspace: TestWorkspace
let journeyId: string
let ids: Record<string, string>
let guestOf: Record<GuestRole, TestGuest>
let neighbour: TestGuest
let over: TestGuest[]

beforeAll(async () => {
  workspace = (await makeOwnedWorkspace(services)).workspace
  ids = await fillWithSecrets()
})

// Anew for each procedure: some of them change it.
beforeEach(async () => {
  const journey = await makeJourney(services, workspace)
  const other = await makeJourney(services, workspace, { title: secret })
  journeyId = journey.id
  await services.db.journeyPersona.create({
    data: { workspaceId: workspace.id, journeyId, personaId: ids.ownPersonaId ?? '' },
  })
  const links = await Promise.all(guestRoles.map((role) => makeLink(services, journey, { role })))
  const [editor, commenter, viewer] = await Promise.all(
    links.map((link) => makeGuest(services, link)),
  )
  if (!editor || !commenter || !viewer) throw new Error('There is a guest of each role.')
  guestOf = { editor, commenter, viewer }
  neighbour = await makeGuest(services, await makeLink(services, other))
  const expired = await makeLink(services, journey, { expiresAt: new Date(Date.now() - 1_000) })
  const revoked = await makeLink(services, journey)
  await services.db.shareLink.update({
    where: { id: revoked.id },
    data: { revokedAt: new Date() },
  })
  over = [await makeGuest(services, expired), await makeGuest(services, revoked)]
})

/** Things of the same workspace that a guest of one journey is not shown. */
async function fillWithSecrets(): Promise<Record<string, string>> {
  const { db } = services
  const { id: workspaceId } = workspace
  const persona = await db.persona.create({
    data: { workspaceId, id: v7(), name: secret, quote: secret, goals: [secret] },
  })
  // Whose journey it is, is on the map; what else is known of them is not.
  const own = await db.persona.create({
    data: { workspaceId, id: v7(), name: 'Nadia', quote: secret, goals: [secret], needs: [secret] },
  })
  const other = await makeJourney(services, workspace, { title: secret })
  const user = await db.user.create({
    data: { id: v7(), name: secret, email: `${v7()}@example.org`, passwordHash: '' },
  })
  await db.member.create({ data: { workspaceId, userId: user.id, role: 'editor' } })
  return { personaId: persona.id, ownPersonaId: own.id, otherJourneyId: other.id, userId: user.id }
}

function inputFor(input: Parameters<typeof sampleInput>[0]) {
  const own: Record<string, string> = { ...ids, workspaceId: workspace.id, journeyId }
  return sampleInput(input, (field) => own[field])
}

async function codeOf(guest: TestGuest, path: string, input: unknown): Promise<string> {
  return callPath(callerFor(services, guest), path, input).then(
    () => 'answered',
    (error: { code: string }) => error.code,
  )
}

describe.each(guarded)('$path', ({ path, access, input }) => {
  const { ability } = access
  it('is for the guests of its journey whose link allows it', async () => {
    for (const role of guestRoles) {
      // Only the id that settles access: whether the rest is right is not told to whoever may not.
      const key = access.kind === 'workspace' ? { workspaceId: workspace.id } : { journeyId }
      const code = await codeOf(guestOf[role], path, key)
      if (access.kind === 'workspace') expect(code).toBe('UNAUTHORIZED')
      else if (!isGiven(`guest ${role}`, ability)) expect(code).toBe('FORBIDDEN')
      else expect(['answered', 'BAD_REQUEST', 'NOT_FOUND']).toContain(code)
    }
  })

  it('does not exist for the guests of another journey', async () => {
    expect(await codeOf(neighbour, path, inputFor(input))).toBe('UNAUTHORIZED')
  })

  it('is closed when the link is over', async () => {
    for (const guest of over) {
      expect(await codeOf(guest, path, inputFor(input))).toBe('UNAUTHORIZED')
    }
  })

  it('shows and changes nothing else of the workspace', async () => {
    const answer = await callPath(callerFor(services, guestOf.editor), path, inputFor(input)).catch(
      (error: { code: string }) => error.code,
    )
    expect(answer).not.toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(answer ?? null)).not.toContain(secret)
    const { id: workspaceId } = workspace
    const uses = await services.db.journeyPersona.findMany({ where: { workspaceId, journeyId } })
    expect(uses.map(({ personaId }) => personaId)).toEqual([ids.ownPersonaId])
    expect(await services.db.member.count({ where: { workspaceId } })).toBe(2)
  })
})

it('tells a guest what they may', async () => {
  const { abilities, you } = await callerFor(services, guestOf.commenter).journey.get({ journeyId })
  expect(abilities).toEqual(abilitiesOf(fullRights('guest commenter')))
  expect(you).toEqual({ kind: 'guest', id: guestOf.commenter.id, name: guestOf.commenter.name })
})
