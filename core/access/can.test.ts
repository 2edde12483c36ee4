import { describe, expect, it } from 'vitest'
import { abilitiesOf as abilitiesWith, can, fullRights, isGiven } from './can'
import { abilities, guestRoles, roles, type Standing } from './roles'
import { beyondScopes, isInScope, scopes } from './scopes'

const abilitiesOf = (standing: Standing) => abilitiesWith(fullRights(standing))

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
    for (const role of roles) expect(isGiven(role, 'workspace.remove')).toBe(role === 'owner')
  })

  it('lets a viewer read and take the picture, and change nothing', () => {
    const deeds = abilitiesOf('viewer').map((ability) => ability.split('.')[1])
    expect(new Set(deeds)).toEqual(new Set(['read', 'export']))
  })

  it('keeps keys and members in the hands of admins', () => {
    for (const role of roles) {
      const trusted = role === 'owner' || role === 'admin'
      expect(isGiven(role, 'member.manage')).toBe(trusted)
      expect(isGiven(role, 'apiKey.manage')).toBe(trusted)
    }
  })

  it('lets editors edit and commenters only comment', () => {
    expect(isGiven('editor', 'journey.edit')).toBe(true)
    expect(isGiven('commenter', 'journey.edit')).toBe(false)
    expect(isGiven('commenter', 'journey.comment')).toBe(true)
    expect(isGiven('viewer', 'journey.comment')).toBe(false)
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
      guestRoles.filter((role) => isGiven(`guest ${role}`, ability))
    expect(may('journey.edit')).toEqual(['editor'])
    expect(may('journey.comment')).toEqual(['editor', 'commenter'])
    expect(may('journey.read')).toEqual(['editor', 'commenter', 'viewer'])
  })
})

describe('the scopes of a key', () => {
  it('hold each ability that is not beyond them', () => {
    const scoped = abilities.filter((ability) => isInScope(scopes, ability))
    expect([...scoped, ...beyondScopes].sort()).toEqual([...abilities].sort())
  })

  it('narrow the role and never widen it', () => {
    for (const standing of roles) {
      for (const scope of scopes) {
        const given = abilitiesWith({ ...fullRights(standing), scopes: [scope] })
        expect(abilitiesOf(standing)).toEqual(expect.arrayContaining(given))
      }
    }
    const reads = { ...fullRights('owner'), scopes: ['journeys:read' as const] }
    expect(can(reads, 'journey.read')).toBe(true)
    expect(can(reads, 'journey.edit')).toBe(false)
    expect(can({ ...fullRights('viewer'), scopes: ['journeys:write'] }, 'journey.edit')).toBe(false)
  })

  it('leave nothing when there is none of them', () => {
    expect(abilitiesWith({ ...fullRights('owner'), scopes: [] })).toEqual([])
  })
})

describe('a workspace that is about to be removed', () => {
  it('is left for reading, for taking along, and for its owner to bring back', () => {
    for (const standing of roles) {
      const deeds = abilitiesWith({ ...fullRights(standing), isClosing: true })
      const changing = deeds.filter((ability) => !/\.(read|export)$/.test(ability))
      expect(changing).toEqual(standing === 'owner' ? ['workspace.remove'] : [])
      expect(deeds).toContain('journey.read')
    }
  })
})
