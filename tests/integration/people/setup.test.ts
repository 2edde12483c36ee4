import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '@/server/auth/api-key'
import { callerFor } from '../../factories/caller'
import { anyPassword, makeUser, makeWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

const services = await testServices()
beforeEach(emptyDatabase)

const nobody = callerFor(services, null)
const account = { name: 'Ana', email: 'ana@example.org', password: anyPassword }

async function tokenOfNewLink(): Promise<string> {
  const link = new URL((await services.setup.makeLink()) ?? 'none:')
  expect(link.pathname).toBe('/setup')
  return link.searchParams.get('token') ?? ''
}

describe('set-up', () => {
  it('makes the owner of every workspace there is', async () => {
    const sample = await makeWorkspace(services)
    const token = await tokenOfNewLink()
    expect(await nobody.setup.status({ token })).toEqual({ open: true, linkWorks: true })
    await nobody.setup.createOwner({ token, ...account, email: ' Ana@Example.org ' })

    const members = await services.db.member.findMany({ include: { user: true } })
    expect(members).toMatchObject([
      { workspaceId: sample.id, role: 'owner', user: { name: 'Ana', email: 'ana@example.org' } },
    ])
    expect(await nobody.setup.status({ token })).toEqual({ open: false, linkWorks: false })
    expect(await services.setup.makeLink()).toBeNull()
  })

  it('makes a first workspace where there is none', async () => {
    await nobody.setup.createOwner({ token: await tokenOfNewLink(), ...account })
    const members = await services.db.member.findMany({ include: { workspace: true } })
    expect(members).toMatchObject([{ role: 'owner', workspace: { slug: 'ana' } }])
  })

  it('gives one owner, however many open the link at once', async () => {
    const token = await tokenOfNewLink()
    const attempts = Array.from({ length: 8 }, (_, n) =>
      nobody.setup.createOwner({ token, ...account, email: `p${n}@example.org` }),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await services.db.user.count()).toBe(1)
    expect(await services.db.workspace.count()).toBe(1)
  })

  it('refuses everybody without the newest link', async () => {
    const old = await tokenOfNewLink()
    await tokenOfNewLink()
    const { value } = await services.db.setting.findUniqueOrThrow({ where: { key: 'setup.link' } })
    for (const token of [old, '', 'guess', String(value)]) {
      expect(await nobody.setup.status({ token })).toEqual({ open: true, linkWorks: false })
      const attempt = nobody.setup.createOwner({ token, ...account })
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await services.db.user.count()).toBe(0)
  })

  it('is over once somebody has an account, whatever links exist', async () => {
    const token = await tokenOfNewLink()
    await makeUser(services)
    const attempt = nobody.setup.createOwner({ token, ...account })
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stores the hash of the link only', async () => {
    const token = await tokenOfNewLink()
    const setting = await services.db.setting.findFirstOrThrow()
    expect(setting.value).toBe(hashToken(token))
  })

  it('names what is wrong with the account', async () => {
    const attempt = nobody.setup.createOwner({
      token: await tokenOfNewLink(),
      name: ' ',
      email: 'ana',
      password: 'short',
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['name'] }, { path: ['email'] }, { path: ['password'] }] },
    })
    expect(await services.setup.isOpen()).toBe(true)
  })
})
