import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { expect, it } from 'vitest'
import { nextAuthOptions } from '@/server/auth/next-auth'
import { makeLink, visit } from '../../factories/guests'
import { makeJourney } from '../../factories/journey'
import { anyPassword, makeOwnedWorkspace } from '../../factories/people'
import { testServices } from '../../setup/database'

const services = await testServices()
const { db } = services
const origin = { address: '192.0.2.7', agent: 'Firefox' }

/** Signs in as the form does. */
async function signIn(email: string, password: string) {
  const options = nextAuthOptions(services, { secure: false, session: null, next: '/', ...origin })
  const [provider] = options.providers as unknown as { options: CredentialsConfig }[]
  const typed = { email, password } as Record<string, string>
  return provider?.options.authorize(typed as never, {} as never)
}

const entriesOf = (workspaceId: string) =>
  db.auditEvent.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })

it('a sign-in stands in the log of the person’s workspaces, and a failed one too', async () => {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  await signIn(owner.email, anyPassword)
  await signIn(` ${owner.email.toUpperCase()}`, 'not the password')
  await expect
    .poll(() => entriesOf(workspace.id))
    .toMatchObject([
      { deed: 'session.begin', actorId: owner.id, details: { method: 'password' }, ...origin },
      {
        deed: 'session.fail',
        ...{ actorId: null, actorName: owner.email },
        ...{ targetKind: 'account', targetId: owner.id },
        ...origin,
      },
    ])
})

it('an address that nobody has leaves no trace', async () => {
  const before = await db.auditEvent.count()
  expect(await signIn('nobody@example.org', 'not the password')).toBeNull()
  expect(await db.auditEvent.count()).toBe(before)
})

it('a wrong password at a share link is written down, with the name that was given', async () => {
  const { workspace } = await makeOwnedWorkspace(services)
  const journey = await makeJourney(services, workspace, { title: 'Check-in' })
  const { token, id } = await makeLink(services, journey, { password: 'open sesame' })
  const guess = visit(services).guest.join({ token, name: 'Mallory', password: 'a guess' })
  await expect(guess).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const unasked = visit(services).guest.join({ token, name: 'Mallory' })
  await expect(unasked).rejects.toMatchObject({ code: 'BAD_REQUEST' })

  expect(await entriesOf(workspace.id)).toMatchObject([
    {
      deed: 'link.fail',
      ...{ actorKind: 'guest', actorId: null, actorName: 'Mallory' },
      ...{ targetKind: 'link', targetId: id },
      details: { journey: 'Check-in' },
    },
  ])
})
