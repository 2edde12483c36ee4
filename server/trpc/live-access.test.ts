import { expect, it } from 'vitest'
import { fullRights } from '@/core/access/can'
import type { Role } from '@/core/access/roles'
import type { KeyActor } from '@/server/auth/actor'
import { NotFound } from '@/server/errors'
import { LiveAccess } from './live-access'

const journey = { id: 'j', workspaceId: 'w', archivedAt: null }
const actor = (id: string): KeyActor => ({
  kind: 'key',
  id,
  name: 'A program',
  workspaceId: 'w',
  role: 'editor',
  scopes: null,
})

function accessOf(roles: Record<string, Role>) {
  const clock = { now: 0 }
  const asked: string[] = []
  const news: (() => void)[] = []
  const access = new LiveAccess(
    async ([first], journeyId) => {
      const { id } = first ?? actor('nobody')
      asked.push(`${id} ${journeyId}`)
      const role = roles[id]
      if (!role) throw new NotFound()
      return { actor: actor(id), rights: fullRights(role), journey: { ...journey, id: journeyId } }
    },
    () => clock.now,
  )
  access.hear({ onNews: (listener) => news.push(listener) })
  return { access, asked, clock, roles, tell: () => news.forEach((listener) => void listener()) }
}

it('asks once in a while, for each actor and journey', async () => {
  const { access, asked, clock } = accessOf({ a: 'editor', b: 'viewer' })
  expect(await access.of([actor('a')], 'j1')).toMatchObject({
    rights: { standing: 'editor' },
    journey: { id: 'j1' },
  })
  expect(await access.of([actor('b')], 'j1')).toMatchObject({ rights: { standing: 'viewer' } })
  await access.of([actor('a')], 'j2')
  for (let i = 0; i < 10; i += 1) await access.of([actor('a')], 'j1')
  expect(asked).toEqual(['a j1', 'b j1', 'a j2'])
  clock.now = 4_000
  await access.of([actor('a')], 'j1')
  expect(asked).toHaveLength(4)
})

it('forgets with any news', async () => {
  const { access, roles, tell } = accessOf({ a: 'editor' })
  await access.of([actor('a')], 'j')
  roles.a = 'viewer'
  tell()
  expect(await access.of([actor('a')], 'j')).toMatchObject({ rights: { standing: 'viewer' } })
})

it('does not remember that somebody has no access', async () => {
  const { access, roles } = accessOf({})
  await expect(access.of([actor('a')], 'j')).rejects.toThrow(NotFound)
  roles.a = 'editor'
  expect(await access.of([actor('a')], 'j')).toMatchObject({ rights: { standing: 'editor' } })
})
