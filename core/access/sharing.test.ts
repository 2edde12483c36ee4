import { expect, it } from 'vitest'
import { guestRoles, roles } from './roles'
import { shareableRoles } from './sharing'

it('lets those share who edit, with what they may themselves', () => {
  for (const role of ['owner', 'admin', 'editor'] as const) {
    expect(shareableRoles(role)).toEqual(guestRoles)
  }
  expect(shareableRoles('commenter')).toEqual([])
  expect(shareableRoles('viewer')).toEqual([])
})

it('lets no guest share', () => {
  for (const role of guestRoles) expect(shareableRoles(`guest ${role}`)).toEqual([])
  expect(roles).toEqual(expect.arrayContaining([...guestRoles]))
})
