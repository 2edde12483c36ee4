import { expect, it } from 'vitest'
import { fullRights } from './can'
import { guestRoles, roles } from './roles'
import { shareableRoles } from './sharing'

it('lets those share who edit, with what they may themselves', () => {
  for (const role of ['owner', 'admin', 'editor'] as const) {
    expect(shareableRoles(fullRights(role))).toEqual(guestRoles)
  }
  expect(shareableRoles(fullRights('commenter'))).toEqual([])
  expect(shareableRoles(fullRights('viewer'))).toEqual([])
})

it('lets no guest share', () => {
  for (const role of guestRoles) expect(shareableRoles(fullRights(`guest ${role}`))).toEqual([])
  expect(roles).toEqual(expect.arrayContaining([...guestRoles]))
})

it('lets a key share what its scopes hold', () => {
  const people = { ...fullRights('admin'), scopes: ['people' as const] }
  expect(shareableRoles(people)).toEqual([])
  const looking = { ...people, scopes: ['people' as const, 'pictures' as const] }
  expect(shareableRoles(looking)).toEqual(['viewer'])
})
