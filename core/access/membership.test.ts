import { describe, expect, it } from 'vitest'
import { assignableRoles, mayManage } from './membership'

describe('assignableRoles', () => {
  it('lets owners make owners, and admins everybody else', () => {
    expect(assignableRoles('owner')).toContain('owner')
    expect(assignableRoles('admin')).toEqual(['admin', 'editor', 'commenter', 'viewer'])
  })

  it('gives nothing to those who do not manage members', () => {
    expect(assignableRoles('editor')).toEqual([])
    expect(assignableRoles('viewer')).toEqual([])
  })
})

describe('mayManage', () => {
  it('keeps owners out of the hands of admins', () => {
    expect(mayManage('admin', 'owner')).toBe(false)
    expect(mayManage('admin', 'admin')).toBe(true)
    expect(mayManage('owner', 'owner')).toBe(true)
    expect(mayManage('editor', 'viewer')).toBe(false)
  })
})
