import { describe, expect, it } from 'vitest'
import { abilitiesOf, can } from './can'
import { abilities, roles } from './roles'

describe('the access table', () => {
  it('gives each role all that the weaker ones have, and more', () => {
    const counts = roles.map((role) => abilitiesOf(role).length)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(new Set(counts).size).toBe(roles.length)
    for (const [index, role] of roles.entries()) {
      const weaker = roles[index + 1]
      if (weaker) expect(abilitiesOf(role)).toEqual(expect.arrayContaining(abilitiesOf(weaker)))
    }
  })

  it('gives the owner everything, and nobody else the end of the workspace', () => {
    expect(abilitiesOf('owner')).toEqual([...abilities])
    for (const role of roles) expect(can(role, 'workspace.delete')).toBe(role === 'owner')
  })

  it('lets a viewer read and take the picture, and change nothing', () => {
    const deeds = abilitiesOf('viewer').map((ability) => ability.split('.')[1])
    expect(new Set(deeds)).toEqual(new Set(['read', 'export']))
  })

  it('keeps keys and members in the hands of admins', () => {
    for (const role of roles) {
      const trusted = role === 'owner' || role === 'admin'
      expect(can(role, 'member.manage')).toBe(trusted)
      expect(can(role, 'apiKey.manage')).toBe(trusted)
    }
  })

  it('lets editors edit and commenters only comment', () => {
    expect(can('editor', 'journey.edit')).toBe(true)
    expect(can('commenter', 'journey.edit')).toBe(false)
    expect(can('commenter', 'journey.comment')).toBe(true)
    expect(can('viewer', 'journey.comment')).toBe(false)
  })
})
