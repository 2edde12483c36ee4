import { describe, expect, it } from 'vitest'
import { abilitiesOf, can } from './can'
import { abilities, guestRoles, roles } from './roles'

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

  it('gives a guest of each role less than its member, and nothing of the workspace', () => {
    for (const role of guestRoles) {
      const given = abilitiesOf(`guest ${role}`)
      expect(abilitiesOf(role)).toEqual(expect.arrayContaining(given))
      expect(given.length).toBeLessThan(abilitiesOf(role).length)
      for (const ability of ['feedback.read', 'journey.share', 'journey.lead'] as const) {
        expect(given).not.toContain(ability)
      }
      const resources = new Set(given.map((ability) => ability.split('.')[0]))
      for (const resource of ['workspace', 'member', 'apiKey', 'persona', 'feedback']) {
        expect(resources).not.toContain(resource)
      }
    }
  })

  it('lets a guest edit, comment or look as their link says', () => {
    const may = (ability: 'journey.edit' | 'journey.comment' | 'journey.read') =>
      guestRoles.filter((role) => can(`guest ${role}`, ability))
    expect(may('journey.edit')).toEqual(['editor'])
    expect(may('journey.comment')).toEqual(['editor', 'commenter'])
    expect(may('journey.read')).toEqual(['editor', 'commenter', 'viewer'])
  })
})
